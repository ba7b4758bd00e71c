import { nanoid } from 'nanoid';
import type { KnownChild } from '../../shared/api/families';
import type { AgeBand } from '../../shared/meeting/ages';
import { bandOf } from '../../shared/privacy/consent';
import { SYSTEM } from '../audit/audit';
import type { Sealer } from '../sealing/sealer';
import type { Act, Store } from '../store/store';
import { writeDetails, writeNaming } from './sealed';

interface LaidDown {
  children: readonly { initials: string; age: number }[];
  ageBands?: readonly AgeBand[];
  /** Its weighing; then it stands for all these organisations. */
  ground?: string;
  organisations: readonly string[];
  /** ms since 1970 */
  at: number;
}

const GROUND_BASIS = 'Vastgelegd vóór dit overleg';

/** Lays down what a definition says of a family's children, and on what ground they are known by name. */
export function* layDownFamily(
  store: Store,
  sealer: Sealer,
  familyId: string,
  { children, ageBands = [], ground, organisations, at }: LaidDown,
): Act<void> {
  const known: KnownChild[] = [
    ...children.map(({ initials, age }) => ({ id: nanoid(), band: bandOf(age), initials, age })),
    ...ageBands.map((band) => ({ id: nanoid(), band })),
  ];
  if (known.length === 0) return;
  yield* writeDetails(store, sealer, familyId, { version: 0, children: known, told: [] });
  if (ground === undefined) return;
  const grounds = known.map(({ id }) => ({
    childId: id,
    ground: { kind: 'other' as const, basis: GROUND_BASIS, weighing: ground },
    by: SYSTEM,
    at,
  }));
  for (const organisationId of organisations) {
    yield* writeNaming(store, sealer, { familyId, organisationId, version: 1 }, { grounds, ended: [] });
  }
}
