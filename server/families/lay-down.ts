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
  /** Of each organisation that may know them by name. */
  grounds: readonly { organisationId: string; weighing: string }[];
  /** ms since 1970 */
  at: number;
}

const GROUND_BASIS = 'Vastgelegd vóór dit overleg';

/** Lays down what a definition says of a family's children, and on what ground they are known by name. */
export function* layDownFamily(
  store: Store,
  sealer: Sealer,
  familyId: string,
  { children, ageBands = [], grounds, at }: LaidDown,
): Act<void> {
  const known: KnownChild[] = [
    ...children.map(({ initials, age }) => ({ id: nanoid(), band: bandOf(age), initials, age })),
    ...ageBands.map((band) => ({ id: nanoid(), band })),
  ];
  if (known.length === 0) return;
  yield* writeDetails(store, sealer, familyId, { version: 0, children: known, told: [] });
  for (const { organisationId, weighing } of grounds) {
    const ground = { kind: 'other' as const, basis: GROUND_BASIS, weighing };
    const recorded = known.map(({ id }) => ({ childId: id, ground, by: SYSTEM, at }));
    yield* writeNaming(store, sealer, { familyId, organisationId, version: 1 }, { grounds: recorded, ended: [] });
  }
}
