import type { ServerResponse } from 'node:http';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { concerns, type Session } from '../../access/access';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

/** A line that carries nothing is kept open by a word now and then; proxies cut a silent one after a minute. In ms. */
const KEEP_ALIVE_MS = 20_000;
/** How soon a browser comes back after the line broke. In ms. */
const COME_BACK_MS = 2_000;

const HEAD = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Some proxies keep an answer back until it is complete, which this one never is.
  'x-accel-buffering': 'no',
};

/** The one event stream of a meeting: says that something changed; what it is, each reads for themselves. */
export const eventRoutes =
  ({ access, attending, news, log }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const open = new Set<ServerResponse>();
    app.addHook('preClose', async () => {
      for (const stream of open) stream.end();
    });

    const serve = (stream: ServerResponse, session: Session, meetingId: string): void => {
      if (stream.destroyed) return;
      open.add(stream);
      stream.writeHead(200, HEAD);
      const write = (text: string) => stream.writableEnded || stream.write(text);
      write(`retry: ${COME_BACK_MS}\n\n`);
      const mayRead = () => access.may(session, { verb: 'read', resource: 'meeting', meetingId });
      const review = () =>
        mayRead().then(
          (may) => may || stream.end(),
          (error: unknown) => {
            log.error({ err: error }, 'a right could not be checked; the stream is closed');
            stream.end();
          },
        );
      const leave = attending.enter(meetingId, session.personId);
      const unfollow = news.follow(meetingId, () => write('event: change\ndata: \n\n'));
      const stopListening = access.onChange((change) => {
        if (concerns(change, session, meetingId)) void review();
      });
      const alive = setInterval(() => {
        write(':\n\n');
        void review();
      }, KEEP_ALIVE_MS);
      stream.on('error', (error) => log.info({ err: error }, 'a stream broke'));
      stream.on('close', () => {
        open.delete(stream);
        clearInterval(alive);
        leave();
        unfollow();
        stopListening();
      });
    };

    const schema = {
      summary: 'Meldt elke verandering van een overleg, als server-sent events',
      params: Type.Object({ id: Type.String() }),
      response: { 200: Type.String(), 401: ApiError, 404: ApiError },
    };
    app.get('/meetings/:id/events', { schema, exposeHeadRoute: false }, async (request, reply) => {
      const session = sessionOf(request);
      const { id } = request.params;
      const may = await access.may(session, { verb: 'read', resource: 'meeting', meetingId: id });
      if (!may) throw new Problem('not-found');
      reply.hijack();
      serve(reply.raw, session, id);
    });
  };
