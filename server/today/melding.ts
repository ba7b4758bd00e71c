import type { TodayMelding } from '../../shared/api/today';
import type { Access, Session } from '../access/access';
import { readMelding } from '../outcomes/melding';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import type { ReadLine } from './families';

interface MeldingDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  readLine: ReadLine;
  onUnreadable(conferenceId: string, error: unknown): void;
}

/**
 * Families for which this person did not say yet whether they report to Veilig Thuis, or said so and did not; for a teamleider
 * also those of colleagues. Of each family its last conference counts: what was open before is asked there anew.
 */
export const ownMelding = async (
  { store, sealer, access, readLine, onUnreadable }: MeldingDeps,
  session: Session,
): Promise<TodayMelding[]> => {
  const { personId, organisationId, role } = session;
  const isTeamleider = role === 'teamleider';
  const { sql } = store;
  const asked = sql
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select('participant.meeting_id')
    .where((is) =>
      isTeamleider ? is('person.organisation_id', '=', organisationId) : is('participant.person_id', '=', personId),
    );
  const found = await store.read(
    sql
      .selectFrom('conference')
      .innerJoin('family', 'family.id', 'conference.family_id')
      .select(['conference.id', 'conference.family_id', 'conference.meeting_id', 'conference.sealed as line'])
      .where('conference.meeting_id', 'in', asked)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('conference as later')
              .select('later.id')
              .whereRef('later.family_id', '=', 'conference.family_id')
              .whereRef('later.made_at', '>', 'conference.made_at'),
          ),
        ),
      ),
  );
  const open: TodayMelding[] = [];
  for (const { id: conferenceId, family_id: familyId, meeting_id: meetingId, line } of found) {
    try {
      await sealer.loadKey(familyId);
      const melding = await reading(store, readMelding(store, sealer, { conferenceId, familyId }));
      const waiting = melding?.people.filter(({ isOpen }) => isOpen) ?? [];
      const isOwn = (melding?.isAcute ? melding.people : waiting).some(({ id }) => id === personId);
      const colleagues = isTeamleider ? await colleaguesIn(store, organisationId, waiting, personId) : [];
      if (!melding || (!isOwn && colleagues.length === 0)) continue;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const code = may ? (await readLine(familyId, conferenceId, line)).code : undefined;
      open.push({
        conferenceId,
        meetingId,
        because: melding.because,
        isReported: melding.isReported,
        isAcute: melding.isAcute,
        isOwn,
        colleagues,
        ...(code && { code }),
      });
    } catch (error) {
      onUnreadable(conferenceId, error);
    }
  }
  return open;
};

/** By name. */
const colleaguesIn = async (
  { read, sql }: Store,
  organisationId: string,
  waiting: readonly { id: string; name: string }[],
  personId: string,
): Promise<string[]> => {
  const others = waiting.filter(({ id }) => id !== personId);
  const found = await read(
    sql
      .selectFrom('person')
      .select('name')
      .where(
        'id',
        'in',
        others.map(({ id }) => id),
      )
      .where('organisation_id', '=', organisationId)
      .orderBy('name'),
  );
  return found.map(({ name }) => name);
};
