import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError, Meeting } from '../../../shared/api/contract';
import {
  AdultsChange,
  AssignmentChange,
  BringIn,
  BringInStart,
  ConferencePage,
  DetailsChange,
  FamilyPage,
  GroundChange,
  Told,
  ToldCorrection,
} from '../../../shared/api/families';
import type { Session } from '../../access/access';
import type { VerbOf } from '../../access/policy';
import type { Changed } from '../../families/family-commands';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const params = Type.Object({ id: Type.String() });
const errors = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** Bringing families in, and what is known of them and to whom. */
export const familyRoutes =
  ({ access, families, meetings }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const mayBringIn = async (request: FastifyRequest, meetingId: string): Promise<Session> => {
      const session = sessionOf(request);
      const may = await access.may(session, { resource: 'meeting', verb: 'bring-in', meetingId });
      if (!may) throw new Problem('not-found');
      return session;
    };
    const mayDo = async (
      request: FastifyRequest,
      verb: VerbOf<'conference'>,
      conferenceId: string,
    ): Promise<Session> => {
      const session = sessionOf(request);
      if (!(await access.may(session, { resource: 'conference', verb, conferenceId }))) throw new Problem('not-found');
      return session;
    };
    /** The page as it is after a change; who took away their own right to it gets to hear that there is nothing. */
    const pageAfter = async (session: Session, conferenceId: string, changed: Changed): Promise<FamilyPage> => {
      if (changed !== 'done') throw new Problem(changed);
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const page = may ? await families.read(session, conferenceId) : undefined;
      if (!page) throw new Problem('not-found');
      return page;
    };

    const start = {
      summary: 'Waarmee inbrengen begint: een vrije code, en de gezinnen die er eerder waren',
      params,
      response: { 200: BringInStart, 401: ApiError, 404: ApiError },
    };
    app.get('/meetings/:id/families', { schema: start }, async (request) => {
      const meetingId = request.params.id;
      return families.start(await mayBringIn(request, meetingId), meetingId);
    });

    const bringIn = {
      summary: 'Een gezin inbrengen; dezelfde opdracht nog eens doet niets meer',
      params,
      body: BringIn,
      response: { 200: Meeting, ...errors },
    };
    app.post('/meetings/:id/families', { schema: bringIn }, async (request) => {
      const meetingId = request.params.id;
      const session = await mayBringIn(request, meetingId);
      const came = await families.bringIn(session, meetingId, request.body);
      if (came === 'unfit') throw new Problem('bad-request');
      if (came !== 'done') throw new Problem(came);
      const meeting = await meetings.read(session, meetingId);
      if (!meeting) throw new Problem('not-found');
      return meeting;
    });

    const one = {
      summary: 'Eén bespreking op zichzelf, ook een eerdere van een gezin waarvoor u een taak hebt',
      params,
      response: { 200: ConferencePage, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id', { schema: one }, async (request) => {
      const { id } = request.params;
      const page = await meetings.conference(await mayDo(request, 'read', id), id);
      if (!page) throw new Problem('not-found');
      return page;
    });

    const family = {
      summary: 'Wat van een gezin bekend is, op welke grond, en wie het ziet',
      params,
      response: { 200: FamilyPage, 401: ApiError, 404: ApiError },
    };
    app.get('/conferences/:id/family', { schema: family }, async (request) => {
      const { id } = request.params;
      const page = await families.read(await mayDo(request, 'read', id), id);
      if (!page) throw new Problem('not-found');
      return page;
    });

    const details = {
      summary: 'Waarom nu, en de kinderen: leeftijdsgroep, en op naam wat uw organisatie mag weten',
      params,
      body: DetailsChange,
      response: { 200: FamilyPage, ...errors },
    };
    app.post('/conferences/:id/details', { schema: details }, async (request) => {
      const { id } = request.params;
      const session = await mayDo(request, 'write', id);
      return pageAfter(session, id, await families.details(session, id, request.body));
    });

    const adults = {
      summary: 'De volwassenen van het gezin: hun plaats, gezag, en hoe zij veilig te bereiken zijn; nooit een naam',
      params,
      body: AdultsChange,
      response: { 200: FamilyPage, ...errors },
    };
    app.post('/conferences/:id/adults', { schema: adults }, async (request) => {
      const { id } = request.params;
      const session = sessionOf(request);
      // After closing too: who may have a copy of what was decided is often asked then.
      const mayNote = await access.may(session, { resource: 'decision', verb: 'attach', conferenceId: id });
      if (!mayNote) throw new Problem('not-found');
      return pageAfter(session, id, await families.adults(session, id, request.body));
    });

    const ground = {
      summary: 'De grond waarop uw organisatie een kind op naam kent: vastleggen of intrekken',
      params,
      body: GroundChange,
      response: { 200: FamilyPage, ...errors },
    };
    app.post('/conferences/:id/ground', { schema: ground }, async (request) => {
      const { id } = request.params;
      const session = await mayDo(request, 'write', id);
      return pageAfter(session, id, await families.ground(session, id, request.body));
    });

    const told = {
      summary: 'Wie is wat verteld, wanneer en door wie',
      params,
      body: Told,
      response: { 200: FamilyPage, ...errors },
    };
    app.post('/conferences/:id/told', { schema: told }, async (request) => {
      const { id } = request.params;
      const session = await mayDo(request, 'write', id);
      return pageAfter(session, id, await families.told(session, id, request.body));
    });

    const toldCorrection = {
      summary: 'Een regel van wie wat is verteld verbeteren of terugnemen; wat er stond, blijft te lezen',
      params,
      body: ToldCorrection,
      response: { 200: FamilyPage, ...errors },
    };
    app.post('/conferences/:id/told-correction', { schema: toldCorrection }, async (request) => {
      const { id } = request.params;
      const session = await mayDo(request, 'write', id);
      return pageAfter(session, id, await families.correctTold(session, id, request.body));
    });

    const assignment = {
      summary: 'Iemand een taak voor dit gezin geven of ontnemen',
      params,
      body: AssignmentChange,
      response: { 200: FamilyPage, ...errors },
    };
    app.post('/conferences/:id/assignment', { schema: assignment }, async (request) => {
      const { id } = request.params;
      const session = await mayDo(request, request.body.assigned ? 'assign' : 'attend', id);
      return pageAfter(session, id, await families.assign(session, id, request.body));
    });
  };
