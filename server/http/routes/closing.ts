import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type, { type Static, type TSchema } from 'typebox';
import {
  CloseConference,
  CloseMeeting,
  HandedOn,
  PostponeConference,
  ReopenConference,
} from '../../../shared/api/closing';
import { ApiError, Meeting } from '../../../shared/api/contract';
import type { Session } from '../../access/access';
import type { VerbOf } from '../../access/policy';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem, type ProblemCode } from '../problems';

const Params = Type.Object({ id: Type.String() });
const ANSWERS = { 200: Meeting, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** Closing, reopening and postponing a family; closing a meeting, and what it hands on. */
export const closingRoutes =
  ({ access, closing, meetingClosing, meetings, store }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const must = (came: 'done' | ProblemCode): void => {
      if (came !== 'done') throw new Problem(came);
    };
    const answerWith = async (session: Session, meetingId: string) => {
      const meeting = await meetings.read(session, meetingId);
      if (!meeting) throw new Problem('not-found');
      return meeting;
    };
    /** The meeting of a conference with which this person may do this. */
    const meetingOf = async (session: Session, verb: VerbOf<'conference'>, conferenceId: string): Promise<string> => {
      const may = await access.may(session, { resource: 'conference', verb, conferenceId });
      const [row] = await store.read(
        store.sql.selectFrom('conference').select('meeting_id').where('id', '=', conferenceId),
      );
      if (!may || !row) throw new Problem('not-found');
      return row.meeting_id;
    };

    const onConference = <Body extends TSchema>(
      act: 'close' | 'reopen' | 'postpone',
      verb: VerbOf<'conference'>,
      schema: { summary: string; body: Body },
      carryOut: (session: Session, conferenceId: string, body: Static<Body>) => Promise<'done' | ProblemCode>,
    ) =>
      app.post(
        `/conferences/:id/${act}`,
        { schema: { ...schema, params: Params, response: ANSWERS } },
        async (request) => {
          const session = sessionOf(request);
          const { id } = request.params as Static<typeof Params>;
          const meetingId = await meetingOf(session, verb, id);
          must(await carryOut(session, id, request.body as Static<Body>));
          return answerWith(session, meetingId);
        },
      );

    const close = {
      summary: 'Een gezin afsluiten: het bord wordt alleen-lezen; zo nodig begint meteen het volgende gezin',
      body: CloseConference,
    };
    onConference('close', 'lead', close, closing.close);

    const reopen = { summary: 'Een afgesloten gezin heropenen, met een reden', body: ReopenConference };
    onConference('reopen', 'reopen', reopen, closing.reopen);

    const postpone = {
      summary: 'Een gezin doorschuiven naar het volgende overleg van de reeks, met bord en voorbereiding',
      body: PostponeConference,
    };
    onConference('postpone', 'lead', postpone, closing.postpone);

    const closeMeeting = {
      summary: 'Het overleg sluiten; gezinnen die niet zijn afgesloten, gaan naar het volgende overleg',
      params: Params,
      body: CloseMeeting,
      response: ANSWERS,
    };
    app.post('/meetings/:id/close', { schema: closeMeeting }, async (request) => {
      const session = sessionOf(request);
      const meetingId = request.params.id;
      if (!(await access.may(session, { resource: 'meeting', verb: 'lead', meetingId })))
        throw new Problem('not-found');
      must(await meetingClosing.close(session, meetingId, request.body));
      return answerWith(session, meetingId);
    });

    const handedOn = {
      summary: 'Wat een overleg doorgeeft: gezinnen die niet zijn afgesloten, en open afspraken',
      params: Params,
      response: { 200: HandedOn, 401: ApiError, 404: ApiError },
    };
    app.get('/meetings/:id/handed-on', { schema: handedOn }, async (request) => {
      const meetingId = request.params.id;
      const may = await access.may(sessionOf(request), { resource: 'meeting', verb: 'read', meetingId });
      if (!may) throw new Problem('not-found');
      return meetingClosing.handedOn(meetingId);
    });
  };
