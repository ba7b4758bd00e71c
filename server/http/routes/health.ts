import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { HttpDeps } from '../deps';

const Health = Type.Object({ status: Type.Union([Type.Literal('ok'), Type.Literal('unavailable')]) });

/** For whoever watches the server: 200 when edits can be put on disk, 503 when not. */
export const healthRoute =
  ({ store, log }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const schema = { summary: 'Of de server kan opslaan', response: { 200: Health, 503: Health } };
    app.get('/health', { schema }, async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      try {
        await store.check();
        return { status: 'ok' as const };
      } catch (error) {
        log.error({ err: error }, 'the store cannot commit');
        return reply.code(503).send({ status: 'unavailable' });
      }
    });
  };
