import Type from 'typebox';
import { Value } from 'typebox/value';
import { NO_REGIE, REGIE_KINDS, type RegieState } from '../../shared/regie/regie';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';

const Who = Type.Object({ personId: Type.Optional(Type.String()), name: Type.String() });
const Noted = { on: Type.String(), by: Type.String() };

/** Stored as JSON in regie.sealed. */
const StoredHeld = Type.Array(
  Type.Object({
    id: Type.String(),
    kind: Type.Enum(REGIE_KINDS),
    who: Who,
    since: Type.String(),
    from: Type.Optional(Who),
    accepted: Type.Optional(Type.Object(Noted)),
    refused: Type.Optional(Type.Object({ ...Noted, missing: Type.String() })),
    ended: Type.Optional(Type.Object(Noted)),
  }),
);

const contextOf = (familyId: string): string => `regie:${familyId}`;

/** The family's key must be loaded, here and below. Throws when it was altered. */
export const openRegie = (
  sealer: Sealer,
  familyId: string,
  row: { version: number; sealed: Uint8Array } | undefined,
): RegieState => {
  if (!row) return NO_REGIE;
  const json = Buffer.from(sealer.open(familyId, contextOf(familyId), row.sealed)).toString();
  return { version: row.version, held: Value.Parse(StoredHeld, JSON.parse(json)) };
};

export function* readRegie(store: Store, sealer: Sealer, familyId: string): Act<RegieState> {
  const row = yield* first(
    store.sql.selectFrom('regie').select(['version', 'sealed']).where('family_id', '=', familyId),
  );
  return openRegie(sealer, familyId, row);
}

export function* writeRegie(store: Store, sealer: Sealer, familyId: string, state: RegieState): Act<void> {
  const { version } = state;
  const sealed = sealer.seal(familyId, contextOf(familyId), Buffer.from(JSON.stringify(state.held)));
  yield* rows(
    store.sql
      .insertInto('regie')
      .values({ family_id: familyId, version, sealed })
      .onConflict((conflict) => conflict.column('family_id').doUpdateSet({ version, sealed })),
  );
}
