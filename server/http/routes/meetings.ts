import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError, Meeting, Meetings } from '../../../shared/api/contract';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

export const meetingRoutes =
  ({ meetings }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const list = { summary: 'De overleggen van wie is aangemeld', response: { 200: Meetings, 401: ApiError } };
    app.get('/meetings', { schema: list }, async (request) => ({ meetings: await meetings.list(sessionOf(request)) }));

    const one = {
      summary: 'Een overleg met zijn gezinnen en deelnemers',
      params: Type.Object({ id: Type.String() }),
      response: { 200: Meeting, 401: ApiError, 404: ApiError },
    };
    app.get('/meetings/:id', { schema: one }, async (request) => {
      const meeting = await meetings.read(sessionOf(request), request.params.id);
      if (!meeting) throw new Problem('not-found');
      return meeting;
    });
  };
