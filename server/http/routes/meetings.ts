import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { AgendaChange, ApiError, Meeting, Meetings } from '../../../shared/api/contract';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

export const meetingRoutes =
  ({ access, agenda, meetings }: HttpDeps): FastifyPluginAsyncTypebox =>
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

    const change = {
      summary: 'De agenda veranderen: volgorde, minuten en spoed van de gezinnen',
      params: Type.Object({ id: Type.String() }),
      body: AgendaChange,
      response: { 200: Meeting, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError },
    };
    app.put('/meetings/:id/agenda', { schema: change }, async (request) => {
      const session = sessionOf(request);
      const meetingId = request.params.id;
      const may = await access.may(session, { verb: 'lead', resource: 'meeting', meetingId });
      if (!may) throw new Problem('not-found');
      const rearranged = await agenda.change(meetingId, request.body);
      if (rearranged !== 'done') throw new Problem(rearranged);
      const meeting = await meetings.read(session, meetingId);
      if (!meeting) throw new Problem('not-found');
      return meeting;
    });
  };
