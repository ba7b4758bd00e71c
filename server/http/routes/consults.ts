import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { Consult, Consults, Grow, GrowStart, NewAnswer, NewConsult } from '../../../shared/api/consults';
import { ApiError } from '../../../shared/api/contract';
import type { Session } from '../../access/access';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const refusals = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError };

/** Kort consulten: asking, answering, and reading one's own. */
export const consultRoutes =
  ({ access, consults, consultGrowing, consultReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const read = async (session: Session, consultId: string): Promise<Consult> => {
      const consult = await consultReader.read(session, consultId);
      if (!consult) throw new Problem('not-found');
      return consult;
    };

    const ask = {
      summary: 'Een kort consult vragen: anoniem, op elke dag; dezelfde vraag twee keer sturen is één keer vragen',
      params: Params,
      body: NewConsult,
      response: { 200: Consult, ...refusals },
    };
    app.post('/series/:id/consults', { schema: ask }, async (request) => {
      const session = sessionOf(request);
      const seriesId = request.params.id;
      const may = await access.may(session, { resource: 'series', verb: 'ask', seriesId });
      if (!may) throw new Problem('not-found');
      const asked = await consults.ask(seriesId, session.personId, request.body);
      if (asked === 'taken') throw new Problem('not-found');
      return read(session, request.body.id);
    });

    const list = {
      summary: 'De eigen korte consulten, en die waarop men mag antwoorden',
      response: { 200: Consults, 401: ApiError },
    };
    app.get('/consults', { schema: list }, async (request) => ({
      consults: await consultReader.list(sessionOf(request)),
    }));

    const one = {
      summary: 'Een kort consult met wat erop is geantwoord',
      params: Params,
      response: { 200: Consult, 401: ApiError, 404: ApiError },
    };
    app.get('/consults/:id', { schema: one }, (request) => read(sessionOf(request), request.params.id));

    const answer = {
      summary: 'Antwoorden op een kort consult, of het antwoord aanvullen',
      params: Params,
      body: NewAnswer,
      response: { 200: Consult, ...refusals, 409: ApiError },
    };
    app.post('/consults/:id/answer', { schema: answer }, async (request) => {
      const session = sessionOf(request);
      const consultId = request.params.id;
      const may = await access.may(session, { resource: 'consult', verb: 'answer', consultId });
      if (!may) throw new Problem('not-found');
      const answered = await consults.answer(consultId, session.personId, request.body);
      if (answered === 'stale') throw new Problem('stale');
      return read(session, consultId);
    });

    const mayGrow = async (session: Session, consultId: string): Promise<void> => {
      const may = await access.may(session, { resource: 'consult', verb: 'grow', consultId });
      if (!may) throw new Problem('not-found');
    };

    const growStart = {
      summary: 'Op de agenda van welke overleggen u een kort consult kunt zetten',
      params: Params,
      response: { 200: GrowStart, 401: ApiError, 404: ApiError },
    };
    app.get('/consults/:id/grow', { schema: growStart }, async (request) => {
      const session = sessionOf(request);
      await mayGrow(session, request.params.id);
      return consultGrowing.start(session, request.params.id);
    });

    const grow = {
      summary: 'Een kort consult als gezin op de agenda zetten; dezelfde opdracht nog eens doet niets meer',
      params: Params,
      body: Grow,
      response: { 200: Consult, ...refusals, 409: ApiError },
    };
    app.post('/consults/:id/grow', { schema: grow }, async (request) => {
      const session = sessionOf(request);
      const consultId = request.params.id;
      await mayGrow(session, consultId);
      const came = await consultGrowing.grow(session, consultId, request.body);
      if (came !== 'done') throw new Problem(came);
      return read(session, consultId);
    });
  };
