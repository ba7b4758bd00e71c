import type { Role } from '../../shared/api/contract';
import { TABLE_ROLES as TABLE } from '../../shared/api/roles';

/**
 * The whole policy, as data: what is not here is forbidden.
 * Only who has a task for a family sees it.
 */

/** What can be true between a person and a thing. Each is looked up when asked (facts.ts). */
export const FACTS = [
  /** Belongs to the table of this meeting or series, be it as an achtervang that is not activated. */
  'takesPart',
  /** Sits at the table: a fixed member, or an achtervang that was activated. */
  'member',
  /** Has a task for this family: by the table's setting in the time around the meeting, or by name. */
  'assigned',
  /** The thing is this person's own. */
  'own',
  /** Brought this family in. */
  'brings',
  /** The family's conference is not closed. */
  'unclosed',
  /** It was closed a moment ago: what was being typed then still comes in. */
  'justClosed',
  /** The meeting is planned. */
  'coming',
  /** The meeting is being held. */
  'running',
  /** The meeting was held and is closed. */
  'over',
  /** Invited as a guest for this family, and not taken back or expired. */
  'invited',
  /** It is this family's turn, or was until a moment ago. */
  'turn',
  /** It was laid down in the family's conference that is at hand, the latest. */
  'ofNow',
  /** Gives the view of their organisation at this table. */
  'mandated',
  /** Is the opdrachtgever, or stands in for one who is not there. */
  'decides',
  /** Was asked to let this copy go, or is a teamleider to whom that fell. */
  'asked',
  /** Leads this meeting. */
  'leads',
  /** Nobody leads this meeting yet. */
  'leaderless',
  /** Of the organisation of the person whose thing it is. */
  'colleague',
  /** Who leads this meeting was not seen on it for a minute. */
  'leaderAway',
  /** The lead was taken from this person while they were away. */
  'ledBefore',
] as const;
export type Fact = (typeof FACTS)[number];

/** Who may: someone of one of these roles, of whom and of the thing all these facts are true. */
export interface Rule {
  roles: readonly Role[];
  when: readonly Fact[];
}

/** The contact person of JB leads. */
const CONTACT: readonly Role[] = ['contactpersoon-jb'];
const GUEST: readonly Role[] = ['gast'];

const COLLEAGUE: readonly Rule[] = [
  { roles: TABLE, when: ['member', 'colleague'] },
  { roles: TABLE, when: ['takesPart', 'own'] },
];
const LEADING: readonly Rule[] = [
  { roles: TABLE, when: ['member', 'leads'] },
  { roles: CONTACT, when: ['member', 'leaderless'] },
];
/** As leading, with a task for this family. */
const KEEPING: readonly Rule[] = [
  { roles: TABLE, when: ['member', 'leads', 'running', 'assigned'] },
  { roles: CONTACT, when: ['member', 'leaderless', 'coming', 'assigned'] },
  { roles: CONTACT, when: ['member', 'assigned', 'over'] },
];
/** Who is assigned to a family may look back at its earlier conferences too, whoever was at that table. */
const WORKING: readonly Rule[] = [{ roles: TABLE, when: ['assigned'] }];
const WORKING_OPEN: readonly Rule[] = [{ roles: TABLE, when: ['member', 'assigned', 'unclosed'] }];

