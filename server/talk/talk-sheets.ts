import type { TalkSheetPage } from '../../shared/api/talk';
import { memberWords } from '../../shared/family/members';
import { talkSheet } from '../../shared/talk/talk-sheet';
import { readSource } from '../exports/source';
import { readReceiving } from '../releases/receiving';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';

/** Sheets for telling somebody of a family what was decided. The caller has asked the access function. */
export interface TalkSheets {
  /** Undefined when there is no such conference. Rejects when the family's key is gone. */
  read(conferenceId: string, memberId: string): Promise<TalkSheetPage | undefined>;
}

export const createTalkSheets = ({ store, sealer }: { store: Store; sealer: Sealer }): TalkSheets => ({
  async read(conferenceId, memberId) {
    const [row] = await store.read(
      store.sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId),
    );
    if (!row) return undefined;
    const place = { conferenceId, familyId: row.family_id };
    await sealer.loadKey(place.familyId);
    return reading(
      store,
      (function* (): Act<TalkSheetPage> {
        const source = yield* readSource(store, sealer, place);
        const { people, isUnsafe } = yield* readReceiving(store, sealer, place, source);
        const words = memberWords(people, memberId);
        const whom = words ? { whom: words } : {};
        // A sheet left on a table is read by whoever lives there, so for nobody where it is not safe.
        if (isUnsafe) return { state: 'unsafe', ...whom };
        if (!source) return { state: 'nothing', ...whom };
        const sheet = talkSheet(source, memberId);
        return sheet ? { state: 'ready', ...whom, sheet } : { state: 'unknown' };
      })(),
    );
  },
});
