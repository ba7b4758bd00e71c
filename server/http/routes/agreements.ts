import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  Agreement,
  AgreementChange,
  AgreementFollowUp,
  Agreements,
  NewAgreement,
} from '../../../shared/api/agreements';
import { ApiError } from '../../../shared/api/contract';
import type { Agreed } from '../../agreements/agreements';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const COMMAND_ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** What is agreed about a family: making it, changing it, and saying what became of it. */
export const agreementRoutes =
  ({ access, agreements, agreementReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const must = (agreed: Agreed): void => {
      if (agreed !== 'done') throw new Problem(agreed);
    };
    const answerWith = async (request: FastifyRequest, agreementId: string) => {
      const agreement = await agreementReader.one(sessionOf(request), agreementId);
      if (!agreement) throw new Problem('not-found');
      return agreement;
    };

    const list = {
      summary: 'De afspraken over een gezin: van deze bespreking, en wat nog open is van vorige keer',
      params: Params,
      response: { 200: Agreements, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/agreements', { schema: list }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const found = may && (await agreementReader.ofConference(session, conferenceId));
      if (!found) throw new Problem('not-found');
      return found;
    });

    const make = {
      summary: 'Een afspraak vastleggen; nog eens sturen met hetzelfde id verandert niets',
      params: Params,
      body: NewAgreement,
      response: { 200: Agreement, ...COMMAND_ERRORS },
    };
    app.post('/conferences/:id/agreements', { schema: make }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'write', conferenceId });
      if (!may) throw new Problem('not-found');
      must(await agreements.make(session, conferenceId, request.body));
      return answerWith(request, request.body.id);
    });

    const change = {
      summary: 'De woorden van een afspraak wijzigen',
      params: Params,
      body: AgreementChange,
      response: { 200: Agreement, ...COMMAND_ERRORS },
    };
    app.put('/agreements/:id', { schema: change }, async (request) => {
      const session = sessionOf(request);
      const agreementId = request.params.id;
      const may = await access.may(session, { resource: 'agreement', verb: 'change', agreementId });
      if (!may) throw new Problem('not-found');
      must(await agreements.change(session, agreementId, request.body));
      return answerWith(request, agreementId);
    });

    const follow = {
      summary: 'Zeggen wat er van een afspraak is geworden: gedaan, niet gedaan, naar een andere dag, of vervallen',
      params: Params,
      body: AgreementFollowUp,
      response: { 200: Agreement, 204: Type.Null(), ...COMMAND_ERRORS },
    };
    app.post('/agreements/:id/follow-up', { schema: follow }, async (request, reply) => {
      const session = sessionOf(request);
      const agreementId = request.params.id;
      const verb = request.body.status === 'withdrawn' ? 'change' : 'follow';
      const may = await access.may(session, { resource: 'agreement', verb, agreementId });
      if (!may) throw new Problem('not-found');
      must(await agreements.followUp(session, agreementId, request.body));
      if (request.body.status === 'withdrawn') return reply.code(204).send(null);
      return answerWith(request, agreementId);
    });
  };
