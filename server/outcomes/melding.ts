import type { HappenedPage } from '../../shared/api/happened';
import { REPORT } from '../../shared/happened/topics';
import { type Melding, type MeldingForRecord, meldingOf } from '../../shared/safety/melding';
import { factById, factId, factsOf } from '../happened/stored';
import { readWeighing } from '../safety/stored';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { standingCards } from './beside';
import { type OutcomePlace, readDrafts } from './sealed';

/** The card that is the report itself. */
const REPORT_CARD = 'melding-veilig-thuis';

type Professional = Pick<NonNullable<HappenedPage['melding']>['people'][number], 'id' | 'name' | 'organisation'>;

/** Who has a task for this family at this table, guests apart; and its opdrachtgever. */
function* professionalsOf({ sql }: Store, conferenceId: string): Act<Professional[]> {
  const owner = yield* first(sql.selectFrom('conference').select('opdrachtgever').where('id', '=', conferenceId));
  const found = yield* rows(
    sql
      .selectFrom('conference')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
      .innerJoin('person', 'person.id', 'participant.person_id')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .leftJoin('assignment', (join) =>
        join
          .onRef('assignment.conference_id', '=', 'conference.id')
          .onRef('assignment.person_id', '=', 'participant.person_id'),
      )
      .select(['person.id', 'person.name', 'organisation.name as organisation'])
      .select(['meeting.table_sees', 'assignment.assigned', 'participant.active'])
      .where('conference.id', '=', conferenceId)
      .where('person.role', '!=', 'gast')
      .orderBy('person.name'),
  );
  return found
    .filter((one) => one.id === owner?.opdrachtgever || (one.active === 1 && (one.assigned ?? one.table_sees) === 1))
    .map(({ id, name, organisation }) => ({ id, name, organisation }));
}

/** Whether each professional of this family reports to Veilig Thuis; undefined while nothing asks. The family's key must be loaded. */
export function* readMelding(
  store: Store,
  sealer: Sealer,
  place: OutcomePlace,
): Act<Melding<Professional> | undefined> {
  const { weighing } = yield* readWeighing(store, sealer, place);
  const { drafts } = yield* readDrafts(store, sealer, place);
  return meldingOf({
    unsafe: weighing.unsafe,
    isCard: standingCards(drafts).some(({ card }) => card.key === REPORT_CARD),
    facts: yield* factsOf(store, sealer, place),
    professionals: yield* professionalsOf(store, place.conferenceId),
  });
}

/** As the record keeps it, inside the act that decides. */
export function* meldingForRecord(
  store: Store,
  sealer: Sealer,
  conferenceId: string,
): Act<MeldingForRecord | undefined> {
  const row = yield* first(store.sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId));
  if (!row) return undefined;
  const place = { conferenceId, familyId: row.family_id };
  const melding = yield* readMelding(store, sealer, place);
  const report = (yield* factById(store, sealer, factId(conferenceId, REPORT)))?.fact;
  return melding && { ...melding, ...(report && { report }) };
}
