import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import {
  NewVoice,
  RoundCommand,
  ScoreAnswer,
  VoiceChange,
  VoiceWithdrawal,
  WeighingCommand,
  WeighingPage,
} from '../../../shared/api/safety';
import type { Session } from '../../access/access';
import type { VerbOf } from '../../access/policy';
import type { Weighed } from '../../safety/weigh';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const RoundParams = Type.Object({ id: Type.String(), roundId: Type.String() });
const VoiceParams = Type.Object({ id: Type.String(), voiceId: Type.String() });
const ANSWERS = { 200: WeighingPage, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** Weighing a family's safety: what is ticked and judged, the 0–10 question, and the voices of child and parents. */
export const safetyRoutes =
  ({ access, safety }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const must = async (session: Session, verb: VerbOf<'conference'>, conferenceId: string): Promise<void> => {
      if (!(await access.may(session, { resource: 'conference', verb, conferenceId }))) throw new Problem('not-found');
    };
    const answerWith = async (session: Session, conferenceId: string, came: Weighed = 'done') => {
      if (came !== 'done') throw new Problem(came);
      const page = await safety.reader.page(session, conferenceId);
      if (!page) throw new Problem('not-found');
      return page;
    };

    const read = {
      summary: 'De weging van een gezin: criteria, instrumenten, cijfers, oordelen en stemmen',
      params: Params,
      response: { 200: WeighingPage, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/weighing', { schema: read }, async (request) => {
      const session = sessionOf(request);
      await must(session, 'read', request.params.id);
      return answerWith(session, request.params.id);
    });

    const weigh = {
      summary: 'Iets in de weging vastleggen: een criterium, een instrument, de vraag naar onveiligheid, een oordeel',
      params: Params,
      body: WeighingCommand,
      response: ANSWERS,
    };
    app.post('/conferences/:id/weighing', { schema: weigh }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      await must(session, 'write', id);
      return answerWith(session, id, await safety.weighing.weigh(session, id, request.body));
    });

    const round = {
      summary: 'De vraag naar een cijfer stellen, de antwoorden onthullen, of de vraag intrekken',
      params: Params,
      body: RoundCommand,
      response: ANSWERS,
    };
    app.post('/conferences/:id/rounds', { schema: round }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      await must(session, 'ask-scores', id);
      return answerWith(session, id, await safety.rounds.command(session, id, request.body));
    });

    const answer = {
      summary: 'Een eigen cijfer geven of wijzigen, tot de onthulling; nog eens sturen verandert niets',
      params: RoundParams,
      body: ScoreAnswer,
      response: ANSWERS,
    };
    app.put('/conferences/:id/rounds/:roundId/answer', { schema: answer }, async (request) => {
      const session = sessionOf(request);
      const { id, roundId } = request.params;
      await must(session, 'write', id);
      return answerWith(session, id, await safety.rounds.answer(session, id, roundId, request.body));
    });

    const layDown = {
      summary: 'Vastleggen wat een kind of ouder zegt, namens hen; nog eens sturen met hetzelfde id verandert niets',
      params: Params,
      body: NewVoice,
      response: ANSWERS,
    };
    app.post('/conferences/:id/voices', { schema: layDown }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      await must(session, 'write', id);
      return answerWith(session, id, await safety.voices.layDown(session, id, request.body));
    });

    const change = {
      summary: 'Wijzigen wat van een kind of ouder is vastgelegd',
      params: VoiceParams,
      body: VoiceChange,
      response: ANSWERS,
    };
    app.put('/conferences/:id/voices/:voiceId', { schema: change }, async (request) => {
      const session = sessionOf(request);
      const { id, voiceId } = request.params;
      await must(session, 'write', id);
      return answerWith(session, id, await safety.voices.change(session, id, voiceId, request.body));
    });

    const withdraw = {
      summary: 'Weghalen wat van een kind of ouder is vastgelegd',
      params: VoiceParams,
      body: VoiceWithdrawal,
      response: ANSWERS,
    };
    app.post('/conferences/:id/voices/:voiceId/withdraw', { schema: withdraw }, async (request) => {
      const session = sessionOf(request);
      const { id, voiceId } = request.params;
      await must(session, 'write', id);
      return answerWith(session, id, await safety.voices.withdraw(session, id, voiceId, request.body.version));
    });
  };
