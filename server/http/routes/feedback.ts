import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { Feedback, FeedbackFollowUp, Feedbacks, NewFeedback } from '../../../shared/api/feedback';
import type { FedBack } from '../../feedback/feedback';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const COMMAND_ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** Terugkoppeling: who must hear what of a decision, and that they heard it. */
export const feedbackRoutes =
  ({ access, feedback, feedbackReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const must = (came: FedBack): void => {
      if (came !== 'done') throw new Problem(came);
    };
    const answerWith = async (request: FastifyRequest, feedbackId: string) => {
      const found = await feedbackReader.one(sessionOf(request), feedbackId);
      if (!found) throw new Problem('not-found');
      return found;
    };

    const list = {
      summary: 'Terugkoppeling over een gezin: van deze bespreking, en wat nog open is van vorige keer',
      params: Params,
      response: { 200: Feedbacks, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/feedback', { schema: list }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const found = may && (await feedbackReader.ofConference(session, conferenceId));
      if (!found) throw new Problem('not-found');
      return found;
    });

    const make = {
      summary: 'Vastleggen wie iets moet horen; nog eens sturen met hetzelfde id verandert niets',
      params: Params,
      body: NewFeedback,
      response: { 200: Feedback, ...COMMAND_ERRORS },
    };
    app.post('/conferences/:id/feedback', { schema: make }, async (request) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const may = await access.may(session, { resource: 'decision', verb: 'attach', conferenceId });
      if (!may) throw new Problem('not-found');
      must(await feedback.make(session, conferenceId, request.body));
      return answerWith(request, request.body.id);
    });

    const follow = {
      summary: 'Zeggen dat iets is teruggekoppeld, toch niet, of niet meer hoeft',
      params: Params,
      body: FeedbackFollowUp,
      response: { 200: Feedback, 204: Type.Null(), ...COMMAND_ERRORS },
    };
    app.post('/feedback/:id/follow-up', { schema: follow }, async (request, reply) => {
      const session = sessionOf(request);
      const feedbackId = request.params.id;
      const may = await access.may(session, { resource: 'feedback', verb: 'follow', feedbackId });
      if (!may) throw new Problem('not-found');
      must(await feedback.followUp(session, feedbackId, request.body));
      if (request.body.status === 'withdrawn') return reply.code(204).send(null);
      return answerWith(request, feedbackId);
    });
  };
