import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { ReleaseAnswer, ReleasePage } from '../../../shared/api/releases';
import type { Session } from '../../access/access';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** Reading a copy for somebody of a family before it goes out, and letting it go or not. */
export const releaseRoutes =
  ({ access, releases, releaseReader }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const pageOf = async (session: Session, exportId: string): Promise<ReleasePage> => {
      const mayAnswer = await access.may(session, { resource: 'release', verb: 'answer', exportId });
      const page = mayAnswer && (await releaseReader.page(session, exportId));
      if (!page) throw new Problem('not-found');
      return page;
    };

    const read = {
      summary: 'Een kopie die wacht op vrijgave, zoals de ontvanger die leest',
      params: Params,
      response: { 200: ReleasePage, ...ERRORS },
    };
    app.get('/exports/:id/release', { schema: read }, (request) => pageOf(sessionOf(request), request.params.id));

    const answer = {
      summary: 'Een kopie vrijgeven, of niet en dan zeggen waarom',
      params: Params,
      body: ReleaseAnswer,
      response: { 200: ReleasePage, ...ERRORS },
    };
    app.post('/exports/:id/release', { schema: answer }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      if (!(await access.may(session, { resource: 'release', verb: 'answer', exportId: id })))
        throw new Problem('not-found');
      const came = await releases.answer(session, id, request.body);
      if (came !== 'done') throw new Problem(came);
      return pageOf(session, id);
    });
  };
