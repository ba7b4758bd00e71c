import { describe, expect, test } from 'vitest';
import type { Session, Wish } from '../../server/access/access';
import { createAccess } from '../../server/access/decide';
import type { FactFinder } from '../../server/access/facts';
import { FACTS, type Fact, POLICY, type Resource } from '../../server/access/policy';
import { sessionCookie } from '../../server/access/session-cookie';
import type { Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import { type Expectation, WHO_MAY } from '../harness/who-may';

/** Verbs that a thing of this kind knows, and those of other kinds, which nobody may. */
const ALL_VERBS = [...new Set(Object.values(POLICY).flatMap((verbs) => Object.keys(verbs)))];

const sessionOf = (role: Role): Session => ({
  id: 'session',
  personId: 'person',
  name: 'Persoon',
  role,
  organisation: 'Organisatie',
  organisationId: 'organisatie',
  expiresAt: Number.POSITIVE_INFINITY,
});

/** The access function over facts that we choose. */
const accessWith = (facts: ReadonlySet<Fact>) => {
  const finder: FactFinder = {
    link: async () => facts,
    meeting: async () => facts,
    conference: async () => ({ facts, place: { familyId: 'family', meetingId: 'meeting' } }),
    decision: async () => facts,
    agreement: async () => facts,
    outcome: async () => facts,
    feedback: async () => facts,
    happened: async () => facts,
    release: async () => facts,
    series: async () => facts,
    consult: async () => facts,
  };
  const stands = { ...sessionOf('gast'), linkId: 'link' };
  const sessions = {
    ofToken: async () => stands,
    ofId: async () => stands,
    wentWithRestore: async () => false,
    ended: () => undefined,
    onEnd: () => () => undefined,
  };
  return createAccess({ sessions, cookie: sessionCookie(false), facts: finder });
};

const DOCUMENTS: Partial<Record<Resource, string>> = {
  board: 'board:conference',
  voice: 'voice:conference',
  draft: 'draft:conference:person',
  gastblad: 'gastblad:conference:person',
};

const wishFor = (resource: Resource, verb: string): Wish => {
  const name = DOCUMENTS[resource];
  if (name && (verb === 'read' || verb === 'write')) return { resource: 'document', verb, name };
  const ids = {
    meetingId: 'm',
    conferenceId: 'c',
    personId: 'person',
    agreementId: 'a',
    exportId: 'e',
    seriesId: 's',
    consultId: 'q',
  };
  return { resource, verb, ...ids } as unknown as Wish;
};

/** Every set of facts that bears on a verb, and with it one more that should not matter. */
const factSets = function* (resource: Resource, verb: string): Generator<Set<Fact>> {
  const rules = (POLICY[resource] as Record<string, readonly { when: readonly Fact[] }[]>)[verb] ?? [];
  const bearing = [...new Set(rules.flatMap(({ when }) => when))];
  for (let bits = 0; bits < 2 ** bearing.length; bits++) {
    const facts = new Set(bearing.filter((_, i) => (bits >> i) & 1));
    yield facts;
    for (const other of FACTS) if (!bearing.includes(other)) yield new Set([...facts, other]);
  }
};

describe.each(Object.keys(POLICY) as Resource[])('%s', (resource) => {
  test.each(ALL_VERBS)('%s: every role with every set of facts', async (verb) => {
    const expected: Expectation | undefined = (WHO_MAY[resource] as Record<string, Expectation>)[verb];
    const wish = wishFor(resource, verb);
    for (const facts of factSets(resource, verb)) {
      const access = accessWith(facts);
      const is = Object.fromEntries(FACTS.map((fact) => [fact, facts.has(fact)])) as Record<Fact, boolean>;
      for (const role of ROLES) {
        const wanted = expected?.(role, is) ?? false;
        const got = await access.may(sessionOf(role), wish);
        // A document that may not be read may not be written either.
        const readable = wish.resource !== 'document' || WHO_MAY[resource as 'board'].read(role, is);
        expect([role, [...facts], got]).toEqual([role, [...facts], wanted && readable]);
      }
    }
  });
});
