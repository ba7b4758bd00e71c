import type { MarkChange, MarksPage } from '../../shared/api/marks';
import { type ItemMark, isAsStrict, markOf, strictest } from '../../shared/audience/marks';
import { members, memberWords } from '../../shared/family/members';
import { MARKS, SECRET_MARKS } from '../../shared/worksheets/note-words';
import type { Access, Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { readDeciding, readRecords } from '../decisions/rows';
import { readFamilyPeople } from '../families/people';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';
import { readMarks, writeMarks } from './rows';

/** only-stricter: what was proposed or decided keeps what it held back. unknown-member: nobody of the family has that id. */
type Marked = 'done' | 'stale' | 'unfit' | 'only-stricter';

/** Marking what is typed about a family, in one transaction with its audit line. The caller has asked the access function. */
export interface Marks {
  /** Undefined when there is no such conference. */
  read(session: Session, conferenceId: string): Promise<MarksPage | undefined>;
  mark(session: Session, conferenceId: string, change: MarkChange): Promise<Marked>;
}

interface MarksDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  now(): number;
}

interface Place {
  conferenceId: string;
  familyId: string;
  meetingId: string;
}

/** As it is kept: each once, in one order, so that the same marks are the same bytes. */
const asKept = ({ address, marks, notFor, leave = [] }: Omit<MarkChange, 'version'>): ItemMark => ({
  address,
  marks: MARKS.filter((mark) => SECRET_MARKS.includes(mark) && marks.includes(mark)),
  notFor: notFor.toSorted(),
  ...(leave.length > 0 && { leave: leave.toSorted() }),
});

const isBare = ({ marks, notFor, leave = [] }: ItemMark): boolean => marks.length + notFor.length + leave.length === 0;

/** What a proposal that lies before the table, or a decision, holds of marks. The family's key must be loaded. */
export function* frozenMarks(store: Store, sealer: Sealer, place: Omit<Place, 'meetingId'>): Act<ItemMark[]> {
  const laid = yield* readRecords(store, sealer, place);
  const record = laid.flatMap((one) => (one.laid.kind === 'record' ? [one.laid.record] : [])).at(-1);
  const proposal = record?.proposal ?? (yield* readDeciding(store, sealer, place)).proposal?.frozen;
  return strictest(proposal?.marks ?? [], record?.marks ?? []);
}

/** What can only become stricter: what was frozen and, once it is decided, all that stands. Leave can always be taken back. */
function* heldMarks(
  store: Store,
  sealer: Sealer,
  place: Omit<Place, 'meetingId'>,
  present: readonly ItemMark[],
): Act<ItemMark[]> {
  const frozen = yield* frozenMarks(store, sealer, place);
  const { decidedAt } = yield* readDeciding(store, sealer, place);
  return decidedAt === undefined ? frozen : strictest(frozen, present);
}

export const createMarks = ({ store, sealer, access, news, now }: MarksDeps): Marks => {
  const { sql } = store;

  const placeOf = async (conferenceId: string): Promise<Place | undefined> => {
    const [row] = await store.read(
      sql.selectFrom('conference').select(['family_id', 'meeting_id']).where('id', '=', conferenceId),
    );
    if (!row) return undefined;
    await sealer.loadKey(row.family_id);
    return { conferenceId, familyId: row.family_id, meetingId: row.meeting_id };
  };

  return {
    async read(session, conferenceId) {
      const place = await placeOf(conferenceId);
      if (!place) return undefined;
      const { version, marks } = await reading(store, readMarks(store, sealer, place));
      const people = await reading(store, readFamilyPeople(store, sealer, place));
      return {
        version,
        marks,
        frozen: await reading(store, heldMarks(store, sealer, place, marks)),
        members: members(people).map(({ id }) => ({ id, words: memberWords(people, id) ?? '' })),
        may: { mark: await access.may(session, { resource: 'decision', verb: 'mark', conferenceId }) },
      };
    },

    async mark({ personId }, conferenceId, { version, ...asked }) {
      const place = await placeOf(conferenceId);
      if (!place) return 'unfit';
      const next = asKept(asked);
      const came = await store.write(function* (): Act<Marked> {
        const kept = yield* readMarks(store, sealer, place);
        const before = markOf(kept.marks, next.address);
        if (JSON.stringify(before ?? asKept({ ...next, marks: [], notFor: [], leave: [] })) === JSON.stringify(next))
          return 'done';
        if (kept.version !== version) return 'stale';
        const people = yield* readFamilyPeople(store, sealer, place);
        const known = new Set(members(people).map(({ id }) => id));
        const named = [...next.notFor, ...(next.leave ?? [])];
        // Somebody who is no longer counted to the family may stay where they were named.
        const wasNamed = new Set([...(before?.notFor ?? []), ...(before?.leave ?? [])]);
        if (!named.every((id) => known.has(id) || wasNamed.has(id))) return 'unfit';
        const held = yield* heldMarks(store, sealer, place, kept.marks);
        if (!isAsStrict(next, markOf(held, next.address))) return 'only-stricter';
        const others = kept.marks.filter(({ address }) => address !== next.address);
        const marks = isBare(next) ? others : [...others, next];
        yield* writeMarks(store, sealer, place, { version: version + 1, marks });
        yield* auditLine(store, { at: now(), by: personId, act: 'item-marked', subject: `conference:${conferenceId}` });
        return 'done';
      });
      if (came === 'done') news.tell(place.meetingId);
      return came;
    },
  };
};
