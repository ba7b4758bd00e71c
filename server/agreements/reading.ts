import type { Agreement, AgreementStatus, Agreements } from '../../shared/api/agreements';
import type { Role } from '../../shared/api/contract';
import { dayOf } from '../../shared/meeting/days';
import { isStanding, STANDING_STATUSES } from '../../shared/meeting/standing';
import type { Access, Session } from '../access/access';
import { nextMeeting } from '../meetings/carry';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { openWords } from './words';

/** Reading agreements for one person; the caller has asked the access function whether they may. */
export interface AgreementReader {
  /** What a conference agreed, and what of earlier ones is still open. Undefined when there is no such conference. */
  ofConference(session: Session, conferenceId: string): Promise<Agreements | undefined>;
  one(session: Session, agreementId: string): Promise<Agreement | undefined>;
  /** What this person still has to do, of all families, the soonest first; what has no day comes last. */
  standingOf(session: Session): Promise<StandingAgreement[]>;
}

/** With where it comes from, for who sees it outside its family's board. */
interface StandingAgreement extends Agreement {
  familyId: string;
  meetingId: string;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  now(): number;
}

export const createAgreementReader = ({ store, sealer, access, now }: ReaderDeps): AgreementReader => {
  const { sql } = store;

  const selected = () =>
    sql
      .selectFrom('agreement')
      .innerJoin('conference', 'conference.id', 'agreement.conference_id')
      .leftJoin('person', 'person.id', 'agreement.owner')
      .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
      .leftJoin('happened', 'happened.id', 'agreement.fact')
      .selectAll('agreement')
      .select('happened.at as happened_at')
      .select(['conference.meeting_id', 'person.name', 'person.role', 'organisation.name as organisation'])
      .where('agreement.status', '!=', 'withdrawn')
      .orderBy('agreement.made_at')
      .orderBy('agreement.id');
  type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

  /** What may be done differs by conference and by whose it is; each is asked once. */
  const askOnce = (session: Session) => {
    const asked = new Map<string, Promise<Agreement['may']>>();
    return ({ id, conference_id, owner }: Row): Promise<Agreement['may']> => {
      const key = `${conference_id} ${owner === session.personId}`;
      const ask = async () => ({
        follow: await access.may(session, { resource: 'agreement', verb: 'follow', agreementId: id }),
        change: await access.may(session, { resource: 'agreement', verb: 'change', agreementId: id }),
      });
      const answer = asked.get(key) ?? ask();
      asked.set(key, answer);
      return answer;
    };
  };

  const viewOf = async (row: Row, may: Agreement['may']): Promise<Agreement> => {
    await sealer.loadKey(row.family_id);
    const { what, who, child, trail } = openWords(sealer, row.family_id, row.id, row.sealed);
    const last = trail.at(-1);
    const followedAt = Math.max(last?.at ?? 0, row.happened_at ?? 0);
    const { owner: id, name, role, organisation } = row;
    return {
      id: row.id,
      conferenceId: row.conference_id,
      what,
      ...(id && name && organisation && { owner: { id, name, role: role as Role, organisation } }),
      ...(who && { who }),
      ...(child && { child }),
      ...(row.due && { due: row.due }),
      status: row.status as AgreementStatus,
      ...(followedAt > 0 && { followedAt }),
      ...(last?.why && last.status === row.status && { why: last.why }),
      madeAt: row.made_at,
      version: row.version,
      may,
    };
  };

  const viewsOf = (session: Session, found: readonly Row[]): Promise<Agreement[]> => {
    const mayOf = askOnce(session);
    return Promise.all(found.map(async (row) => viewOf(row, await mayOf(row))));
  };

  /** The day of the table's next meeting, if it is planned. */
  const nextDay = async (meetingId: string): Promise<string | undefined> => {
    const id = await reading(store, nextMeeting(store, meetingId, now()));
    const [next] = await store.read(
      sql
        .selectFrom('meeting')
        .select('starts_at')
        .where('id', '=', id ?? ''),
    );
    return next && dayOf(Date.parse(next.starts_at));
  };

  return {
    async ofConference(session, conferenceId) {
      const [conference] = await store.read(
        sql.selectFrom('conference').select(['family_id', 'meeting_id', 'made_at']).where('id', '=', conferenceId),
      );
      if (!conference) return undefined;
      const { family_id, meeting_id, made_at } = conference;
      const found = await store.read(
        selected()
          .where('agreement.family_id', '=', family_id)
          .where((is) => is.or([is('conference.id', '=', conferenceId), is('conference.made_at', '<', made_at)])),
      );
      const views = await viewsOf(session, found);
      const next = await nextDay(meeting_id);
      return {
        agreements: views.filter((view) => view.conferenceId === conferenceId),
        earlier: views.filter(
          (view) => view.conferenceId !== conferenceId && (isStanding(view) || (view.followedAt ?? 0) >= made_at),
        ),
        ...(next && { nextMeeting: next }),
      };
    },

    async one(session, agreementId) {
      const found = await store.read(selected().where('agreement.id', '=', agreementId));
      return (await viewsOf(session, found))[0];
    },

    async standingOf(session) {
      const found = await store.read(
        selected()
          .where('agreement.owner', '=', session.personId)
          .where('agreement.status', 'in', [...STANDING_STATUSES]),
      );
      const views = await viewsOf(session, found);
      return views
        .map((view, i) => ({
          ...view,
          familyId: found[i]?.family_id ?? '',
          meetingId: found[i]?.meeting_id ?? '',
        }))
        .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
    },
  };
};
