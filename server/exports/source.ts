import { strictest } from '../../shared/audience/marks';
import { cardsOf } from '../../shared/decisions/record';
import type { ExportSource, FeedbackLine } from '../../shared/exports/copy';
import { dayOf } from '../../shared/meeting/days';
import { textOfMac } from '../audit/entry';
import { readDeciding, readRecords, recordItem } from '../decisions/rows';
import { readFamilyPeople } from '../families/people';
import { openFeedback } from '../feedback/words';
import { factsOf } from '../happened/stored';
import { frozenMarks } from '../marks/marks';
import { readMarks } from '../marks/rows';
import { openFamilyLine } from '../meetings/family-line';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { originsOf, readHandingOver, readNames, readTold } from './known-source';

interface Place {
  conferenceId: string;
  familyId: string;
}

function* feedbackOf(store: Store, sealer: Sealer, { conferenceId, familyId }: Place): Act<FeedbackLine[]> {
  const found = yield* rows(
    store.sql
      .selectFrom('feedback')
      .leftJoin('person', 'person.id', 'feedback.owner')
      .selectAll('feedback')
      .select('person.name')
      .where('conference_id', '=', conferenceId)
      .where('status', '!=', 'withdrawn')
      .orderBy('due')
      .orderBy('made_at')
      .orderBy('feedback.id'),
  );
  const facts = new Map((yield* factsOf(store, sealer, { conferenceId, familyId })).map(({ id, fact }) => [id, fact]));
  return found.map(({ id, name, due, fact: factOf, sealed }) => {
    const { hearer, whom, what, who, ground } = openFeedback(sealer, familyId, id, sealed);
    const told = facts.get(factOf ?? '');
    const done = told?.kind === 'told' && { doneOn: told.on };
    return { id, hearer, whom, what, by: name ?? who ?? '', due, ground, ...done };
  });
}

/**
 * What an export of this conference is drawn from: its record, or as long as nothing is decided the proposal that lies
 * before the table. Undefined when there is neither. The family's key must be loaded.
 */
export function* readSource(store: Store, sealer: Sealer, place: Place): Act<ExportSource | undefined> {
  const { conferenceId, familyId } = place;
  const { sql } = store;
  const row = yield* first(
    sql
      .selectFrom('conference')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .select(['conference.sealed', 'meeting.title', 'meeting.starts_at'])
      .where('conference.id', '=', conferenceId),
  );
  if (!row) return undefined;
  const laid = yield* readRecords(store, sealer, place);
  const record = laid.flatMap((one) => (one.laid.kind === 'record' ? [one.laid.record] : [])).at(-1);
  const proposal = record?.proposal ?? (yield* readDeciding(store, sealer, place)).proposal?.frozen;
  if (!proposal) return undefined;
  const last = laid.at(-1);
  const entry =
    last && (yield* first(sql.selectFrom('chain').select(['seq', 'mac']).where('item', '=', recordItem(last.id))));
  const line = openFamilyLine(sealer, familyId, conferenceId, row.sealed);
  const people = yield* readFamilyPeople(store, sealer, place);
  return {
    conferenceId,
    familyCode: line.code,
    meeting: { title: row.title, on: dayOf(Date.parse(row.starts_at)) },
    ...(record && { record }),
    proposal,
    later: laid.flatMap((one) => (one.laid.kind === 'view' ? [one.laid.view] : [])),
    family: laid.flatMap((one) =>
      one.laid.kind === 'family-view' ? [{ id: one.id, who: one.laid.who, says: one.laid.says, on: one.laid.on }] : [],
    ),
    feedback: yield* feedbackOf(store, sealer, place),
    marks: strictest(yield* frozenMarks(store, sealer, place), (yield* readMarks(store, sealer, place)).marks),
    people,
    ...(yield* readNames(store, sealer, place, line)),
    origins: originsOf(place, cardsOf(proposal)),
    told: yield* readTold(store, sealer, place, people),
    ...(yield* readHandingOver(store, sealer, place, people)),
    ...(entry && { chain: { entry: entry.seq, head: textOfMac(entry.mac) } }),
  };
}

/** How often the record of a conference was laid down; 0 when nothing is decided. The family's key must be loaded. */
export function* recordVersion(store: Store, sealer: Sealer, place: Place): Act<number> {
  const laid = yield* readRecords(store, sealer, place);
  return laid.filter((one) => one.laid.kind === 'record').length;
}