export const POLICY = {
  meeting: {
    read: [{ roles: TABLE, when: ['takesPart'] }],
    /** The agenda, the turns, the clock, closing. */
    lead: LEADING,
    /** An achtervang too, and only from who is gone: who is there hands it over themselves. */
    'take-over': [
      { roles: CONTACT, when: ['takesPart', 'running', 'leaderAway'] },
      { roles: TABLE, when: ['member', 'running', 'leaderAway'] },
      { roles: TABLE, when: ['member', 'running', 'ledBefore'] },
    ],
    /** Raising a hand, choosing in a vote. */
    join: [{ roles: TABLE, when: ['member', 'running'] }],
    'bring-in': [{ roles: TABLE, when: ['member'] }],
    /** Activating an achtervang. */
    'stand-in': [
      { roles: CONTACT, when: ['member'] },
      { roles: TABLE, when: ['member', 'leads'] },
    ],
    /** Moving, skipping, cancelling. */
    plan: [{ roles: CONTACT, when: ['member'] }],
  },
  /** A link is its person's: it goes to them or to somebody of their own organisation, never to who leads. */
  link: {
    renew: COLLEAGUE,
    /** Taking one back gives nobody anything. */
    revoke: [...COLLEAGUE, { roles: CONTACT, when: ['member'] }, { roles: TABLE, when: ['member', 'leads'] }],
  },
  conference: {
    read: WORKING,
    /** Agreements, the grounds for names, the weighing and one's own answer in it, the voices. */
    write: WORKING_OPEN,
    /** Asking the 0–10 question about its children, and revealing what was answered. */
    'ask-scores': [
      { roles: TABLE, when: ['member', 'leads', 'assigned', 'unclosed'] },
      { roles: CONTACT, when: ['member', 'leaderless', 'assigned', 'unclosed'] },
    ],
    /** Closing and postponing, of a family too for which who leads has no task; what was reopened is closed again. */
    lead: [
      { roles: TABLE, when: ['member', 'leads', 'running'] },
      { roles: CONTACT, when: ['member', 'leaderless', 'coming'] },
      { roles: CONTACT, when: ['member', 'assigned', 'over'] },
    ],
    /** Who was there, and who has no task for the family any more. */
    attend: KEEPING,
    /** Who has a task for the family is added by who leads, and by who brought it in; never by who has none themselves. */
    assign: [...KEEPING, { roles: TABLE, when: ['member', 'assigned', 'brings'] }],
    /** Asking a guest for this family, and taking that back. */
    invite: [
      { roles: CONTACT, when: ['member', 'assigned'] },
      { roles: TABLE, when: ['member', 'leads', 'assigned'] },
    ],
    /** After the meeting too, as long as its boards are open. */
    reopen: [
      { roles: TABLE, when: ['member', 'assigned', 'leads'] },
      { roles: CONTACT, when: ['member', 'assigned', 'over'] },
    ],
  },
  board: {
    read: WORKING,
    write: [...WORKING_OPEN, { roles: TABLE, when: ['member', 'assigned', 'justClosed'] }],
  },
  /** Only the family writes its own words, and no role of the family signs in yet. */
  voice: { read: WORKING },
  draft: {
    read: [{ roles: TABLE, when: ['own', 'assigned'] }],
    write: [{ roles: TABLE, when: ['own', 'member', 'assigned', 'unclosed'] }],
  },
  gastblad: {
    read: [...WORKING, { roles: GUEST, when: ['own', 'invited'] }],
    /** A turn often ends by closing the family: what was being written then still comes in. */
    write: [{ roles: GUEST, when: ['own', 'invited', 'turn'] }],
  },
  /**
   * The opdrachtgever decides, the others advise, whoever leads. Views and the decision itself may come after closing: who is
   * absent adds theirs later.
   */
  decision: {
    propose: WORKING_OPEN,
    view: [{ roles: TABLE, when: ['assigned', 'mandated'] }],
    decide: [{ roles: TABLE, when: ['assigned', 'decides'] }],
    /** What a parent or child thinks of it, typed in their name; who must hear what of it. */
    attach: [{ roles: TABLE, when: ['member', 'assigned'] }],
    /** For whom of the family something that was typed is not; after closing too, since a copy may come later. */
    mark: [{ roles: TABLE, when: ['member', 'assigned'] }],
    /** Laying down what goes out of the record and to whom, and reading what went. */
    export: [{ roles: TABLE, when: ['member', 'assigned'] }],
  },
  /** An agreement belongs to the family: who works on its latest conference follows up what earlier ones agreed. */
  agreement: {
    follow: [...WORKING_OPEN, { roles: TABLE, when: ['own'] }],
    change: [{ roles: TABLE, when: ['member', 'assigned', 'unclosed', 'ofNow'] }],
  },
  /** The cards are read and filled in with the conference; this is what comes after the decision. */
  outcome: {
    /** What became known: an order came in, somebody was allocated or told, regie was handed over. */
    note: [{ roles: TABLE, when: ['member', 'assigned'] }],
    /** Taking over; for who is not in the system, who works on the family notes their answer. */
    answer: [
      { roles: TABLE, when: ['own'] },
      { roles: TABLE, when: ['member', 'assigned'] },
    ],
  },
  /**
   * What really happened can be recorded by who has a task for the family, whatever was decided or closed meanwhile, and by
   * who was to do it.
   */
  happened: {
    record: [
      { roles: TABLE, when: ['member', 'assigned'] },
      { roles: TABLE, when: ['own'] },
    ],
  },
  /** Like an agreement it belongs to the family; who tells it, ticks it. */
  feedback: {
    follow: [
      { roles: TABLE, when: ['member', 'assigned'] },
      { roles: TABLE, when: ['own'] },
    ],
  },
  /** A copy for somebody of a family that waits to be let go. */
  release: {
    /** Reading it as its reader will, and letting it go or not: who was asked, and the teamleider once nobody answered. */
    answer: [{ roles: TABLE, when: ['asked'] }],
  },
  series: {
    read: [{ roles: TABLE, when: ['takesPart'] }],
    /** When it meets, who sits at the table, what is agreed. */
    manage: [{ roles: CONTACT, when: ['member'] }],
    /** Signing for one's organisation; asking a kort consult. */
    sign: [{ roles: TABLE, when: ['member'] }],
    ask: [{ roles: TABLE, when: ['takesPart'] }],
  },
  consult: {
    read: [
      { roles: TABLE, when: ['own'] },
      { roles: CONTACT, when: ['takesPart'] },
    ],
    answer: [{ roles: CONTACT, when: ['takesPart'] }],
    /** Bringing it in as a family. */
    grow: [
      { roles: TABLE, when: ['own'] },
      { roles: CONTACT, when: ['takesPart'] },
    ],
  },
} as const satisfies Record<string, Record<string, readonly Rule[]>>;

export type Resource = keyof typeof POLICY;
export type VerbOf<R extends Resource> = Extract<keyof (typeof POLICY)[R], string>;

/** The rules for a verb on a kind of thing; none when nobody may. */
export const rulesFor = (resource: Resource, verb: string): readonly Rule[] =>
  (POLICY[resource] as Readonly<Record<string, readonly Rule[]>>)[verb] ?? [];
