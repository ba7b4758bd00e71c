import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { HandoverAnswer, Outcome, OutcomeCommand, OutcomeNote } from '../../../shared/api/outcomes';
import type { Filled } from '../../outcomes/outcomes';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const COMMAND_ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** The outcome cards of a conference: reading, filling in, and what becomes known after the decision. */
export const outcomeRoutes =
  ({ access, outcomes, outcomeReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** Who acts may be no reader: the receiver of a family that they have no task for. */
    const answerWith = async (request: FastifyRequest, conferenceId: string, filled: Filled) => {
      if (filled !== 'done') throw new Problem(filled);
      const session = sessionOf(request);
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      return may ? outcomeReader.read(session, conferenceId) : undefined;
    };

    const read = {
      summary: 'De uitkomstkaarten van een bespreking, met hun antwoorden en datums',
      params: Params,
      response: { 200: Outcome, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/outcome', { schema: read }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const found = may && (await outcomeReader.read(session, conferenceId));
      if (!found) throw new Problem('not-found');
      return found;
    });

    const fill = {
      summary: 'Een kaart openen, kiezen of invullen; nog eens sturen verandert niets',
      params: Params,
      body: OutcomeCommand,
      response: { 200: Outcome, 204: Type.Null(), ...COMMAND_ERRORS },
    };
    app.post('/conferences/:id/outcome', { schema: fill }, async (request, reply) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'write', conferenceId });
      if (!may) throw new Problem('not-found');
      const filled = await outcomes.command(session, conferenceId, request.body);
      return (await answerWith(request, conferenceId, filled)) ?? reply.code(204).send(null);
    });

    const note = {
      summary: 'Wat na het besluit bekend werd: de opdracht is ontvangen, iemand is toegewezen, iets is verteld',
      params: Params,
      body: OutcomeNote,
      response: { 200: Outcome, 204: Type.Null(), ...COMMAND_ERRORS },
    };
    app.post('/conferences/:id/outcome/notes', { schema: note }, async (request, reply) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'outcome', verb: 'note', conferenceId });
      if (!may) throw new Problem('not-found');
      const noted = await outcomes.note(session, conferenceId, request.body);
      return (await answerWith(request, conferenceId, noted)) ?? reply.code(204).send(null);
    });

    const handover = {
      summary: 'Zeggen of de ontvanger het overneemt, of wat er nog mist',
      params: Params,
      body: HandoverAnswer,
      response: { 200: Outcome, 204: Type.Null(), ...COMMAND_ERRORS },
    };
    app.post('/conferences/:id/outcome/handover', { schema: handover }, async (request, reply) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'outcome', verb: 'answer', conferenceId });
      if (!may) throw new Problem('not-found');
      const answered = await outcomes.answerHandover(session, conferenceId, request.body);
      return (await answerWith(request, conferenceId, answered)) ?? reply.code(204).send(null);
    });
  };
