import type { Access } from '../access/access';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import { type Act, first, rows, type Store } from '../store/store';
import type { Done } from './keeper';

/** Who gives the view of their organisation at a table. The caller has asked the access function whether this person may. */
export interface Mandates {
  /** Marks somebody of the table, or takes the mark away. */
  set(seriesId: string, by: string, personId: string, mandate: boolean): Promise<Done>;
}

interface MandateDeps {
  store: Store;
  access: Access;
  news: News;
  now(): number;
}

export const createMandates = ({ store, access, news, now }: MandateDeps): Mandates => ({
  async set(seriesId, by, personId, mandate) {
    const { sql } = store;
    const mark = mandate ? 1 : 0;
    const meetings = await store.write(function* (): Act<string[] | undefined> {
      const seat = yield* first(
        sql
          .selectFrom('series_member')
          .select('mandate')
          .where('series_id', '=', seriesId)
          .where('person_id', '=', personId),
      );
      if (!seat) return undefined;
      if (seat.mandate === mark) return [];
      yield* rows(
        sql
          .updateTable('series_member')
          .set({ mandate: mark })
          .where('series_id', '=', seriesId)
          .where('person_id', '=', personId),
      );
      yield* auditLine(store, { at: now(), by, act: 'mandate-set', subject: `series:${seriesId}/person:${personId}` });
      const found = yield* rows(sql.selectFrom('meeting').select('id').where('series_id', '=', seriesId));
      return found.map(({ id }) => id);
    });
    for (const meetingId of meetings ?? []) {
      access.changed({ meetingId });
      news.tell(meetingId);
    }
    return meetings ? 'done' : 'unfit';
  },
});
