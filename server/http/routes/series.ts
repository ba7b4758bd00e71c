import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { NewMember, Pact, PactChange, PactSigning, Part, Series, SeriesChange } from '../../../shared/api/series';
import type { VerbOf } from '../../access/policy';
import type { Done } from '../../series/keeper';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const MemberParams = Type.Object({ id: Type.String(), personId: Type.String() });
const refusals = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** A series, its table, and what its organisations agreed. */
export const seriesRoutes =
  ({ access, series: { keeper, mandates, pacts } }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** Carries out what this person may do; forbidden looks like absent. */
    const command = async (
      request: FastifyRequest,
      [verb, seriesId]: [VerbOf<'series'>, string],
      act: (by: string) => Promise<Done>,
    ): Promise<void> => {
      const session = sessionOf(request);
      if (!(await access.may(session, { resource: 'series', verb, seriesId }))) throw new Problem('not-found');
      const done = await act(session.personId);
      if (done !== 'done') throw new Problem(done);
    };
    const readSeries = async (request: FastifyRequest, seriesId: string): Promise<Series> => {
      const series = await keeper.read(sessionOf(request), seriesId);
      if (!series) throw new Problem('not-found');
      return series;
    };
    const readPact = async (request: FastifyRequest, seriesId: string): Promise<Pact> => {
      const pact = await pacts.read(sessionOf(request), seriesId);
      if (!pact) throw new Problem('not-found');
      return pact;
    };

    const one = { summary: 'Een reeks: wanneer, wie, en de overleggen die komen', params: Params };
    app.get('/series/:id', { schema: { ...one, response: { 200: Series, 401: ApiError, 404: ApiError } } }, (request) =>
      readSeries(request, request.params.id),
    );

    const change = {
      summary: 'De instellingen van een reeks veranderen; overleggen die komen gaan mee',
      params: Params,
      body: SeriesChange,
      response: { 200: Series, ...refusals },
    };
    app.put('/series/:id', { schema: change }, async (request) => {
      const { id } = request.params;
      await command(request, ['manage', id], (by) => keeper.change(id, by, request.body));
      return readSeries(request, id);
    });

    const add = {
      summary: 'Iemand aan de tafel van een reeks zetten',
      params: Params,
      body: NewMember,
      response: { 200: Series, ...refusals },
    };
    app.post('/series/:id/members', { schema: add }, async (request) => {
      const { id } = request.params;
      await command(request, ['manage', id], (by) => keeper.addMember(id, by, request.body));
      return readSeries(request, id);
    });

    const setPart = {
      summary: 'Iemand vast lid of achtervang maken',
      params: MemberParams,
      body: Type.Object({ part: Part }, { additionalProperties: false }),
      response: { 200: Series, ...refusals },
    };
    app.put('/series/:id/members/:personId', { schema: setPart }, async (request) => {
      const { id, personId } = request.params;
      await command(request, ['manage', id], (by) => keeper.setPart(id, by, personId, request.body.part));
      return readSeries(request, id);
    });

    const mandate = {
      summary: 'Zeggen wie namens een organisatie de zienswijze geeft bij een besluit',
      params: MemberParams,
      body: Type.Object({ mandate: Type.Boolean() }, { additionalProperties: false }),
      response: { 200: Series, ...refusals },
    };
    app.put('/series/:id/members/:personId/mandate', { schema: mandate }, async (request) => {
      const { id, personId } = request.params;
      await command(request, ['manage', id], (by) => mandates.set(id, by, personId, request.body.mandate));
      return readSeries(request, id);
    });

    const remove = {
      summary: 'Iemand van de tafel halen; toegang en links vervallen meteen',
      params: MemberParams,
      response: { 200: Series, ...refusals },
    };
    app.delete('/series/:id/members/:personId', { schema: remove }, async (request) => {
      const { id, personId } = request.params;
      await command(request, ['manage', id], (by) => keeper.removeMember(id, by, personId));
      return readSeries(request, id);
    });

    const pact = {
      summary: 'De samenwerkingsafspraken van een reeks',
      params: Params,
      response: { 200: Pact, 401: ApiError, 404: ApiError },
    };
    app.get('/series/:id/pact', { schema: pact }, (request) => readPact(request, request.params.id));

    const layDown = {
      summary: 'Een nieuwe versie van de samenwerkingsafspraken vastleggen; handtekeningen vervallen',
      params: Params,
      body: PactChange,
      response: { 200: Pact, ...refusals },
    };
    app.post('/series/:id/pact', { schema: layDown }, async (request) => {
      const { id } = request.params;
      await command(request, ['manage', id], (by) => pacts.layDown(id, by, request.body));
      return readPact(request, id);
    });

    const sign = {
      summary: 'De samenwerkingsafspraken ondertekenen namens de eigen organisatie',
      params: Params,
      body: PactSigning,
      response: { 200: Pact, ...refusals },
    };
    app.post('/series/:id/pact/signature', { schema: sign }, async (request) => {
      const { id } = request.params;
      await command(request, ['sign', id], () => pacts.sign(id, sessionOf(request), request.body.version));
      return readPact(request, id);
    });
  };
