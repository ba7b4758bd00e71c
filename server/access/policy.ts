import { ROLES, type Role } from '../../shared/api/contract';

export type Resource = 'meeting' | 'board' | 'voice' | 'draft';
export type Verb = 'read' | 'write' | 'manage-links' | 'lead';

/** Who may, of those who take part in the meeting. Who does not take part may nothing. */
export interface Rule {
  roles: readonly Role[];
  /** The thing must be this person's own. */
  own?: true;
}

const EVERYONE: readonly Role[] = ROLES;

/** A guest is there for one family and one question, and sees no working material. Source: domain.md §2. */
const TABLE: readonly Role[] = ROLES.filter((role) => role !== 'gast');

/**
 * The whole policy. What is not here is forbidden.
 * Sources: design.md §2 (live documents), domain.md §2 (roles) and §7 (only who has a task for a family sees it).
 */
export const POLICY: Readonly<Record<Resource, Readonly<Partial<Record<Verb, Rule>>>>> = {
  meeting: {
    read: { roles: EVERYONE },
    /** Who leads the meeting lets people in. */
    'manage-links': { roles: ['contactpersoon-jb'] },
    /** Source: domain.md §1, the contact person of JB leads. */
    lead: { roles: ['contactpersoon-jb'] },
  },
  board: {
    read: { roles: TABLE },
    write: { roles: TABLE },
  },
  voice: {
    /** Only the family writes its own words, and no role of the family signs in yet. */
    read: { roles: TABLE },
  },
  draft: {
    read: { roles: EVERYONE, own: true },
    write: { roles: EVERYONE, own: true },
  },
};
