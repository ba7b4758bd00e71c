import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { Regie, RegieOrder } from '../../../shared/api/regie';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const params = Type.Object({ id: Type.String() });

/** Who holds which regie over a family. */
export const regieRoutes =
  ({ access, regie }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const read = {
      summary: 'Wie welke regie over een gezin heeft: vanaf wanneer, van wie, en of die is aangenomen',
      params,
      response: { 200: Regie, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/regie', { schema: read }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const found = may ? await regie.read(session, conferenceId) : undefined;
      if (!found) throw new Problem('not-found');
      return found;
    });

    const keep = {
      summary: 'Regie overdragen, aannemen, teruggeven met wat er mist, of beëindigen; nog eens sturen verandert niets',
      params,
      body: RegieOrder,
      response: { 200: Regie, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError },
    };
    app.post('/conferences/:id/regie', { schema: keep }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'outcome', verb: 'note', conferenceId });
      if (!may) throw new Problem('not-found');
      const kept = await regie.keep(session, conferenceId, request.body);
      if (kept !== 'done') throw new Problem(kept);
      const after = await regie.read(session, conferenceId);
      if (!after) throw new Problem('not-found');
      return after;
    });
  };
