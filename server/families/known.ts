import type { Conference } from '../../shared/api/contract';
import type { KnownChild } from '../../shared/api/families';
import { bandOf, isComplete } from '../../shared/privacy/consent';
import type { FamilyLine } from '../meetings/family-line';
import type { FamilyDetails, Naming } from './sealed';

/** Whether an organisation may know this child by name. Op naam is per organisation and per person. */
export const mayKnow = ({ id, band }: Pick<KnownChild, 'id' | 'band'>, { grounds }: Naming): boolean =>
  grounds.some(({ childId, ground }) => childId === id && isComplete(band, ground));

/** All children; a line of before there were details carries its own. */
export const childrenOf = ({ children }: FamilyLine, details: FamilyDetails): readonly KnownChild[] =>
  details.children.length > 0
    ? details.children
    : children.map(({ initials, age }, i) => ({ id: `child-${i}`, band: bandOf(age), initials, age }));

/**
 * The children as somebody of an organisation may know them: those without a ground by their age band alone. A line that
 * is named is of an earlier version, which laid it down so for the whole table.
 */
export const knownTo = (line: FamilyLine, details: FamilyDetails, naming: Naming): KnownChild[] =>
  childrenOf(line, details).map((child) =>
    line.named || mayKnow(child, naming) ? child : { id: child.id, band: child.band },
  );

type Shown = Pick<Conference, 'children' | 'ageBands'>;

/** The same as the agenda and the board have it: who is known by name, and the bands of the others. */
export const asShown = (known: readonly KnownChild[]): Shown => {
  const children: Shown['children'] = [];
  const ageBands: Shown['ageBands'] = [];
  for (const { initials, age, band } of known) {
    if (initials !== undefined && age !== undefined) children.push({ initials, age });
    else ageBands.push(band);
  }
  return { children, ageBands };
};
