import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact, Resource, VerbOf } from '../../server/access/policy';
import { type LaidExport, layExport } from '../../server/exports/rows';
import { layDownFact } from '../../server/happened/lay-down';
import { writeDrafts } from '../../server/outcomes/sealed';
import type { Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import { copyFor } from '../../shared/exports/cut';
import { topicOf } from '../../shared/happened/topics';
import { CLOSE } from '../../shared/sync/protocol';
import { write } from '../harness/board-words';
import { ABSENT, changing, OF_A_SERIES, opens as opensAt, STALE } from '../harness/doors';
import { richSource } from '../harness/export-source';
import { type Door, openDoor } from '../harness/http';
import { type Scene, SITUATIONS } from '../harness/situations';
import { connect } from '../harness/sync-client';
import { serveSync } from '../harness/sync-server';
import { setTable, type Table } from '../harness/table';
import { WHO_MAY } from '../harness/who-may';

/**
 * The whole matrix, on the doors themselves: everybody, in every situation, asks for everything over the API, the sync path
 * and the event stream. What opens must be what the table of who may says; what does not must look as if it were not there.
 */
let table: Table;
let door: Door;
let sync: Awaited<ReturnType<typeof serveSync>>;
beforeAll(async () => {
  table = await setTable();
  door = await openDoor(table);
  sync = await serveSync(table);
});
afterAll(async () => {
  await sync.close();
  await door.close();
  await table.close();
});

const HOUR = 60 * 60 * 1000;

const setScene = async (role: Role): Promise<Scene & { cookie: string }> => {
  const made = await table.anotherMeeting();
  const [first, second] = await table.store.read(
    table.store.sql
      .selectFrom('conference')
      .select(['id', 'family_id'])
      .where('meeting_id', '=', made.meetingId)
      .orderBy('position'),
  );
  if (!first || !second) throw new Error('the meeting has no two families');
  return {
    table,
    made,
    role,
    personId: table.personOf(role, made),
    conferenceId: first.id,
    otherConferenceId: second.id,
    familyId: first.family_id,
    cookie: await table.cookieOf(role, made),
  };
};
type Present = Awaited<ReturnType<typeof setScene>>;

/** Asks for this person at a path of the API. */
const opens = ({ cookie }: Present, ...asked: Asked) => opensAt(door, cookie, ...asked);
type Asked = Parameters<typeof opensAt> extends [unknown, unknown, ...infer Rest] ? Rest : never;

/** Opens a document: whether it can be read, and whether an edit of it is taken. */
const openDocument = async ({ cookie }: Present, document: string): Promise<{ read: boolean; write: boolean }> => {
  const client = connect({ url: sync.url, document, cookie });
  const first = await Promise.race([client.synced.then(() => 'synced' as const), client.closed]);
  if (first !== 'synced') {
    expect(first.code).toBe(CLOSE.notFound);
    return { read: false, write: false };
  }
  write(client.doc, 'een notitie');
  const then = await Promise.race([client.saved().catch(() => client.closed), client.closed]);
  if (!client.isClosed()) await client.close();
  if (then === undefined) return { read: true, write: true };
  expect(then.code).toBe(CLOSE.badMessage);
  return { read: true, write: false };
};

const documentDoors = (name: (scene: Present) => string) => ({
  read: async (scene: Present) => (await openDocument(scene, name(scene))).read,
  write: async (scene: Present) => (await openDocument(scene, name(scene))).write,
});

const meetingPath = (rest: string) => (id: string) => `/api/meetings/${id}${rest}`;
const led = (scene: Present, body: object) =>
  opens(scene, meetingPath('/leading'), scene.made.meetingId, { method: 'POST', body });

const decisionPath = (rest: string) => (id: string) => `/api/conferences/${id}/decision${rest}`;
const agreementsPath = (id: string) => `/api/conferences/${id}/agreements`;
/** It is with nobody, so it is not taken. */
const NOBODYS = { id: 'agreement', what: 'De school bellen', who: { personId: ABSENT } };
/** Said on a day that is none, so it is not taken. */
const VOICE = { of: 'ouder', whose: 'moeder', said: 'Het gaat.', toldTo: 'Persoon', on: '2026-02-30' };
const NO_VOICE = { id: 'voice-of-nobody', ...VOICE };
const NOBODYS_FAMILY = {
  id: 'brought-in-by-nobody',
  code: 'X-1',
  question: 'Wat nu?',
  broughtInBy: ABSENT,
  opdrachtgever: ABSENT,
  whyNow: 'Zomaar.',
};
const anAgreement = async ({ conferenceId, familyId, personId }: Present): Promise<string> => {
  const id = nanoid();
  await table.store.write(function* () {
    yield table.store.sql.insertInto('agreement').values({
      id,
      conference_id: conferenceId,
      family_id: familyId,
      owner: null,
      due: null,
      status: 'open',
      made_at: table.now(),
      made_by: personId,
      sealed: new Uint8Array(1),
    });
  });
  return id;
};

const outcomePath = (rest: string) => (id: string) => `/api/conferences/${id}/outcome${rest}`;
/** This person is to take the family over. */
const givenToThem = async ({ conferenceId, familyId, personId }: Present): Promise<void> => {
  const slot = { version: 1, value: { personId, name: 'Ontvanger' }, by: personId, at: 0 };
  const cards = { 'terug-naar-vrijwillig': { slots: { ontvanger: slot }, skips: {} } };
  const drafts = { chosen: 'terug-naar-vrijwillig', cards, handover: [] };
  await table.sealer.loadKey(familyId);
  await table.store.write(() =>
    writeDrafts(table.store, table.sealer, { conferenceId, familyId }, { version: 0, drafts }),
  );
};
const aFeedback = async ({ conferenceId, familyId, personId }: Present): Promise<string> => {
  const id = nanoid();
  await table.store.write(function* () {
    yield table.store.sql.insertInto('feedback').values({
      id,
      conference_id: conferenceId,
      family_id: familyId,
      owner: null,
      due: '2026-03-24',
      status: 'open',
      made_at: table.now(),
      made_by: personId,
      sealed: new Uint8Array(1),
    });
  });
  return id;
};
/** It is for this person to look again whether somebody can be told. */
const owedBy = async ({ conferenceId, familyId, personId }: Present): Promise<string> => {
  const topic = topicOf('told', personId);
  const fact = {
    kind: 'not-told',
    because: 'geen-contact',
    until: '2026-03-24',
    again: { personId, name: 'Persoon' },
  } as const;
  await table.sealer.loadKey(familyId);
  await table.store.write(() =>
    layDownFact(table.store, table.sealer, { conferenceId, familyId }, { topic, fact, personId, at: table.now() }),
  );
  return topic;
};

/** A copy that this person was asked to let go. */
const aCopy = async ({ conferenceId, familyId, personId, role, made }: Present): Promise<string> => {
  const id = nanoid();
  const at = table.now();
  const maker = table.personOf(role === 'teamleider' ? 'veilig-thuis' : 'teamleider', made);
  const place = { conference_id: conferenceId, family_id: familyId };
  const { sql } = table.store;
  await table.store.write(function* () {
    const sealed = new Uint8Array(1);
    yield sql.insertInto('export').values({ id, ...place, at, person_id: maker, bundle: null, sealed });
    yield sql.insertInto('release').values({
      ...place,
      export_id: id,
      asked_at: at,
      asked_by: maker,
      asked_of: personId,
      answer_by: '2026-03-12',
      state: 'asked',
      answered_at: null,
      answered_by: null,
      sealed,
    });
  });
  return id;
};

/** A copy that was made, and lies there. */
const aLaidCopy = async (
  { conferenceId, familyId, personId }: Present,
  choice: LaidExport['choice'],
): Promise<string> => {
  const row = { id: nanoid(), conference_id: conferenceId, family_id: familyId, at: table.now(), person_id: personId };
  await table.sealer.loadKey(familyId);
  const copy = copyFor({ ...richSource, conferenceId }, choice);
  await table.store.write(() => layExport(table.store, table.sealer, { ...row, bundle: null }, { choice, copy }));
  return row.id;
};

/** Somebody who was asked for the first family, beside the guest of this scene. */
const aGuest = async ({ conferenceId, personId, made }: Present): Promise<string> => {
  const id = nanoid();
  const invited = { invited_by: personId, invited_at: table.now(), expires_at: table.now() + HOUR, revoked_at: null };
  const { sql } = table.store;
  const somebody = table.personOf('gast', made);
  const [person] = await table.store.read(sql.selectFrom('person').selectAll().where('id', '=', somebody));
  if (!person) throw new Error('there is no guest');
  await table.store.write(function* () {
    yield sql.insertInto('person').values({ ...person, id });
    const sealed = new Uint8Array(1);
    yield sql.insertInto('guest').values({ conference_id: conferenceId, person_id: id, ...invited, sealed });
  });
  return id;
};

/** Somebody else of the table, whom no other door asks for. */
const anotherThan = ({ role, made }: Present): string =>
  table.personOf(role === 'gedragsdeskundige' ? 'teamleider' : 'gedragsdeskundige', made);

/** Where each verb is asked for, in a way that changes nothing. Another person's draft and gastblad come below. */
const DOORS: {
  [R in Exclude<Resource, 'series' | 'consult'>]: Record<VerbOf<R>, (scene: Present) => Promise<boolean>>;
} = {
  meeting: {
    read: async (scene) => {
      const page = await opens(scene, meetingPath(''), scene.made.meetingId);
      // The stream lets in exactly who may read.
      expect(await opens(scene, meetingPath('/events'), scene.made.meetingId)).toBe(page);
      // Nothing is decided, so there is nothing to put together.
      const bundle = { method: 'POST', body: { id: nanoid(), deliver: false } };
      expect(await opens(scene, meetingPath('/exports'), scene.made.meetingId, bundle)).toBe(page);
      return page;
    },
    lead: async (scene) => {
      const agenda = { method: 'PUT', body: { version: STALE, lines: [] } };
      const ordered = await opens(scene, meetingPath('/agenda'), scene.made.meetingId, agenda);
      expect(await led(scene, { act: 'break', version: STALE })).toBe(ordered);
      const closing = { method: 'POST', body: { version: STALE } };
      expect(await opens(scene, meetingPath('/close'), scene.made.meetingId, closing)).toBe(ordered);
      return ordered;
    },
    'take-over': (scene) => led(scene, { act: 'take-over', version: STALE }),
    join: (scene) => led(scene, { act: 'hand', up: false }),
    'bring-in': async (scene) => {
      const form = await opens(scene, meetingPath('/families'), scene.made.meetingId);
      const asked = { method: 'POST', body: NOBODYS_FAMILY };
      expect(await opens(scene, meetingPath('/families'), scene.made.meetingId, asked)).toBe(form);
      return form;
    },
    'stand-in': (scene) => {
      const path = meetingPath(`/participants/${anotherThan(scene)}/achtervang`);
      return opens(scene, path, scene.made.meetingId, { method: 'POST', body: { active: true } });
    },
    plan: (scene) => {
      const body = { act: 'restore', version: STALE };
      return opens(scene, meetingPath('/planning'), scene.made.meetingId, { method: 'POST', body });
    },
  },
  link: {
    renew: (scene) =>
      opens(scene, meetingPath(`/participants/${anotherThan(scene)}/link`), scene.made.meetingId, { method: 'POST' }),
    revoke: (scene) =>
      opens(scene, meetingPath(`/participants/${anotherThan(scene)}/link`), scene.made.meetingId, {
        method: 'DELETE',
      }),
  },
  conference: {
    read: async (scene) => {
      const page = await opens(scene, (id) => `/api/conferences/${id}/family`, scene.conferenceId);
      expect(await opens(scene, agreementsPath, scene.conferenceId)).toBe(page);
      expect(await opens(scene, decisionPath(''), scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}/time-line`, scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}/talk-sheets/ouder`, scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}/feedback`, scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}`, scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}/weighing`, scene.conferenceId)).toBe(page);
      expect(await opens(scene, outcomePath(''), scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}/regie`, scene.conferenceId)).toBe(page);
      expect(await opens(scene, (id) => `/api/conferences/${id}/marks`, scene.conferenceId)).toBe(page);
      return page;
    },
    write: async (scene) => {
      const may = await opens(scene, agreementsPath, scene.conferenceId, { method: 'POST', body: NOBODYS });
      const told = {
        id: 'told-to-nobody',
        what: 'Dat wij overleggen',
        whom: 'moeder',
        on: '2026-03-10',
        by: 'Persoon',
      };
      const commands = {
        details: { version: STALE, children: [] },
        ground: { version: STALE, childId: ABSENT },
        told,
        weighing: { act: 'unsafe', version: STALE, answer: 'nee', why: '' },
        voices: NO_VOICE,
        [`voices/${ABSENT}/withdraw`]: { version: STALE },
        'told-correction': { id: ABSENT, version: STALE },
      };
      for (const [command, body] of Object.entries(commands)) {
        const path = (id: string) => `/api/conferences/${id}/${command}`;
        expect(await opens(scene, path, scene.conferenceId, { method: 'POST', body })).toBe(may);
      }
      const puts = {
        [`rounds/${ABSENT}/answer`]: { version: 0, answer: '05' },
        [`voices/${ABSENT}`]: { version: STALE, ...VOICE },
      };
      for (const [command, body] of Object.entries(puts)) {
        const path = (id: string) => `/api/conferences/${id}/${command}`;
        expect(await opens(scene, path, scene.conferenceId, { method: 'PUT', body })).toBe(may);
      }
      const unknown = { method: 'POST', body: { act: 'open', card: ABSENT } };
      expect(await opens(scene, outcomePath(''), scene.conferenceId, unknown)).toBe(may);
      return may;
    },
    'ask-scores': (scene) => {
      const body = { act: 'reveal', rounds: [ABSENT] };
      return opens(scene, (id) => `/api/conferences/${id}/rounds`, scene.conferenceId, { method: 'POST', body });
    },
    attend: async (scene) => {
      const attendance = { personId: table.personOf('teamleider', scene.made), present: true };
      const keeps = await opens(scene, (id) => `/api/conferences/${id}/attendance`, scene.conferenceId, {
        method: 'POST',
        body: attendance,
      });
      const body = { version: STALE, personId: ABSENT, assigned: false };
      const path = (id: string) => `/api/conferences/${id}/assignment`;
      expect(await opens(scene, path, scene.conferenceId, { method: 'POST', body })).toBe(keeps);
      return keeps;
    },
    lead: async (scene) => {
      const order = { method: 'POST', body: { version: STALE, next: false } };
      const leads = await opens(scene, (id) => `/api/conferences/${id}/close`, scene.conferenceId, order);
      const later = { method: 'POST', body: { version: STALE } };
      expect(await opens(scene, (id) => `/api/conferences/${id}/postpone`, scene.conferenceId, later)).toBe(leads);
      return leads;
    },
    assign: (scene) => {
      const body = { version: STALE, personId: ABSENT, assigned: true };
      return opens(scene, (id) => `/api/conferences/${id}/assignment`, scene.conferenceId, { method: 'POST', body });
    },
    invite: async (scene) => {
      const body = { name: 'Gast', organisation: 'School', function: 'leerkracht', question: 'Hoe gaat het?' };
      const path = (rest: string) => (id: string) => `/api/conferences/${id}/guests${rest}`;
      const may = await opens(scene, path(''), scene.conferenceId, { method: 'POST', body });
      const guest = `/${await aGuest(scene)}`;
      expect(await opens(scene, path(`${guest}/link`), scene.conferenceId, { method: 'POST' })).toBe(may);
      expect(await opens(scene, path(guest), scene.conferenceId, { method: 'DELETE' })).toBe(may);
      return may;
    },
    reopen: (scene) => {
      const order = { method: 'POST', body: { version: STALE, reason: 'Er is nieuws' } };
      return opens(scene, (id) => `/api/conferences/${id}/reopen`, scene.conferenceId, order);
    },
  },
  decision: {
    propose: (scene) => {
      const body = { id: 'proposal-of-nobody', on: STALE, words: 'Advies' };
      return opens(scene, decisionPath('/proposal'), scene.conferenceId, { method: 'POST', body });
    },
    view: (scene) => {
      const body = { id: 'view-of-nobody', digest: '0'.repeat(64), kind: 'agreed', words: '' };
      return opens(scene, decisionPath('/views'), scene.conferenceId, { method: 'POST', body });
    },
    decide: async (scene) => {
      const body = { id: 'decision-of-nobody', version: STALE, reasons: 'Zomaar' };
      const may = await opens(scene, decisionPath(''), scene.conferenceId, { method: 'POST', body });
      const correction = {
        id: 'correction',
        version: STALE,
        why: 'Zomaar',
        changes: [{ key: 'reasons', to: 'Anders' }],
      };
      const path = decisionPath('/corrections');
      expect(await opens(scene, path, scene.conferenceId, { method: 'POST', body: correction })).toBe(may);
      return may;
    },
    export: async (scene) => {
      const path = (end: string) => (id: string) => `/api/conferences/${id}/exports${end}`;
      const receiver = { kind: 'organisatie', name: 'Organisatie' };
      const choice = { receiver, parts: [], omitted: [], included: [] };
      const may = await opens(scene, path(''), scene.conferenceId);
      const order = { method: 'POST', body: choice };
      expect(await opens(scene, path('/preview'), scene.conferenceId, order)).toBe(may);
      const body = { id: 'export-of-nobody', version: STALE, choice, deliver: false };
      expect(await opens(scene, path(''), scene.conferenceId, { method: 'POST', body })).toBe(may);
      // It was never sent, so there is nothing to send again.
      const laid = await aLaidCopy(scene, { ...choice, receiver: { kind: 'organisatie', name: 'Organisatie' } });
      expect(await opens(scene, (id) => `/api/exports/${id}/delivery`, laid, { method: 'POST' })).toBe(may);
      return may;
    },
    mark: (scene) => {
      const body = { version: STALE, address: 'vraag/vraag', marks: ['melder'], notFor: [] };
      return opens(scene, (id) => `/api/conferences/${id}/marks`, scene.conferenceId, { method: 'PUT', body });
    },
    attach: async (scene) => {
      const body = { id: 'attached-by-nobody', who: 'moeder', says: 'Goed zo', on: '2026-03-10' };
      const may = await opens(scene, decisionPath('/family-views'), scene.conferenceId, { method: 'POST', body });
      const feedback = {
        id: 'feedback-to-nobody',
        hearer: 'school',
        whom: 'De school',
        what: 'Dat er hulp is',
        who: { personId: ABSENT },
        due: '2026-03-24',
        ground: 'Toestemming',
        waits: true,
      };
      const adults = { method: 'POST', body: { version: STALE, adults: [] } };
      expect(await opens(scene, (id) => `/api/conferences/${id}/adults`, scene.conferenceId, adults)).toBe(may);
      const path = (id: string) => `/api/conferences/${id}/feedback`;
      expect(await opens(scene, path, scene.conferenceId, { method: 'POST', body: feedback })).toBe(may);
      return may;
    },
  },
  agreement: {
    follow: async (scene) =>
      opens(scene, (id) => `/api/agreements/${id}/follow-up`, await anAgreement(scene), {
        method: 'POST',
        body: { version: STALE, status: 'done' },
      }),
    change: async (scene) => {
      const { id: _id, ...words } = NOBODYS;
      const body = { ...words, version: STALE };
      return opens(scene, (id) => `/api/agreements/${id}`, await anAgreement(scene), { method: 'PUT', body });
    },
  },
  outcome: {
    note: async (scene) => {
      await givenToThem(scene);
      const body = { card: 'drang', field: 'opdrachtOntvangen', version: STALE };
      const may = await opens(scene, outcomePath('/notes'), scene.conferenceId, { method: 'POST', body });
      const regie = { version: STALE, command: { act: 'end', id: ABSENT, on: '2026-03-10' } };
      const path = (id: string) => `/api/conferences/${id}/regie`;
      expect(await opens(scene, path, scene.conferenceId, { method: 'POST', body: regie })).toBe(may);
      return may;
    },
    answer: async (scene) => {
      await givenToThem(scene);
      const body = { version: STALE, accepts: true };
      return opens(scene, outcomePath('/handover'), scene.conferenceId, { method: 'POST', body });
    },
  },
  release: {
    answer: async (scene) =>
      opens(scene, (id) => `/api/exports/${id}/release`, await aCopy(scene), {
        method: 'POST',
        body: { version: STALE, letsGo: false, why: 'Zomaar' },
      }),
  },
  feedback: {
    follow: async (scene) =>
      opens(scene, (id) => `/api/feedback/${id}/follow-up`, await aFeedback(scene), {
        method: 'POST',
        body: { version: STALE, status: 'done' },
      }),
  },
  happened: {
    record: async (scene) => {
      const body = { topic: await owedBy(scene), version: STALE };
      return opens(scene, (id) => `/api/conferences/${id}/happened`, scene.conferenceId, { method: 'POST', body });
    },
  },
  board: documentDoors(({ conferenceId }) => `board:${conferenceId}`),
  voice: documentDoors(({ conferenceId }) => `voice:${conferenceId}`),
  draft: documentDoors(({ conferenceId, personId }) => `draft:${conferenceId}:${personId}`),
  gastblad: documentDoors(({ conferenceId, personId }) => `gastblad:${conferenceId}:${personId}`),
};

