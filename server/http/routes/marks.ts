import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { MarkChange, MarksPage } from '../../../shared/api/marks';
import type { Session } from '../../access/access';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** For whom what is typed about a family is not. */
export const markRoutes =
  ({ access, marks }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const pageOf = async (session: Session, conferenceId: string): Promise<MarksPage> => {
      const mayRead = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const page = mayRead && (await marks.read(session, conferenceId));
      if (!page) throw new Problem('not-found');
      return page;
    };

    const read = {
      summary: 'Welke merken staan bij wat over een gezin is getypt',
      params: Params,
      response: { 200: MarksPage, ...ERRORS },
    };
    app.get('/conferences/:id/marks', { schema: read }, (request) => pageOf(sessionOf(request), request.params.id));

    const put = {
      summary: 'Iets wat is getypt merken: geheim, of niet voor iemand van het gezin',
      params: Params,
      body: MarkChange,
      response: { 200: MarksPage, ...ERRORS },
    };
    app.put('/conferences/:id/marks', { schema: put }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      if (!(await access.may(session, { resource: 'decision', verb: 'mark', conferenceId: id })))
        throw new Problem('not-found');
      const came = await marks.mark(session, id, request.body);
      if (came !== 'done') throw new Problem(came);
      return pageOf(session, id);
    });
  };
