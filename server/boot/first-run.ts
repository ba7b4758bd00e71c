import { createMeeting, type MadeMeeting } from '../meetings/create';
import { makeExampleConsults } from '../meetings/example/consults';
import { layDownEarlier } from '../meetings/example/earlier';
import { exampleBoards, exampleMeeting } from '../meetings/example/families';
import { decidedFamilies } from '../meetings/example/history/decided';
import { playHistory } from '../meetings/example/history/play';
import { yearEnd, yearNow } from '../meetings/example/history/year-end';
import { yearStart } from '../meetings/example/history/year-start';
import { makeExampleOutcomes } from '../meetings/example/outcomes';
import { layDownExamplePact } from '../meetings/example/pact';
import { layDownExampleWeighing } from '../meetings/example/weighing';
import type { OpenData } from './open-data';

/** Makes the example when there is no meeting yet. Undefined when there is one. */
export const makeExample = async ({ store, sealer }: OpenData): Promise<MadeMeeting | undefined> => {
  const [meeting] = await store.read(store.sql.selectFrom('meeting').select('id').limit(1));
  if (meeting) return undefined;
  const now = new Date();
  const made = await createMeeting(store, sealer, exampleMeeting(now), exampleBoards(now), now.getTime());
  await store.write(() => layDownExamplePact(store, made, now.getTime()));
  await store.write(() => layDownEarlier(store, sealer, made));
  await store.write(() => layDownExampleWeighing(store, sealer, made, now.getTime()));
  await makeExampleOutcomes(store, sealer, made);
  const played = [...yearStart, ...yearEnd, ...decidedFamilies];
  await playHistory(store, sealer, made, { played, back: [yearNow], now: now.getTime() });
  await makeExampleConsults(store, sealer, made, now.getTime());
  return made;
};
