import { PACT_PROPOSAL } from '../../series/pact-proposal';
import { layDownPact, signPact } from '../../series/pacts';
import { type Act, first, rows, type Store } from '../../store/store';
import type { MadeMeeting } from '../create';

/** Two of the three organisations signed the example's samenwerkingsafspraken; the third still has to. */
const SIGNERS = ['Marloes Terhaak', 'Samira Benhaddou'];

/** Lays down the samenwerkingsafspraken of the example's series, by who leads it. */
export function* layDownExamplePact(store: Store, { meetingId, participants }: MadeMeeting, at: number): Act<void> {
  const meeting = yield* first(store.sql.selectFrom('meeting').select('series_id').where('id', '=', meetingId));
  const [leader] = participants;
  if (!meeting?.series_id || !leader) return;
  const seriesId = meeting.series_id;
  const words = { ...PACT_PROPOSAL, overig: 'Na een jaar lezen we dit samen opnieuw.' };
  const version = yield* layDownPact(store, { seriesId, by: leader.personId, at }, words);
  if (version === undefined) return;
  const signers = participants.filter(({ name }) => SIGNERS.includes(name)).map(({ personId }) => personId);
  const people = yield* rows(
    store.sql.selectFrom('person').select(['id', 'organisation_id']).where('id', 'in', signers),
  );
  for (const { id, organisation_id } of people) {
    yield* signPact(store, { seriesId, version, personId: id, organisationId: organisation_id, at });
  }
}