const PAIRS = Object.entries(DOORS).flatMap(([resource, verbs]) =>
  Object.keys(verbs).map((verb) => ({ resource: resource as keyof typeof DOORS, verb })),
);
const CASES = SITUATIONS.flatMap(({ roles, ...situation }) => roles.map((role) => ({ ...situation, role })));
/** Of the organisation that asks, also without a task for the family. */
const OWN_ROLES: readonly Role[] = ['teamleider', 'gedragsdeskundige'];
const OWN: readonly Resource[] = ['draft', 'gastblad', 'outcome', 'happened'];

type Case = (typeof CASES)[number];
/** Who brings the families of these meetings in. */
const BRINGER: Role = 'wijkteammedewerker';
/** The first of the roles at the table. */
const MANDATED: Role = 'contactpersoon-jb';
const factsOf = ({ facts, agreementFacts, role }: Case, resource: Resource): readonly Fact[] => {
  // Everybody is of one organisation.
  if (resource === 'link') return [...facts, 'colleague'];
  if (resource === 'feedback') return agreementFacts ?? facts;
  if (resource === 'release')
    return facts.includes('assigned') || OWN_ROLES.includes(role) ? [...facts, 'asked'] : facts;
  if (resource === 'agreement') return agreementFacts ?? [...facts, 'ofNow'];
  if (resource === 'decision') {
    // Everybody is of one organisation: the contact person has its mandate, and stands in for an opdrachtgever who is away.
    const mandated = role === MANDATED && facts.includes('member');
    return [
      ...facts,
      ...(mandated ? (['mandated', 'decides'] as const) : []),
      ...(role === BRINGER ? (['decides'] as const) : []),
    ];
  }
  if (resource === 'conference' && role === BRINGER) return [...facts, 'brings'];
  return OWN.includes(resource) ? [...facts, 'own'] : facts;
};
const truth = (situation: Case, resource: Resource) => {
  const all = factsOf(situation, resource);
  return new Proxy({} as Record<Fact, boolean>, { get: (_, fact) => all.includes(fact as Fact) });
};

