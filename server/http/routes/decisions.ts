import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import {
  DecisionPage,
  NewCorrection,
  NewDecision,
  NewFamilyView,
  NewProposal,
  NewView,
} from '../../../shared/api/decisions';
import type { Session } from '../../access/access';
import type { VerbOf } from '../../access/policy';
import type { Decided } from '../../decisions/decisions';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const ANSWERS = { 200: DecisionPage, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** Deciding about a family, and the record of it. */
export const decisionRoutes =
  ({ access, decisions, decisionReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const pageOf = async (session: Session, conferenceId: string): Promise<DecisionPage> => {
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const page = may && (await decisionReader.read(session, conferenceId));
      if (!page) throw new Problem('not-found');
      return page;
    };
    const command = async (
      request: FastifyRequest<{ Params: { id: string } }>,
      verb: VerbOf<'decision'>,
      act: (session: Session, conferenceId: string) => Promise<Decided>,
    ): Promise<DecisionPage> => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'decision', verb, conferenceId });
      if (!may) throw new Problem('not-found');
      const came = await act(session, conferenceId);
      if (came !== 'done') throw new Problem(came);
      return pageOf(session, conferenceId);
    };

    const read = {
      summary: 'Het besluit over een gezin: wat voorligt, wat elke organisatie vindt, en het verslag',
      params: Params,
      response: { 200: DecisionPage, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/decision', { schema: read }, (request) => pageOf(sessionOf(request), request.params.id));

    const propose = {
      summary: 'Een besluit voorleggen: wat er nu staat wordt vastgezet; zienswijzen op een eerder voorstel vervallen',
      params: Params,
      body: NewProposal,
      response: ANSWERS,
    };
    app.post('/conferences/:id/decision/proposal', { schema: propose }, (request) =>
      command(request, 'propose', (session, id) => decisions.propose(session, id, request.body)),
    );

    const view = {
      summary: 'De zienswijze van de eigen organisatie op het voorstel dat is gelezen',
      params: Params,
      body: NewView,
      response: ANSWERS,
    };
    app.post('/conferences/:id/decision/views', { schema: view }, (request) =>
      command(request, 'view', (session, id) => decisions.giveView(session, id, request.body)),
    );

    const decide = {
      summary: 'Besluiten, door de opdrachtgever of wie invalt; het verslag en de afspraken worden vastgelegd',
      params: Params,
      body: NewDecision,
      response: ANSWERS,
    };
    app.post('/conferences/:id/decision', { schema: decide }, (request) =>
      command(request, 'decide', (session, id) => decisions.decide(session, id, request.body)),
    );

    const correct = {
      summary: 'Het verslag verbeteren: een nieuwe versie, die laat zien wat er is veranderd, door wie en waarom',
      params: Params,
      body: NewCorrection,
      response: ANSWERS,
    };
    app.post('/conferences/:id/decision/corrections', { schema: correct }, (request) =>
      command(request, 'decide', (session, id) => decisions.correct(session, id, request.body)),
    );

    const attach = {
      summary: 'Bij het verslag voegen wat een ouder of kind van het besluit vindt',
      params: Params,
      body: NewFamilyView,
      response: ANSWERS,
    };
    app.post('/conferences/:id/decision/family-views', { schema: attach }, (request) =>
      command(request, 'attach', (session, id) => decisions.attach(session, id, request.body)),
    );
  };
