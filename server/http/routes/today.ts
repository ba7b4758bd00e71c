import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError } from '../../../shared/api/contract';
import { Today } from '../../../shared/api/today';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';

export const todayRoute =
  ({ today }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const schema = {
      summary: 'De eerste pagina: het overleg dat nu is of komt, mijn gezinnen, afspraken en korte consulten',
      response: { 200: Today, 401: ApiError },
    };
    app.get('/today', { schema }, (request) => today.read(sessionOf(request)));
  };
