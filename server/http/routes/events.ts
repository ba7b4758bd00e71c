import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { concerns } from '../../access/access';
import { concernsPerson } from '../../today/concerns';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';
import { createStreams } from '../streams';

/** The event streams: each says that something changed; what it is, each reads for themselves. */
export const eventRoutes =
  ({ access, attending, news, log }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const serve = createStreams(app, log);

    const ofMeeting = {
      summary: 'Meldt elke verandering van een overleg, als server-sent events',
      params: Type.Object({ id: Type.String() }),
      response: { 200: Type.String(), 401: ApiError, 404: ApiError },
    };
    app.get('/meetings/:id/events', { schema: ofMeeting, exposeHeadRoute: false }, async (request, reply) => {
      const session = sessionOf(request);
      const meetingId = request.params.id;
      const mayStay = () => access.may(session, { verb: 'read', resource: 'meeting', meetingId });
      if (!(await mayStay())) throw new Problem('not-found');
      reply.hijack();
      serve(reply.raw, {
        mayStay,
        attach({ tellChange, review }) {
          const leave = attending.enter(meetingId, session.personId);
          const unfollow = news.follow(meetingId, tellChange);
          const stopListening = access.onChange((change) => {
            if (concerns(change, session, meetingId)) void review();
          });
          return () => {
            leave();
            unfollow();
            stopListening();
          };
        },
      });
    });

    const ofPerson = {
      summary: 'Meldt elke verandering die iets aan iemands eerste pagina kan veranderen, als server-sent events',
      response: { 200: Type.String(), 401: ApiError },
    };
    app.get('/events', { schema: ofPerson, exposeHeadRoute: false }, async (request, reply) => {
      const session = sessionOf(request);
      reply.hijack();
      serve(reply.raw, {
        mayStay: () => access.stands(session.id),
        attach({ tellChange, review }) {
          const tellIfMine = (topic: string) =>
            concernsPerson(access, session, topic).then(
              (mine) => mine && tellChange(),
              (error: unknown) => log.error({ err: error }, 'whom a change concerns could not be asked'),
            );
          const unfollow = news.followAll((topic) => void tellIfMine(topic));
          const stopListening = access.onChange((change) => {
            if ('meetingId' in change) void tellIfMine(change.meetingId);
            else if (concerns(change, session, '')) void review().then(tellChange);
          });
          return () => {
            unfollow();
            stopListening();
          };
        },
      });
    });
  };
