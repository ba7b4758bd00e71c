import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import {
  Choice,
  ExportsPage,
  FORMATS,
  MeetingExports,
  NewBundle,
  NewExport,
  Preview,
} from '../../../shared/api/exports';
import { decisionDocument } from '../../../shared/exports/decision-document';
import type { Session } from '../../access/access';
import { bundleBytes } from '../../exports/bundling';
import { choiceOf } from '../../exports/exports';
import { type ExportFile, fileOf } from '../../exports/files';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const ERRORS = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** A file to keep, which no browser opens as a page, and no cache holds. */
const sendFile = (reply: FastifyReply, { name, type, bytes }: ExportFile) =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));

/** What goes out of a record: to whom, in which file, and how far it came. */
export const exportRoutes =
  (deps: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { access, exports, exportReader, renderer, letterheads, store, sealer } = deps;
    const mayExport = (session: Session, conferenceId: string) =>
      access.may(session, { resource: 'decision', verb: 'export', conferenceId });

    const pageOf = async (session: Session, conferenceId: string): Promise<ExportsPage> => {
      const page = (await mayExport(session, conferenceId)) && (await exportReader.page(session, conferenceId));
      if (!page) throw new Problem('not-found');
      return page;
    };

    const read = {
      summary: 'Wat er van een besluit naar wie is gegaan, en wat ieder kan krijgen',
      params: Params,
      response: { 200: ExportsPage, ...ERRORS },
    };
    app.get('/conferences/:id/exports', { schema: read }, (request) => pageOf(sessionOf(request), request.params.id));

    const preview = {
      summary: 'Precies wat een ontvanger zou krijgen, voordat er iets uitgaat',
      params: Params,
      body: Choice,
      response: { 200: Preview, ...ERRORS },
    };
    app.post('/conferences/:id/exports/preview', { schema: preview }, async (request) => {
      const { id } = request.params;
      if (!(await mayExport(sessionOf(request), id))) throw new Problem('not-found');
      const found = await exports.preview(id, choiceOf(request.body));
      if (!found) throw new Problem('unfit');
      return { ...found, document: decisionDocument(found.copy) };
    });

    const make = {
      summary: 'Een export vastleggen voor één ontvanger, en als dat is gevraagd meteen bezorgen',
      params: Params,
      body: NewExport,
      response: { 200: ExportsPage, ...ERRORS },
    };
    app.post('/conferences/:id/exports', { schema: make }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      if (!(await mayExport(session, id))) throw new Problem('not-found');
      const came = await exports.make(session, id, request.body);
      if (came !== 'done') throw new Problem(came);
      return pageOf(session, id);
    });

    const laidFor = async (session: Session, exportId: string) => {
      const found = await exportReader.laid(exportId);
      if (!found || !(await mayExport(session, found.conferenceId))) throw new Problem('not-found');
      return found;
    };

    const file = {
      summary: 'Een export als bestand',
      params: Type.Object({ id: Type.String(), format: Type.Enum(FORMATS) }),
      response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }), ...ERRORS },
    };
    app.get('/exports/:id/files/:format', { schema: file }, async (request, reply) => {
      const { laid, seriesId, held } = await laidFor(sessionOf(request), request.params.id);
      if (held) throw new Problem(held === 'changed' ? 'copy-changed' : 'not-let-go');
      const letterhead = await letterheads.of(seriesId);
      return sendFile(reply, await fileOf(laid.copy, request.params.format, renderer, letterhead));
    });

    const again = {
      summary: 'Een bezorging die niet lukte opnieuw proberen',
      params: Params,
      response: { 200: ExportsPage, ...ERRORS },
    };
    app.post('/exports/:id/delivery', { schema: again }, async (request) => {
      const session = sessionOf(request);
      const { conferenceId } = await laidFor(session, request.params.id);
      const came = await exports.again(request.params.id);
      if (came !== 'done') throw new Problem(came);
      return pageOf(session, conferenceId);
    });

    const meetingOf = async (session: Session, meetingId: string): Promise<MeetingExports> => {
      if (!(await access.may(session, { resource: 'meeting', verb: 'read', meetingId })))
        throw new Problem('not-found');
      return exportReader.meeting(session, meetingId);
    };

    const meeting = {
      summary: 'De exports van een heel overleg, van de gezinnen die men mag zien',
      params: Params,
      response: { 200: MeetingExports, ...ERRORS },
    };
    app.get('/meetings/:id/exports', { schema: meeting }, (request) =>
      meetingOf(sessionOf(request), request.params.id),
    );

    const bundle = {
      summary: 'Alles van een overleg voor de eigen organisatie in één bestand laten maken',
      params: Params,
      body: NewBundle,
      response: { 200: MeetingExports, ...ERRORS },
    };
    app.post('/meetings/:id/exports', { schema: bundle }, async (request) => {
      const session = sessionOf(request);
      const { id } = request.params;
      const { families } = await meetingOf(session, id);
      const conferenceIds = families.map(({ conferenceId }) => conferenceId);
      const came = await exports.bundle(session, id, { ...request.body, conferenceIds });
      if (came !== 'done') throw new Problem(came);
      return meetingOf(session, id);
    });

    const fetchBundle = {
      summary: 'Het bestand met alles van een overleg ophalen',
      params: Params,
      response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }), ...ERRORS },
    };
    app.get('/bundles/:id/file', { schema: fetchBundle }, async (request, reply) => {
      const session = sessionOf(request);
      const jobId = request.params.id;
      const found = await exportReader.bundle(session, jobId);
      const allowed = found && (await Promise.all(found.conferenceIds.map((id) => mayExport(session, id))));
      if (!found || !allowed?.every(Boolean)) throw new Problem('not-found');
      const bytes = await bundleBytes({ store, sealer, renderer, letterheads }, { jobId, meetingId: found.meetingId });
      if (!bytes) throw new Problem('not-found');
      return sendFile(reply, { name: `overleg-${jobId.slice(0, 8)}.zip`, type: 'application/zip', bytes });
    });
  };
