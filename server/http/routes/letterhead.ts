import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { LetterheadState } from '../../../shared/api/exports';
import type { ExportDocument } from '../../../shared/exports/document';
import { LARGEST_LETTERHEAD } from '../../exports/documents/letterhead';
import { MEDIA_TYPES } from '../../exports/files';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 413: ApiError };

/** Written on it once, so that a letterhead that cannot be used is refused when it comes and not when it is needed. */
const TRIAL: ExportDocument = {
  title: 'Besluit',
  subtitle: '',
  day: '2026-01-01',
  receiver: 'Proef',
  footer: '',
  draft: false,
  blocks: [{ kind: 'paragraph', text: 'Proef' }],
};

/** A team's own letterhead for its Word files. */
export const letterheadRoutes =
  ({ access, letterheads, renderer }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    // The file itself is the body: no form around it.
    app.addContentTypeParser(
      MEDIA_TYPES.docx,
      { parseAs: 'buffer', bodyLimit: LARGEST_LETTERHEAD },
      async (_request: FastifyRequest, body: Buffer) => body,
    );

    const seriesOf = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<string> => {
      const seriesId = request.params.id;
      const may = await access.may(sessionOf(request), { resource: 'series', verb: 'manage', seriesId });
      if (!may) throw new Problem('not-found');
      return seriesId;
    };
    const stateOf = async (seriesId: string): Promise<LetterheadState> => {
      const since = await letterheads.since(seriesId);
      return since === undefined ? {} : { since: new Date(since).toISOString() };
    };
    const answers = { 200: LetterheadState, ...ERRORS };

    const read = { summary: 'Of deze reeks eigen briefpapier heeft', params: Params, response: answers };
    app.get('/series/:id/letterhead', { schema: read }, async (request) => stateOf(await seriesOf(request)));

    const put = { summary: 'Eigen briefpapier geven, als Word-bestand', params: Params, response: answers };
    app.put('/series/:id/letterhead', { schema: put }, async (request) => {
      const seriesId = await seriesOf(request);
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw new Problem('bad-request');
      await renderer.docx(TRIAL, body);
      await letterheads.put(seriesId, sessionOf(request).personId, body);
      return stateOf(seriesId);
    });

    const remove = { summary: 'Het eigen briefpapier weghalen', params: Params, response: answers };
    app.delete('/series/:id/letterhead', { schema: remove }, async (request) => {
      const seriesId = await seriesOf(request);
      await letterheads.remove(seriesId, sessionOf(request).personId);
      return stateOf(seriesId);
    });
  };