describe.each(CASES)('$role who $what', (situation) => {
  test('finds the doors open that are open to them, and no other', async () => {
    const { role, arrange } = situation;
    const scene = await setScene(role);
    await arrange(scene);
    const found: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const { resource, verb } of PAIRS) {
      const ask = (DOORS[resource] as Record<string, (scene: Present) => Promise<boolean>>)[verb];
      const expected = (WHO_MAY[resource] as typeof WHO_MAY.board)[verb as 'read'];
      found[`${resource} ${verb}`] = (await ask?.(scene)) === true;
      wanted[`${resource} ${verb}`] = expected?.(role, truth(situation, resource)) === true;
    }
    expect(found).toEqual(wanted);
  });
});

describe.each(ROLES)('what is one’s own, for who is: %s', (role) => {
  test('their calendar address is theirs to make and to take back, but for a guest', async () => {
    const cookie = await table.cookieOf(role);
    const feed = (method: string) => opensAt(door, cookie, () => '/api/calendar-feed', ABSENT, { method });
    const wanted = role !== 'gast';
    expect([await feed('POST'), await feed('DELETE')]).toEqual([wanted, wanted]);
  });

  test('signing out ends their session and no other', async () => {
    const [cookie, other] = [await table.cookieOf(role), await table.cookieOf(role)];
    expect(await opensAt(door, cookie, () => '/api/sign-out', ABSENT, { method: 'POST' })).toBe(true);
    const me = async (one: string) => (await door.ask('/api/me', { cookie: one })).status;
    expect([await me(cookie), await me(other)]).toEqual([401, 200]);
  });
});

test('no way to change anything was left out: a new route asks for its place in this table', () => {
  const { all, unasked } = changing(door);
  expect(all.length).toBeGreaterThan(50);
  expect(unasked.filter((path) => !OF_A_SERIES.test(path))).toEqual([]);
});
