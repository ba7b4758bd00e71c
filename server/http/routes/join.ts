import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { Joined, ROOM_CODE } from '../../../shared/api/joining';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

/** Per session: who mistypes has enough, who guesses needs hours for a code that opens nothing they may not see. */
const TRIES_PER_MINUTE = 10;

/** A short room code, on top of one's own session: finds the open meeting in which this person may join. */
export const joinRoutes =
  ({ access, store }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const schema = {
      summary: 'Het lopende overleg bij een korte code, voor wie daaraan meedoet',
      params: Type.Object({ code: Type.String({ pattern: ROOM_CODE }) }),
      response: { 200: Joined, 400: ApiError, 401: ApiError, 404: ApiError, 429: ApiError },
    };
    const rateLimit = {
      max: TRIES_PER_MINUTE,
      timeWindow: '1 minute',
      keyGenerator: (request: Parameters<typeof sessionOf>[0]) => sessionOf(request).id,
    };
    app.get('/join/:code', { schema, config: { rateLimit } }, async (request) => {
      const session = sessionOf(request);
      const found = await store.read(
        store.sql
          .selectFrom('meeting')
          .select('id')
          .where('room_code', '=', request.params.code)
          .where('state', '=', 'open')
          .orderBy('opened_at', 'desc'),
      );
      for (const { id } of found) {
        if (await access.may(session, { resource: 'meeting', verb: 'join', meetingId: id })) return { meetingId: id };
      }
      throw new Problem('not-found');
    });
  };
