import type { Release } from '../../shared/api/releases';
import { MONTHS_TO_COMPLY } from '../../shared/audience/letting-go';
import { monthsLater } from '../../shared/outcomes/dates';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { openWords, type ReleaseRow } from './rows';

/** When a copy that was asked for is due. @param on yyyy-mm-dd */
export const requestOf = (on: string): { on: string; before: string } => ({
  on,
  before: monthsLater(on, MONTHS_TO_COMPLY),
});

/** A row in words, for one person: why it was not let go is for who made it. The family's key must be loaded. */
export function* releaseOf(store: Store, sealer: Sealer, row: ReleaseRow, personId: string): Act<Release> {
  const { why } = openWords(sealer, row);
  const named = [row.asked_of, row.answered_by].flatMap((id) => id ?? []);
  const people = yield* rows(store.sql.selectFrom('person').select(['id', 'name']).where('id', 'in', named));
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name;
  const of = nameOf(row.asked_of);
  const by = nameOf(row.answered_by);
  return {
    state: row.state as Release['state'],
    ...(of && { of }),
    ...(row.answer_by !== null && { answerBy: row.answer_by }),
    ...(by && { by }),
    ...(row.answered_at !== null && { at: row.answered_at }),
    ...(why && personId === row.asked_by && { why }),
  };
}
