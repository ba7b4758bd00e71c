import { nanoid } from 'nanoid';
import { type BringIn, type BringInStart, MOST } from '../../shared/api/families';
import type { NoteDraft } from '../../shared/board/commands';
import type { Access, Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { canGrow, setGrown } from '../consults/grown';
import { openFamilyLine, sealFamilyLine } from '../meetings/family-line';
import { insertFirstBoard } from '../meetings/first-board';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { carriedOver } from './carry-over';
import { isSameCode, nextCode } from './code';
import { readDetails, writeDetails } from './sealed';

/** What came of bringing in. unfit: somebody named does not sit at this table, the id is of something else, or it grew already. */
export type BroughtIn = 'done' | 'unfit' | 'closed' | 'code-taken' | 'family-present' | 'agenda-full' | 'not-found';

/** A kort consult that grows into a family: it has the key that the family will have, and was in no meeting yet. */
interface Grown {
  /** The consult's, and then the family's too. */
  familyId: string;
  /** What the board starts with. */
  notes: readonly NoteDraft[];
}

export interface BringingIn {
  /** What the form begins with, for this person. The caller has asked the access function, here and below. */
  start(session: Session, meetingId: string): Promise<BringInStart>;
  /**
   * Puts a family on a meeting's agenda: its conference, who has a task for it, and its board with what stayed open. The
   * same order a second time does nothing more.
   */
  bringIn(session: Session, meetingId: string, order: BringIn, grown?: Grown): Promise<BroughtIn>;
}

interface BringingInDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  now(): number;
}

interface CodeRow {
  id: string;
  family_id: string;
  meeting_id: string;
  closed_at: number | null;
  sealed: Uint8Array;
}

interface Made {
  at: number;
  /** There is no row of this family yet. */
  isNew: boolean;
  /** What the board starts with. */
  notes: readonly NoteDraft[];
}

interface Before {
  familyId: string;
  notes: NoteDraft[];
}

