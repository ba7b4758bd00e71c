import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { SESSION_MS } from '../../access/sessions';
import type { HttpDeps } from '../deps';
import { DEAD_LINK_PAGE, PAGE_STYLE, PAGE_STYLE_PATH } from './dead-link-page';

/** A whole team opening its links at once, from one office's address, stays far below this. */
const ENTRIES_PER_MINUTE = 300;

/** Opening a personal link: a session cookie, and on to the meeting, or for a guest to their page. */
export const entryRoute =
  ({ links, cookie }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(rateLimit, { max: ENTRIES_PER_MINUTE, timeWindow: '1 minute' });
    app.get(
      '/in/:token',
      {
        // Only opening a link signs in; looking whether it is there does not.
        exposeHeadRoute: false,
        schema: { hide: true, params: Type.Object({ token: Type.String() }) },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const entry = await links.enter(request.params.token, cookie.read(request.headers.cookie));
        if (!entry) return reply.code(404).type('text/html; charset=utf-8').send(DEAD_LINK_PAGE);
        if (entry.token) {
          reply.setCookie(cookie.name, entry.token, { ...cookie.options, maxAge: SESSION_MS / 1000 });
        }
        const { meetingId, conferenceId } = entry;
        return reply.redirect(conferenceId ? `/gast/${conferenceId}` : `/overleg/${meetingId}`, 303);
      },
    );

    app.get(PAGE_STYLE_PATH, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(PAGE_STYLE),
    );
  };
