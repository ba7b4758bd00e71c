import type { ReleasePage, TodayRelease } from '../../shared/api/releases';
import { unsafeTalk } from '../../shared/audience/letting-go';
import { decisionDocument } from '../../shared/exports/decision-document';
import { memberWords } from '../../shared/family/members';
import type { Access, Session } from '../access/access';
import { openExport } from '../exports/rows';
import { readFamilyPeople } from '../families/people';
import { readPeople } from '../people/read-people';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import type { ReleaseRow } from './rows';
import { wouldDiffer } from './standing';
import { releaseOf, requestOf } from './words';

/** How long who asked is told on their first page that there is an answer. In ms. */
const TOLD_FOR = 7 * 24 * 60 * 60 * 1000;

/** Reading copies that wait to be let go, and what was answered. The caller has asked the access function. */
export interface ReleaseReader {
  /** Undefined when there is no such copy. */
  page(session: Session, exportId: string): Promise<ReleasePage | undefined>;
  /** What this person is to answer, and what was answered to them. */
  mine(session: Session): Promise<TodayRelease[]>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  now(): number;
  onUnreadable(exportId: string, error: unknown): void;
}

export const createReleaseReader = ({ store, sealer, access, now, onUnreadable }: ReaderDeps): ReleaseReader => {
  const { sql } = store;

  /** As whom a person has something to do with a copy on their first page; undefined: nothing. */
  const partIn = async (row: ReleaseRow, session: Session): Promise<TodayRelease['as'] | undefined> => {
    const { personId } = session;
    if (row.asked_by === personId) {
      const isNews = row.asked_of !== null && (row.answered_at ?? 0) > now() - TOLD_FOR;
      return isNews && row.state !== 'withdrawn' ? 'maker' : undefined;
    }
    if (row.state !== 'asked') return undefined;
    const mayAnswer = await access.may(session, { resource: 'release', verb: 'answer', exportId: row.export_id });
    if (!mayAnswer) return undefined;
    return row.asked_of === personId ? 'second' : 'teamleider';
  };

  return {
    async page({ personId }, exportId) {
      const [row] = await store.read(
        sql
          .selectFrom('release')
          .innerJoin('export', 'export.id', 'release.export_id')
          .selectAll('release')
          .select('export.sealed as copy')
          .where('release.export_id', '=', exportId),
      );
      if (!row) return undefined;
      const place = { conferenceId: row.conference_id, familyId: row.family_id };
      await sealer.loadKey(place.familyId);
      const laid = openExport(sealer, place.familyId, exportId, row.copy);
      const askedBy = (await readPeople(store, [row.asked_by])).get(row.asked_by);
      if (!askedBy) return undefined;
      const family = await reading(store, readFamilyPeople(store, sealer, place));
      return {
        version: row.version,
        release: await reading(store, releaseOf(store, sealer, row, personId)),
        receiver: laid.choice.receiver.name,
        askedBy,
        askedAt: row.asked_at,
        ...(laid.requestedOn && { request: requestOf(laid.requestedOn) }),
        unsafe: unsafeTalk(family).map(({ id }) => memberWords(family, id) ?? ''),
        document: decisionDocument(laid.copy),
        changed: await reading(store, wouldDiffer(store, sealer, place, laid)),
      };
    },

    async mine(session) {
      const found = await store.read(
        sql
          .selectFrom('release')
          .innerJoin('export', 'export.id', 'release.export_id')
          .selectAll('release')
          .select('export.sealed as copy')
          .where((is) => is.or([is('release.state', '=', 'asked'), is('release.answered_at', '>', now() - TOLD_FOR)]))
          .orderBy('release.asked_at'),
      );
      const mine: TodayRelease[] = [];
      for (const row of found) {
        const as = await partIn(row, session);
        if (!as) continue;
        try {
          await sealer.loadKey(row.family_id);
          const { copy, choice } = openExport(sealer, row.family_id, row.export_id, row.copy);
          const people = await readPeople(
            store,
            [row.asked_by, row.answered_by].flatMap((id) => id ?? []),
          );
          const other = as === 'maker' ? row.answered_by : row.asked_by;
          mine.push({
            exportId: row.export_id,
            conferenceId: row.conference_id,
            as,
            code: copy.family.code,
            receiver: choice.receiver.name,
            name: people.get(other ?? '')?.name ?? '',
            state: row.state as TodayRelease['state'],
            ...(row.answer_by !== null && { answerBy: row.answer_by }),
          });
        } catch (error) {
          onUnreadable(row.export_id, error);
        }
      }
      return mine;
    },
  };
};
