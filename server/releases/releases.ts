import type { ReleaseAnswer } from '../../shared/api/releases';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { openExport } from '../exports/rows';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { type ReleaseState, readRelease, sealWords } from './rows';
import { wouldDiffer } from './standing';

/** copy-changed: it would be another copy by now. */
type Answered = 'done' | 'stale' | 'unfit' | 'copy-changed';

/** Letting copies go, each in one transaction with its audit line. The caller has asked the access function. */
export interface Releases {
  answer(session: Session, exportId: string, answer: ReleaseAnswer): Promise<Answered>;
}

interface ReleasesDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  now(): number;
}

export const createReleases = ({ store, sealer, news, now }: ReleasesDeps): Releases => ({
  async answer({ personId }, exportId, { version, letsGo, why }) {
    const { sql } = store;
    const [row] = await store.read(
      sql
        .selectFrom('export')
        .innerJoin('conference', 'conference.id', 'export.conference_id')
        .selectAll('export')
        .select('conference.meeting_id')
        .where('export.id', '=', exportId),
    );
    if (!row) return 'unfit';
    const place = { conferenceId: row.conference_id, familyId: row.family_id };
    await sealer.loadKey(place.familyId);
    const state: ReleaseState = letsGo ? 'let-go' : 'refused';
    const came = await store.write(function* (): Act<Answered> {
      const before = yield* readRelease(store, exportId);
      if (!before || (!letsGo && !why?.trim())) return 'unfit';
      if (before.state === state && before.answered_by === personId) return 'done';
      if (before.version !== version) return 'stale';
      if (before.state !== 'asked') return 'unfit';
      if (letsGo) {
        const laid = openExport(sealer, place.familyId, exportId, row.sealed);
        if (yield* wouldDiffer(store, sealer, place, laid)) return 'copy-changed';
      }
      const at = now();
      const sealed = sealWords(sealer, place.familyId, exportId, why ? { why: why.trim() } : {});
      yield* rows(
        sql
          .updateTable('release')
          .set({ state, answered_at: at, answered_by: personId, version: version + 1, sealed })
          .where('export_id', '=', exportId),
      );
      const act = letsGo ? 'copy-let-go' : 'copy-refused';
      yield* auditLine(store, { at, by: personId, act, subject: `export:${exportId}` });
      return 'done';
    });
    if (came === 'done') news.tell(row.meeting_id);
    return came;
  },
});
