import type {
  AgreementChange,
  AgreementFollowUp,
  AgreementStatus,
  AgreementWho,
  NewAgreement,
} from '../../shared/api/agreements';
import { partsOf } from '../../shared/happened/topics';
import { dayOf, isDay } from '../../shared/meeting/days';
import { isStanding } from '../../shared/meeting/standing';
import type { Session } from '../access/access';
import { isAtTable } from '../access/at-table';
import { auditLine } from '../audit/audit';
import { layDownFact } from '../happened/lay-down';
import { whoDid } from '../happened/who-did';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { type AgreementWords, openWords, sealWords } from './words';

/**
 * What came of a command. stale: it was made on an older version; unfit: the conference was closed meanwhile, who was
 * named has nothing to do with this family, or that is no day.
 */
export type Agreed = 'done' | 'stale' | 'unfit';

/** Making, changing and following up agreements. The caller has asked the access function. */
export interface AgreementKeeper {
  make(session: Session, conferenceId: string, made: NewAgreement): Promise<Agreed>;
  change(session: Session, agreementId: string, change: AgreementChange): Promise<Agreed>;
  followUp(session: Session, agreementId: string, followUp: AgreementFollowUp): Promise<Agreed>;
}

interface KeeperDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  now(): number;
}

export const createAgreementKeeper = ({ store, sealer, news, now }: KeeperDeps): AgreementKeeper => {
  const { sql } = store;

  const placeOf = async (conferenceId: string) => {
    const [place] = await store.read(
      sql.selectFrom('conference').select(['family_id', 'meeting_id']).where('id', '=', conferenceId),
    );
    if (place) await sealer.loadKey(place.family_id);
    return place;
  };

  /** All meetings at which this family stands on the agenda: their followers see its agreements. */
  const tell = async (familyId: string): Promise<void> => {
    const found = await store.read(
      sql.selectFrom('conference').select('meeting_id').where('family_id', '=', familyId).distinct(),
    );
    for (const { meeting_id } of found) news.tell(meeting_id);
  };

  const bare = (text: string): string => text.trim();

  /** Whether an agreement can be laid with this person: one of the table, or a guest of this family. */
  function* belongs(conferenceId: string, personId: string): Act<boolean> {
    if (yield* isAtTable(store, conferenceId, personId)) return true;
    const guest = yield* first(
      sql
        .selectFrom('guest')
        .select('person_id')
        .where('conference_id', '=', conferenceId)
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null),
    );
    return guest !== undefined;
  }

  function* mayBeLaidDown(
    conferenceId: string,
    { what, who, due }: Pick<NewAgreement, 'what' | 'who' | 'due'>,
    ownerBefore?: string | null,
  ): Act<boolean> {
    const conference = yield* first(sql.selectFrom('conference').select('closed_at').where('id', '=', conferenceId));
    if (conference?.closed_at !== null || bare(what) === '' || (due !== undefined && !isDay(due))) return false;
    if ('name' in who) return bare(who.name) !== '';
    return who.personId === ownerBefore || (yield* belongs(conferenceId, who.personId));
  }

  const ownerOf = (who: AgreementWho): string | null => ('personId' in who ? who.personId : null);
  const wordsOf = ({
    what,
    who,
    child,
  }: Pick<NewAgreement, 'what' | 'who' | 'child'>): Omit<AgreementWords, 'trail'> => ({
    what: bare(what),
    ...('name' in who && { who: bare(who.name) }),
    ...(child && bare(child) && { child: bare(child) }),
  });

  const subjectOf = (id: string): string => `agreement:${id}`;

  const familyOf = async (agreementId: string): Promise<string | undefined> => {
    const [row] = await store.read(sql.selectFrom('agreement').select('family_id').where('id', '=', agreementId));
    if (row) await sealer.loadKey(row.family_id);
    return row?.family_id;
  };

  /** Changes an agreement that is still as it was when the change was made. */
  const alter = async (
    { personId }: Session,
    agreementId: string,
    version: number,
    to: (row: AgreementRow, words: AgreementWords, at: number) => Altered | undefined,
    isAllowed?: (row: AgreementRow) => Act<boolean>,
    /** What follows, in the same transaction. */
    then?: (row: AgreementRow, words: AgreementWords, at: number) => Act<void>,
  ): Promise<Agreed> => {
    const familyId = await familyOf(agreementId);
    if (!familyId) return 'unfit';
    const agreed = await store.write(function* (): Act<Agreed> {
      const row = yield* first(sql.selectFrom('agreement').selectAll().where('id', '=', agreementId));
      if (row?.version !== version) return 'stale';
      const at = now();
      const altered = to(row, openWords(sealer, familyId, agreementId, row.sealed), at);
      if (!altered || (isAllowed && !(yield* isAllowed(row)))) return 'unfit';
      const { words, ...columns } = altered;
      const sealed = sealWords(sealer, familyId, agreementId, words);
      yield* rows(
        sql
          .updateTable('agreement')
          .set({ ...columns, sealed, version: version + 1 })
          .where('id', '=', agreementId),
      );
      yield* auditLine(store, { at, by: personId, act: 'agreement-changed', subject: subjectOf(agreementId) });
      if (then) yield* then({ ...row, ...columns }, words, at);
      return 'done';
    });
    if (agreed === 'done') await tell(familyId);
    return agreed;
  };

  /** Where doing it is a fact, the fact is laid down with it, and taken back with it. */
  function* happen(session: Session, row: AgreementRow, { topic, whom, who }: AgreementWords, at: number): Act<void> {
    const group = topic && partsOf(topic)?.group;
    if (!topic || !group || (row.status !== 'done' && row.status !== 'open')) return;
    const by = yield* whoDid(store, session, row.owner, who);
    const on = dayOf(at);
    const happened = group === 'report' ? { kind: 'reported' as const, on, by } : { kind: 'told' as const, on, by };
    const place = { conferenceId: row.conference_id, familyId: row.family_id };
    const fact = row.status === 'done' ? { fact: happened } : {};
    yield* layDownFact(store, sealer, place, { topic, whom, ...fact, personId: session.personId, at, except: row.id });
  }

  return {
    async make({ personId }, conferenceId, made) {
      const place = await placeOf(conferenceId);
      if (!place) return 'unfit';
      const { family_id, meeting_id } = place;
      const { id, who, due } = made;
      const agreed = await store.write(function* (): Act<Agreed> {
        const present = yield* first(
          sql.selectFrom('agreement').select(['conference_id', 'made_by']).where('id', '=', id),
        );
        if (present) return present.conference_id === conferenceId && present.made_by === personId ? 'done' : 'unfit';
        if (!(yield* mayBeLaidDown(conferenceId, made))) return 'unfit';
        const at = now();
        yield* rows(
          sql.insertInto('agreement').values({
            id,
            conference_id: conferenceId,
            family_id,
            owner: ownerOf(who),
            due: due ?? null,
            status: 'open',
            made_at: at,
            made_by: personId,
            sealed: sealWords(sealer, family_id, id, { ...wordsOf(made), trail: [] }),
          }),
        );
        yield* auditLine(store, { at, by: personId, act: 'agreement-made', subject: subjectOf(id) });
        return 'done';
      });
      if (agreed === 'done') news.tell(meeting_id);
      return agreed;
    },

    change: (session, agreementId, change) =>
      alter(
        session,
        agreementId,
        change.version,
        ({ status }, { trail }) =>
          status === 'withdrawn'
            ? undefined
            : { owner: ownerOf(change.who), due: change.due ?? null, words: { ...wordsOf(change), trail } },
        (row) => mayBeLaidDown(row.conference_id, change, row.owner),
      ),

    followUp: (session, agreementId, followUp) =>
      alter(
        session,
        agreementId,
        followUp.version,
        (row, words, at) => {
          if (!fits(row.status as AgreementStatus, followUp)) return undefined;
          const { status } = followUp;
          const due = status === 'moved' ? followUp.due : row.due;
          const why = 'why' in followUp && followUp.why && { why: bare(followUp.why) };
          const step = { at, by: session.personId, status, ...(row.due && { dueBefore: row.due }), ...why };
          return { status, due, words: { ...words, trail: [...words.trail, step] } };
        },
        undefined,
        (row, words, at) => happen(session, row, words, at),
      ),
  };
};

type AgreementRow = {
  id: string;
  status: string;
  owner: string | null;
  due: string | null;
  conference_id: string;
  family_id: string;
};
type Altered = { owner?: string | null; due?: string | null; status?: string; words: AgreementWords };

/**
 * open | moved → moved | done | not-done | withdrawn; done | not-done → open. 'open' for what still stands says nothing, and
 * what is done comes back first before it is anything else; withdrawn is the end.
 */
const fits = (before: AgreementStatus, followUp: AgreementFollowUp): boolean => {
  if (followUp.status === 'moved' && !isDay(followUp.due)) return false;
  if (followUp.status === 'not-done' && followUp.why.trim() === '') return false;
  if (followUp.status === 'open') return before === 'done' || before === 'not-done';
  return isStanding({ status: before });
};
