import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { SESSION_MS } from '../../access/sessions';
import type { HttpDeps } from '../deps';
import { requireOwnOrigin } from '../guards';
import { anotherSignedInPage } from './another-signed-in';
import { DEAD_LINK_PAGE } from './dead-link-page';
import { PAGE_STYLE, PAGE_STYLE_PATH } from './page';

/** A whole team opening its links at once, from one office's address, stays far below this. */
const ENTRIES_PER_MINUTE = 300;

type EntryRequest = FastifyRequest<{ Params: { token: string } }>;

/**
 * Opening a personal link: a session cookie, and on to the meeting, or for a guest to their page. Is somebody else signed in
 * in this browser, then it is asked first; the answer is a command of that page.
 */
export const entryRoute =
  ({ links, cookie, allowedOrigins }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(rateLimit, { max: ENTRIES_PER_MINUTE, timeWindow: '1 minute' });

    const enter = async (request: EntryRequest, reply: FastifyReply, mayEndAnothers: boolean) => {
      reply.header('cache-control', 'no-store');
      const page = (html: string, status: number) => reply.code(status).type('text/html; charset=utf-8').send(html);
      const entry = await links.enter(request.params.token, cookie.read(request.headers.cookie), mayEndAnothers);
      if (!entry) return page(DEAD_LINK_PAGE, 404);
      if (entry.asks) {
        // Under no-referrer a form says that it came from nowhere, and its answer would be refused.
        reply.header('referrer-policy', 'same-origin');
        return page(anotherSignedInPage(entry.asks), 200);
      }
      if (entry.token) {
        reply.setCookie(cookie.name, entry.token, { ...cookie.options, maxAge: SESSION_MS / 1000 });
      }
      const { meetingId, conferenceId } = entry;
      return reply.redirect(conferenceId ? `/gast/${conferenceId}` : `/overleg/${meetingId}`, 303);
    };

    const schema = { hide: true, params: Type.Object({ token: Type.String() }) };
    // Only opening a link signs in; looking whether it is there does not.
    app.get('/in/:token', { exposeHeadRoute: false, schema }, (request, reply) => enter(request, reply, false));

    app.addContentTypeParser('application/x-www-form-urlencoded', async (_request: FastifyRequest) => undefined);
    app.post('/in/:token', { schema, onRequest: requireOwnOrigin(allowedOrigins) }, (request, reply) =>
      enter(request, reply, true),
    );

    app.get(PAGE_STYLE_PATH, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(PAGE_STYLE),
    );
  };
