import type { Role } from '../api/contract';

/**
 * Grounds in law beside consent, and to whom each opens: a ground for one receiver is none for another. Sources: Wmo 2015 5.2.6
 * (reporting right), Burgerlijk Wetboek 1:240 (to the Raad), Jeugdwet 7.3.11 (to who carries out an OTS), the professions' own rules
 * on a conflict of duties, Wet politiegegevens; for the team's own jurist to check.
 */
export const LAWS = ['meldrecht', 'raad', 'ots', 'conflict', 'politie', 'anders'] as const;
export type Law = (typeof LAWS)[number];

/** Roles of whose organisation it can open the names at this table; absent: of any, where the weighing says why. */
const OPENS_TO: Readonly<Record<Law, readonly Role[] | undefined>> = {
  meldrecht: ['veilig-thuis'],
  // The Raad and the police have no organisation at the table; somebody of theirs is there as a guest.
  raad: ['gast'],
  politie: ['gast'],
  ots: ['contactpersoon-jb', 'gedragsdeskundige'],
  conflict: undefined,
  anders: undefined,
};

export const opensTo = (law: Law | undefined, role: Role): boolean =>
  law === undefined || (OPENS_TO[law]?.includes(role) ?? true);
