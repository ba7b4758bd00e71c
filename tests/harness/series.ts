import { nanoid } from 'nanoid';
import type { MadeMeeting } from '../../server/meetings/create';
import type { Table } from './table';

/** A series to which everybody of a meeting belongs, as members unless said otherwise; the meeting is one of its. */
export const makeSeries = async (
  { store }: Pick<Table, 'store'>,
  { meetingId, participants }: MadeMeeting,
  partOf: (role: string) => 'member' | 'achtervang' | undefined = (role) => (role === 'gast' ? undefined : 'member'),
): Promise<string> => {
  const { sql } = store;
  const id = nanoid();
  await store.read(
    sql.insertInto('series').values({
      id,
      title: 'Reeks',
      first_day: '2026-03-10',
      time: '13:00',
      every_weeks: 2,
      minutes: 120,
      call_url: null,
      on_holiday: 'skip',
      table_sees: 1,
      days_before: 3,
      days_after: 14,
      steps: null,
    }),
  );
  for (const { personId, role } of participants) {
    const part = partOf(role);
    if (!part) continue;
    await store.read(sql.insertInto('series_member').values({ series_id: id, person_id: personId, part }));
  }
  await store.read(sql.updateTable('meeting').set({ series_id: id }).where('id', '=', meetingId));
  return id;
};
