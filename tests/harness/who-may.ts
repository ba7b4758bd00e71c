import type { Fact, Resource, VerbOf } from '../../server/access/policy';
import type { Role } from '../../shared/api/contract';

/**
 * Written out by hand, apart from the policy, so that a slip in it shows: for every verb on every kind of thing, who may.
 * The type asks for every pair; a new verb does not compile until it is here.
 */
export type Expectation = (role: Role, is: Record<Fact, boolean>) => boolean;
const isGuest = (role: Role) => role === 'gast';
const isContact = (role: Role) => role === 'contactpersoon-jb';

const leads: Expectation = (role, is) =>
  is.member && ((!isGuest(role) && is.leads) || (isContact(role) && is.leaderless));
/** Of a meeting that is held, or still to be. */
const leadsNow: Expectation = (role, is) =>
  is.member && ((!isGuest(role) && is.leads && is.running) || (isContact(role) && is.leaderless && is.coming));
const atTable: Expectation = (role, is) => !isGuest(role) && is.member;
const belongs: Expectation = (role, is) => !isGuest(role) && is.takesPart;
const works: Expectation = (role, is) => !isGuest(role) && is.assigned;
const writes: Expectation = (role, is) => works(role, is) && is.member && is.unclosed;
const contactAtTable: Expectation = (role, is) => isContact(role) && is.member;
const keeps: Expectation = (role, is) => is.assigned && (leadsNow(role, is) || (contactAtTable(role, is) && is.over));
const mineOrContact: Expectation = (role, is) => (!isGuest(role) && is.own) || (isContact(role) && is.takesPart);

export const WHO_MAY: { [R in Resource]: Record<VerbOf<R>, Expectation> } = {
  meeting: {
    read: belongs,
    lead: leads,
    'take-over': (role, is) =>
      is.running &&
      ((is.leaderAway && isContact(role) && is.takesPart) || (atTable(role, is) && (is.leaderAway || is.ledBefore))),
    join: (role, is) => atTable(role, is) && is.running,
    'bring-in': atTable,
    'stand-in': (role, is) => contactAtTable(role, is) || (atTable(role, is) && is.leads),
    plan: contactAtTable,
  },
  link: {
    renew: (role, is) => (atTable(role, is) && is.colleague) || (belongs(role, is) && is.own),
    revoke: (role, is) =>
      (atTable(role, is) && (is.colleague || is.leads)) || contactAtTable(role, is) || (belongs(role, is) && is.own),
  },
  conference: {
    read: works,
    write: writes,
    'ask-scores': (role, is) => leads(role, is) && works(role, is) && is.unclosed,
    lead: (role, is) => leadsNow(role, is) || (contactAtTable(role, is) && is.assigned && is.over),
    attend: keeps,
    invite: (role, is) => works(role, is) && is.member && (isContact(role) || is.leads),
    assign: (role, is) => keeps(role, is) || (works(role, is) && is.member && is.brings),
    reopen: (role, is) => works(role, is) && is.member && (is.leads || (isContact(role) && is.over)),
  },
  board: {
    read: works,
    write: (role, is) => writes(role, is) || (works(role, is) && is.member && is.justClosed),
  },
  voice: { read: works },
  draft: {
    read: (role, is) => is.own && works(role, is),
    write: (role, is) => is.own && writes(role, is),
  },
  gastblad: {
    read: (role, is) => works(role, is) || (isGuest(role) && is.own && is.invited),
    write: (role, is) => isGuest(role) && is.own && is.invited && is.turn,
  },
  decision: {
    propose: writes,
    view: (role, is) => works(role, is) && is.mandated,
    decide: (role, is) => works(role, is) && is.decides,
    attach: (role, is) => works(role, is) && is.member,
    mark: (role, is) => works(role, is) && is.member,
    export: (role, is) => works(role, is) && is.member,
  },
  release: { answer: (role, is) => !isGuest(role) && is.asked },
  feedback: { follow: (role, is) => (works(role, is) && is.member) || (!isGuest(role) && is.own) },
  agreement: {
    follow: (role, is) => writes(role, is) || (!isGuest(role) && is.own),
    change: (role, is) => writes(role, is) && is.ofNow,
  },
  outcome: {
    note: (role, is) => works(role, is) && is.member,
    answer: (role, is) => (!isGuest(role) && is.own) || (works(role, is) && is.member),
  },
  happened: { record: (role, is) => (works(role, is) && is.member) || (!isGuest(role) && is.own) },
  series: {
    read: belongs,
    manage: contactAtTable,
    sign: atTable,
    ask: belongs,
  },
  consult: { read: mineOrContact, answer: (role, is) => isContact(role) && is.takesPart, grow: mineOrContact },
};
