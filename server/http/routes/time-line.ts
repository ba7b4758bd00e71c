import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { TimeLine } from '../../../shared/api/time-line';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

/** What a family came through at this table. */
export const timeLineRoute =
  ({ access, families }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const schema = {
      summary: 'De tijdlijn van een gezin: besprekingen, besluiten, oordelen en afspraken die u mag zien',
      params: Type.Object({ id: Type.String() }),
      response: { 200: TimeLine, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/time-line', { schema }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const line = may ? await families.timeLine(session, conferenceId) : undefined;
      if (!line) throw new Problem('not-found');
      return line;
    });
  };
