import type { TodayOwed, TodayReweigh } from '../../shared/api/today';
import { whomIn } from '../../shared/happened/people';
import { mustReweigh, standsAgainst } from '../../shared/happened/remarks';
import { isOwed } from '../../shared/happened/topics';
import type { Access, Session } from '../access/access';
import { openDetails } from '../families/sealed';
import { factById, factsOf } from '../happened/stored';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import type { ReadLine } from './families';

interface OwedDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  readLine: ReadLine;
  onUnreadable(id: string, error: unknown): void;
}

/**
 * What this person must still do because of what happened or did not: look again whether somebody can be told, ask somebody
 * whether they agree, hear a child. The first due first; words of a family only for who may read it.
 */
export const ownOwed = async (
  { store, sealer, access, readLine, onUnreadable }: OwedDeps,
  session: Session,
): Promise<TodayOwed[]> => {
  const found = await store.read(
    store.sql
      .selectFrom('happened')
      .innerJoin('conference', 'conference.id', 'happened.conference_id')
      .innerJoin('family', 'family.id', 'happened.family_id')
      .select(['happened.id', 'happened.due', 'happened.family_id', 'happened.conference_id'])
      .select(['conference.meeting_id', 'conference.sealed as line', 'family.sealed as details'])
      .where('happened.owner', '=', session.personId)
      .where('happened.due', 'is not', null)
      .orderBy('happened.due'),
  );
  const owed: TodayOwed[] = [];
  for (const row of found) {
    const { id, due, family_id: familyId, conference_id: conferenceId, meeting_id: meetingId } = row;
    try {
      await sealer.loadKey(familyId);
      const laid = await reading(store, factById(store, sealer, id));
      const kind = laid?.fact?.kind;
      if (!laid || !due || !isOwed(kind)) continue;
      const { topic, version } = laid;
      const may = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const whom = whomIn(openDetails(sealer, familyId, row.details), laid) ?? '';
      const family = may && { family: { code: (await readLine(familyId, conferenceId, row.line)).code, whom } };
      owed.push({ id, kind, topic, version, conferenceId, meetingId, due, ...family });
    } catch (error) {
      onUnreadable(id, error);
    }
  }
  return owed;
};

/** Families of which this person is the opdrachtgever, where somebody does not agree any more and nobody weighed anew. */
export const ownReweighing = async (
  { store, sealer, access, readLine, onUnreadable }: OwedDeps,
  session: Session,
): Promise<TodayReweigh[]> => {
  const found = await store.read(
    store.sql
      .selectFrom('conference')
      .innerJoin('family', 'family.id', 'conference.family_id')
      .select(['conference.id', 'conference.family_id', 'conference.meeting_id', 'conference.sealed as line'])
      .select('family.sealed as details')
      .where('conference.opdrachtgever', '=', session.personId)
      .where('conference.id', 'in', store.sql.selectFrom('happened').select('conference_id')),
  );
  const reweigh: TodayReweigh[] = [];
  for (const { id: conferenceId, family_id: familyId, meeting_id: meetingId, line, details } of found) {
    if (!(await access.may(session, { resource: 'conference', verb: 'read', conferenceId }))) continue;
    try {
      await sealer.loadKey(familyId);
      const facts = await reading(store, factsOf(store, sealer, { conferenceId, familyId }));
      if (!mustReweigh(facts)) continue;
      const people = openDetails(sealer, familyId, details);
      const against = standsAgainst(facts).map((one) => whomIn(people, one) ?? '');
      const { code } = await readLine(familyId, conferenceId, line);
      reweigh.push({ conferenceId, meetingId, code, against });
    } catch (error) {
      onUnreadable(conferenceId, error);
    }
  }
  return reweigh;
};
