import type { Receiver } from '../../shared/exports/parts';
import { auditLine } from '../audit/audit';
import type { ExportRow } from '../exports/rows';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { sealWords, withdrawEarlier } from './rows';

interface Asked {
  receiver: Receiver;
  /** Who is asked, a person's id; absent: who made it lets it go alone. */
  second?: string;
  /** yyyy-mm-dd: until when only they answer. */
  answerBy?: string;
}

/**
 * Notes with a copy that was laid down by whom it is let go, in the same act; what still waited for the same receiver is
 * withdrawn. The family's key must be loaded.
 */
export function* askRelease(
  store: Store,
  sealer: Sealer,
  { id, conference_id: conferenceId, family_id: familyId, at, person_id: by }: ExportRow,
  { receiver, second, answerBy }: Asked,
): Act<void> {
  yield* withdrawEarlier(store, sealer, { conferenceId, familyId }, receiver);
  const answered = { answered_at: at, answered_by: by, state: 'let-go' };
  yield* rows(
    store.sql.insertInto('release').values({
      export_id: id,
      conference_id: conferenceId,
      family_id: familyId,
      asked_at: at,
      asked_by: by,
      asked_of: second ?? null,
      answer_by: answerBy ?? null,
      ...(second ? { answered_at: null, answered_by: null, state: 'asked' } : answered),
      sealed: sealWords(sealer, familyId, id, {}),
    }),
  );
  const act = second ? 'copy-asked' : 'copy-let-go';
  yield* auditLine(store, { at, by, act, subject: `export:${id}` });
}
