import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError, NewLink } from '../../../shared/api/contract';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const PATH = '/meetings/:id/participants/:personId/link';
const Params = Type.Object({ id: Type.String(), personId: Type.String() });

/** Personal links of a meeting's participants, for who may manage them. */
export const linkRoutes =
  ({ access, links, publicUrl }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const orderOf = async (request: FastifyRequest, meetingId: string, personId: string) => {
      const session = sessionOf(request);
      const may = await access.may(session, { verb: 'manage-links', resource: 'meeting', meetingId });
      if (!may) throw new Problem('not-found');
      return { meetingId, personId, by: session.personId };
    };

    const renew = {
      summary: 'Een nieuwe persoonlijke link maken; oudere links en aanmeldingen vervallen',
      params: Params,
      response: { 200: NewLink, 401: ApiError, 403: ApiError, 404: ApiError },
    };
    app.post(PATH, { schema: renew }, async (request) => {
      const { id, personId } = request.params;
      const token = await links.renew(await orderOf(request, id, personId));
      if (!token) throw new Problem('not-found');
      return { url: `${publicUrl}/in/${token}` };
    });

    const revoke = {
      summary: 'De persoonlijke link intrekken; aanmeldingen ermee vervallen',
      params: Params,
      response: { 204: Type.Null(), 401: ApiError, 403: ApiError, 404: ApiError },
    };
    app.delete(PATH, { schema: revoke }, async (request, reply) => {
      const { id, personId } = request.params;
      if (!(await links.revoke(await orderOf(request, id, personId)))) throw new Problem('not-found');
      return reply.code(204).send(null);
    });
  };
