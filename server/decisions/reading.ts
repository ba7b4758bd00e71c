import type { Person, Role } from '../../shared/api/contract';
import type { DecisionPage } from '../../shared/api/decisions';
import type { Access, Session } from '../access/access';
import { textOfMac } from '../audit/entry';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, reading, rows, type Store } from '../store/store';
import { changedSince } from './changed';
import { type Drawn, drawProposal, type Sources } from './compose';
import type { Deciding } from './deciding';
import { type Mandated, mandatedAt, partInDeciding } from './mandate';
import { type LaidDown, readDeciding, readRecords, recordItem } from './rows';
import { viewWords } from './words';

/** Reading a decision for one person; the caller has asked the access function whether they may read the family. */
export interface DecisionReader {
  /** Undefined when there is no such conference. */
  read(session: Session, conferenceId: string): Promise<DecisionPage | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  sources: Sources;
  isAttending(meetingId: string, personId: string): boolean;
}

type Prepared = Awaited<ReturnType<NonNullable<Sources['prepareCard']>>>;

/** Each organisation at the table, with who has its mandate. */
const byOrganisation = (mandates: readonly Mandated[]): Map<string, { organisation: string; by: string[] }> => {
  const found = new Map<string, { organisation: string; by: string[] }>();
  for (const { organisationId, organisation, name } of mandates) {
    const one = found.get(organisationId) ?? { organisation, by: [] };
    found.set(organisationId, { ...one, by: [...one.by, name] });
  }
  return found;
};

export const createDecisionReader = ({ store, sealer, access, sources, isAttending }: ReaderDeps): DecisionReader => {
  const { sql } = store;

  function* nameOf(personIds: readonly string[]): Act<Map<string, string>> {
    const found = yield* rows(
      sql
        .selectFrom('person')
        .select(['id', 'name'])
        .where('id', 'in', [...personIds]),
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  function* personOf(personId: string | null): Act<Person | undefined> {
    const row = yield* first(
      sql
        .selectFrom('person')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
        .where('person.id', '=', personId ?? ''),
    );
    return row && { ...row, role: row.role as Role };
  }

  function* decidedOf(laid: readonly LaidDown[]): Act<DecisionPage['decided']> {
    const last = laid.findLast((one) => one.laid.kind === 'record');
    if (last?.laid.kind !== 'record') return undefined;
    const entry = yield* first(sql.selectFrom('chain').select(['seq', 'mac']).where('item', '=', recordItem(last.id)));
    const names = yield* nameOf(laid.map(({ by }) => by));
    return {
      record: last.laid.record,
      later: laid.flatMap((one) => (one.laid.kind === 'view' ? [one.laid.view] : [])),
      family: laid.flatMap(({ id, laid: one, by, at }) =>
        one.kind === 'family-view'
          ? [{ id, who: one.who, says: one.says, on: one.on, typedBy: names.get(by) ?? '', at }]
          : [],
      ),
      entry: { seq: entry?.seq ?? 0, mac: entry ? textOfMac(entry.mac) : '' },
    };
  }

  function* proposalOf({ proposal }: Deciding, now: Drawn | undefined): Act<DecisionPage['proposal']> {
    if (!proposal) return undefined;
    const { number, digest, at, by, late, frozen } = proposal;
    const names = yield* nameOf([by, ...late]);
    const inWords = (id: string) => names.get(id) ?? '';
    const changed = now ? changedSince(frozen, now) : [];
    return { number, digest, at, by: inWords(by), late: late.map(inWords), frozen, changed };
  }

  function* pageOf(
    { personId, organisationId }: Session,
    place: { conferenceId: string; familyId: string; meetingId: string; opdrachtgever: string | null },
    may: { propose: boolean; view: boolean; decide: boolean; attach: boolean; export: boolean },
    readCard: Prepared | undefined,
  ): Act<DecisionPage> {
    const state = yield* readDeciding(store, sealer, place);
    const decided = yield* decidedOf(yield* readRecords(store, sealer, place));
    const drawing = decided ? undefined : yield* drawProposal(store, sealer, { ...place, readCard, sources });
    const proposal = yield* proposalOf(state, drawing?.drawn);
    const { insteadOf } = yield* partInDeciding(store, place, personId, isAttending);
    const opdrachtgever = yield* personOf(place.opdrachtgever);
    const inWords = yield* viewWords(store);
    const given = new Set(state.views.map((view) => view.organisationId));
    const tables = [...byOrganisation(yield* mandatedAt(store, place.meetingId))];
    const isDecided = decided !== undefined;
    return {
      version: state.version,
      ...(proposal && { proposal }),
      cards: drawing?.cards ?? [],
      views: state.views.map((view) => ({ ...inWords(view), later: view.later === true })),
      voided: state.voided.map(({ on, ...view }) => ({ ...inWords(view), on })),
      awaited: proposal ? tables.filter(([id]) => !given.has(id)).map(([, one]) => one) : [],
      ...(opdrachtgever && { opdrachtgever }),
      ...(insteadOf && { insteadOf }),
      ...(decided && { decided }),
      may: {
        propose: may.propose && !isDecided,
        view: may.view && proposal !== undefined && !(isDecided && given.has(organisationId)),
        decide: may.decide && proposal !== undefined && !isDecided,
        correct: may.decide && isDecided,
        attach: may.attach && isDecided,
        export: may.export && isDecided,
      },
    };
  }

  return {
    async read(session, conferenceId) {
      const [row] = await store.read(
        sql
          .selectFrom('conference')
          .select(['family_id', 'meeting_id', 'opdrachtgever', 'closed_at'])
          .where('id', '=', conferenceId),
      );
      if (!row) return undefined;
      await sealer.loadKey(row.family_id);
      const mayDo = (verb: 'propose' | 'view' | 'decide' | 'attach' | 'export') =>
        access.may(session, { resource: 'decision', verb, conferenceId });
      const may = {
        propose: row.closed_at === null && (await mayDo('propose')),
        view: await mayDo('view'),
        decide: await mayDo('decide'),
        attach: await mayDo('attach'),
        export: await mayDo('export'),
      };
      const { family_id: familyId, meeting_id: meetingId, opdrachtgever } = row;
      const readCard = await sources.prepareCard?.(conferenceId);
      return reading(store, pageOf(session, { conferenceId, familyId, meetingId, opdrachtgever }, may, readCard));
    },
  };
};