export const createBringingIn = ({ store, sealer, access, news, now }: BringingInDeps): BringingIn => {
  const { sql } = store;

  /** The conferences of a meeting's table: of all meetings of its series, or of it alone. */
  const ofTable = (meetingId: string) =>
    sql
      .selectFrom('conference')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .where((is) =>
        is.or([
          is('meeting.id', '=', meetingId),
          is('meeting.series_id', '=', is.selectFrom('meeting').select('series_id').where('id', '=', meetingId)),
        ]),
      );
  const codesOf = (meetingId: string) =>
    ofTable(meetingId).select([
      'conference.id',
      'conference.family_id',
      'conference.meeting_id',
      'conference.closed_at',
      'conference.sealed',
    ]);

  const codeOf = ({ id, family_id, sealed }: Pick<CodeRow, 'id' | 'family_id' | 'sealed'>): string =>
    openFamilyLine(sealer, family_id, id, sealed).code;
  /** A line that does not open is nobody's code: a key that is gone keeps no other family out. */
  const codesIn = (found: readonly Pick<CodeRow, 'id' | 'family_id' | 'sealed'>[]): string[] =>
    found.flatMap((row) => {
      try {
        return [codeOf(row)];
      } catch {
        return [];
      }
    });
  const loadKeys = (found: readonly { family_id: string }[]) =>
    Promise.allSettled(found.map(({ family_id }) => sealer.loadKey(family_id)));

  /** Families for which this person ever had a task at this table, the latest conference of each, newest first. */
  const earlierOf = async (session: Session, meetingId: string) => {
    const found = await store.read(
      ofTable(meetingId)
        .innerJoin('participant', (join) =>
          join
            .onRef('participant.meeting_id', '=', 'meeting.id')
            .on('participant.person_id', '=', session.personId)
            .on('participant.active', '=', 1),
        )
        .leftJoin('assignment', (join) =>
          join
            .onRef('assignment.conference_id', '=', 'conference.id')
            .on('assignment.person_id', '=', session.personId),
        )
        .select(['conference.id', 'conference.family_id', 'conference.sealed', 'meeting.starts_at'])
        .where((is) => is(is.fn.coalesce('assignment.assigned', 'meeting.table_sees'), '=', 1))
        .where(
          'conference.family_id',
          'not in',
          sql.selectFrom('conference').select('family_id').where('meeting_id', '=', meetingId),
        )
        .orderBy('conference.made_at', 'desc'),
    );
    return found.filter(({ family_id }, i) => found.findIndex((other) => other.family_id === family_id) === i);
  };

  const beforeOf = async (session: Session, meetingId: string, conferenceId: string): Promise<Before | undefined> => {
    const [asked] = await store.read(sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId));
    const last = (await earlierOf(session, meetingId)).find(({ family_id }) => family_id === asked?.family_id);
    if (!last) return undefined;
    const familyId = last.family_id;
    return { familyId, notes: await carriedOver(store, sealer, familyId, last.id) };
  };

  /** Whether everything may come; read in the act itself, so that two at one moment cannot both. */
  function* obstacle(meetingId: string, familyId: string, order: BringIn): Act<Exclude<BroughtIn, 'done'> | undefined> {
    const meeting = yield* first(sql.selectFrom('meeting').select('state').where('id', '=', meetingId));
    if (meeting?.state !== 'planned' && meeting?.state !== 'open') return 'closed';
    const seated = yield* rows(
      sql
        .selectFrom('participant')
        .select('person_id')
        .where('meeting_id', '=', meetingId)
        .where('person_id', 'in', [order.broughtInBy, order.opdrachtgever]),
    );
    if (seated.length < new Set([order.broughtInBy, order.opdrachtgever]).size) return 'unfit';
    const present = yield* rows(codesOf(meetingId));
    const onAgenda = present.filter((row) => row.meeting_id === meetingId);
    if (onAgenda.some((row) => row.family_id === familyId)) return 'family-present';
    if (onAgenda.length >= MOST.families) return 'agenda-full';
    const others = present.filter(
      (row) => row.family_id !== familyId && (row.meeting_id === meetingId || row.closed_at === null),
    );
    return codesIn(others).some((code) => isSameCode(code, order.code)) ? 'code-taken' : undefined;
  }

  function* make(meetingId: string, familyId: string, order: BringIn, by: string, made: Made): Act<void> {
    const { at, isNew, notes } = made;
    const { id, code, question, agendaLine, whyNow, broughtInBy, opdrachtgever, ageBands = [] } = order;
    if (isNew) yield* rows(sql.insertInto('family').values({ id: familyId, created_at: at }));
    const details = yield* readDetails(store, sealer, familyId);
    if (ageBands.length > 0 && details.children.length === 0) {
      const children = ageBands.map((band) => ({ id: nanoid(), band }));
      yield* writeDetails(store, sealer, familyId, { ...details, children });
    }
    const last = yield* first(
      sql
        .selectFrom('conference')
        .select((is) => is.fn.max('position').as('position'))
        .where('meeting_id', '=', meetingId),
    );
    const line = {
      code: code.trim(),
      named: false,
      question: question.trim(),
      children: [],
      whyNow: whyNow.trim(),
      ...(agendaLine && { agendaLine: agendaLine.trim() }),
    };
    yield* rows(
      sql.insertInto('conference').values({
        id,
        meeting_id: meetingId,
        family_id: familyId,
        position: (last?.position ?? -1) + 1,
        brought_in_by: broughtInBy,
        opdrachtgever,
        made_at: at,
        sealed: sealFamilyLine(sealer, familyId, id, line),
      }),
    );
    yield* rows(
      sql
        .updateTable('meeting')
        .set((is) => ({ agenda_version: is('agenda_version', '+', 1) }))
        .where('id', '=', meetingId),
    );
    for (const person_id of new Set([broughtInBy, opdrachtgever])) {
      yield* rows(sql.insertInto('assignment').values({ conference_id: id, person_id, assigned: 1 }));
    }
    if (notes.length > 0) {
      yield* insertFirstBoard(store, sealer, { familyId, conferenceId: id }, { notes, personId: by, at });
    }
    yield* auditLine(store, { at, by, act: 'family-brought-in', subject: `conference:${id}` });
  }

  return {
    async start(session, meetingId) {
      const present = await store.read(codesOf(meetingId));
      const earlier = await earlierOf(session, meetingId);
      await loadKeys([...present, ...earlier]);
      return {
        code: nextCode(codesIn(present)),
        earlier: earlier.flatMap((row) =>
          codesIn([row]).map((code) => ({ conferenceId: row.id, code, startsAt: row.starts_at })),
        ),
      };
    },

    async bringIn(session, meetingId, order, grown) {
      const ofOrder = sql.selectFrom('conference').select(['meeting_id', 'family_id']).where('id', '=', order.id);
      const again = (row: { meeting_id: string; family_id: string }): 'done' | 'unfit' =>
        row.meeting_id === meetingId && (!grown || row.family_id === grown.familyId) ? 'done' : 'unfit';
      const [same] = await store.read(ofOrder);
      if (same) return again(same);
      const before = order.before === undefined ? undefined : await beforeOf(session, meetingId, order.before);
      if (order.before !== undefined && !before) return 'not-found';
      const familyId = before?.familyId ?? grown?.familyId ?? nanoid();
      const isNew = !before;
      await loadKeys(await store.read(codesOf(meetingId)));
      if (!before && !grown) await sealer.createKey(familyId);
      else await sealer.loadKey(familyId);

      const came = await store.write(function* (): Act<BroughtIn> {
        const meanwhile = yield* first(ofOrder);
        if (meanwhile) return again(meanwhile);
        if (grown && !(yield* canGrow(store, grown.familyId))) return 'unfit';
        const refused = yield* obstacle(meetingId, familyId, order);
        if (refused) return refused;
        const at = now();
        const notes = before?.notes ?? grown?.notes ?? [];
        yield* make(meetingId, familyId, order, session.personId, { at, isNew, notes });
        if (grown) yield* setGrown(store, grown.familyId, session.personId, at);
        return 'done';
      });
      // Who has a task for it again may look back at its earlier boards.
      if (came === 'done') access.changed({ meetingId });
      if (came === 'done') news.tell(meetingId);
      return came;
    },
  };
};
