import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { FactChange, HappenedPage } from '../../../shared/api/happened';
import { factId } from '../../happened/stored';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });

/** What really happened: who was told, who agreed, whether an order came in; each kept once. */
export const happenedRoutes =
  ({ access, happened, happenedReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const read = {
      summary: 'Wat er echt gebeurde in een bespreking: wie het weet, wie instemt, wat is ontvangen of gemeld',
      params: Params,
      response: { 200: HappenedPage, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/happened', { schema: read }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const found = may && (await happenedReader.read(session, conferenceId));
      if (!found) throw new Problem('not-found');
      return found;
    });

    const record = {
      summary: 'Vastleggen wat er gebeurde, het verbeteren of terugnemen; nog eens sturen verandert niets',
      params: Params,
      body: FactChange,
      response: { 200: HappenedPage, 204: Type.Null(), 400: ApiError, 401: ApiError, 404: ApiError, 409: ApiError },
    };
    app.post('/conferences/:id/happened', { schema: record }, async (request, reply) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const wish = { conferenceId, factId: factId(conferenceId, request.body.topic) };
      const may = await access.may(session, { resource: 'happened', verb: 'record', ...wish });
      if (!may) throw new Problem('not-found');
      const laid = await happened.record(session, conferenceId, request.body);
      if (laid === 'stale' || laid === 'unfit') throw new Problem(laid);
      // Who was to do it may be no reader of the family any more.
      const reads = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      return (reads && (await happenedReader.read(session, conferenceId))) || reply.code(204).send(null);
    });
  };
