import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { GuestSheet } from '../../../shared/api/guests';
import { concerns } from '../../access/access';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';
import { createStreams } from '../streams';

const Params = Type.Object({ id: Type.String() });

/** A guest's own page, and word of its changes. */
export const guestSheetRoutes =
  ({ access, guests, guestSheets, log }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const one = {
      summary: 'Het gastblad van wie als gast is aangemeld',
      params: Params,
      response: { 200: GuestSheet, 401: ApiError, 404: ApiError },
    };
    app.get('/guest-sheets/:id', { schema: one }, async (request) => {
      const sheet = await guestSheets.read(sessionOf(request), request.params.id);
      if (!sheet) throw new Problem('not-found');
      return sheet;
    });

    const serve = createStreams(app, log);
    const events = {
      summary: 'Meldt elke verandering van het eigen gastblad, als server-sent events',
      params: Params,
      response: { 200: Type.String(), 401: ApiError, 404: ApiError },
    };
    app.get('/guest-sheets/:id/events', { schema: events, exposeHeadRoute: false }, async (request, reply) => {
      const session = sessionOf(request);
      const conferenceId = request.params.id;
      const { personId } = session;
      const meetingId = await guestSheets.meetingOf(session, conferenceId);
      if (!meetingId) throw new Problem('not-found');
      reply.hijack();
      serve(reply.raw, {
        mayStay: () => access.may(session, { resource: 'gastblad', verb: 'read', conferenceId, personId }),
        attach({ tellChange, review }) {
          const leave = guests.enter({ conferenceId, meetingId }, personId);
          const unfollow = guestSheets.follow(session, { conferenceId, meetingId }, tellChange);
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
  };
