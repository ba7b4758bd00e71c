import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError, Me } from '../../../shared/api/contract';
import { crisisLinesOf } from '../../series/crisis';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';

export const meRoutes =
  ({ links, cookie, guestSheets, store }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const me = { summary: 'Wie is aangemeld', response: { 200: Me, 401: ApiError } };
    app.get('/me', { schema: me }, async (request) => {
      const session = sessionOf(request);
      const { id, personId, name, role, organisation, expiresAt } = session;
      const guestOf = await guestSheets.guestOf(session);
      return {
        person: { id: personId, name, role, organisation },
        sessionId: id,
        expiresAt: new Date(expiresAt).toISOString(),
        ...(guestOf && { guestOf }),
        crisis: await crisisLinesOf(store, personId),
      };
    });

    const signOut = { summary: 'Afmelden', response: { 204: Type.Null(), 401: ApiError } };
    app.post('/sign-out', { schema: signOut }, async (request, reply) => {
      await links.signOut(sessionOf(request).id);
      return reply.clearCookie(cookie.name, cookie.options).code(204).send(null);
    });
  };
