import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ApiError, NewLink } from '../../../shared/api/contract';
import type { VerbOf } from '../../access/policy';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const PATH = '/meetings/:id/participants/:personId/link';
const Params = Type.Object({ id: Type.String(), personId: Type.String() });

/** Personal links of a meeting's participants: for themselves and their own organisation; who leads can take one back. */
export const linkRoutes =
  ({ access, links, publicUrl }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const orderOf = async (
      request: FastifyRequest,
      verb: VerbOf<'link'>,
      { id: meetingId, personId }: Static<typeof Params>,
    ) => {
      const session = sessionOf(request);
      const may = await access.may(session, { resource: 'link', verb, meetingId, personId });
      if (!may) throw new Problem('not-found');
      return { meetingId, personId, by: session.personId };
    };

    const renew = {
      summary: 'Een nieuwe persoonlijke link maken; oudere links en aanmeldingen vervallen',
      params: Params,
      response: { 200: NewLink, 401: ApiError, 403: ApiError, 404: ApiError },
    };
    app.post(PATH, { schema: renew }, async (request) => {
      const token = await links.renew(await orderOf(request, 'renew', request.params));
      if (!token) throw new Problem('not-found');
      return { url: `${publicUrl}/in/${token}` };
    });

    const revoke = {
      summary: 'De persoonlijke link intrekken; aanmeldingen ermee vervallen',
      params: Params,
      response: { 204: Type.Null(), 401: ApiError, 403: ApiError, 404: ApiError },
    };
    app.delete(PATH, { schema: revoke }, async (request, reply) => {
      if (!(await links.revoke(await orderOf(request, 'revoke', request.params)))) throw new Problem('not-found');
      return reply.code(204).send(null);
    });
  };
