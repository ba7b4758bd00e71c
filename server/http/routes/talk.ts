import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { TalkSheetPage } from '../../../shared/api/talk';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

/** A sheet for the talk in which somebody of a family hears what was decided. */
export const talkRoutes =
  ({ access, talkSheets }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const read = {
      summary: 'Een gespreksblad: wat wie het vertelt aan deze persoon mag zeggen, en wat niet te beloven',
      params: Type.Object({ id: Type.String(), memberId: Type.String() }),
      response: { 200: TalkSheetPage, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/talk-sheets/:memberId', { schema: read }, async (request) => {
      const { id: conferenceId, memberId } = request.params;
      const may = await access.may(sessionOf(request), { resource: 'conference', verb: 'read', conferenceId });
      const found = may && (await talkSheets.read(conferenceId, memberId));
      if (!found) throw new Problem('not-found');
      return found;
    });
  };
