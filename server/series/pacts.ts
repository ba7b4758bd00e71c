import type { Pact, PactBody, PactChange } from '../../shared/api/series';
import type { Criteria } from '../../shared/safety/criteria';
import type { Access, Session } from '../access/access';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import { type Act, first, rows, type Store } from '../store/store';
import type { Done } from './keeper';
import { PACT_PROPOSAL } from './pact-proposal';

/** Samenwerkingsafspraken: laid down once per series, signed by each organisation at its table. */
export interface Pacts {
  /** The last version. Undefined when there is no such series for this person. */
  read(session: Session, seriesId: string): Promise<Pact | undefined>;
  /** A new version stands unsigned. The caller has asked the access function. */
  layDown(seriesId: string, by: string, change: PactChange): Promise<Done>;
  /** For the organisation of who signs. Twice is once. The caller has asked the access function. */
  sign(seriesId: string, session: Session, version: number): Promise<Done>;
}

const NO_CRITERIA: PactBody['criteria'] = { advies: [], lokaalVeld: [], drang: [], beide: [] };

interface PactDeps {
  store: Store;
  access: Access;
  news: News;
  now(): number;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** Before there were lists all criteria stood on one: they are for both, as they were. */
const bodyOf = (json: string): PactBody => {
  const body = JSON.parse(json) as Omit<PactBody, 'criteria'> & { criteria: PactBody['criteria'] | string[] };
  const { criteria } = body;
  return { ...body, criteria: Array.isArray(criteria) ? { ...NO_CRITERIA, beide: criteria } : criteria };
};

/** Without the white space around what was typed, so that the same words are the same version. */
const tidy = ({ criteria, instrument = '', regie, takenTijdensDrang, frequentie, overig }: PactBody): PactBody => ({
  criteria: {
    advies: criteria.advies.map((text) => text.trim()),
    lokaalVeld: criteria.lokaalVeld.map((text) => text.trim()),
    drang: criteria.drang.map((text) => text.trim()),
    beide: criteria.beide.map((text) => text.trim()),
  },
  ...(instrument.trim() && { instrument: instrument.trim() }),
  regie: regie.trim(),
  takenTijdensDrang: { jb: takenTijdensDrang.jb.trim(), lokaal: takenTijdensDrang.lokaal.trim() },
  frequentie: frequentie.trim(),
  overig: overig.trim(),
});

/** Lays down a version and returns it; none when the words are those that stand. */
export function* layDownPact(
  store: Store,
  { seriesId, by, at }: { seriesId: string; by: string; at: number },
  words: PactBody,
): Act<number | undefined> {
  const { sql } = store;
  const last = yield* first(lastOf(store, seriesId));
  const body = JSON.stringify(tidy(words));
  if (last?.body === body) return undefined;
  const version = (last?.version ?? 0) + 1;
  yield* rows(sql.insertInto('pact').values({ series_id: seriesId, version, at, made_by: by, body }));
  yield* auditLine(store, { at, by, act: 'pact-laid-down', subject: `series:${seriesId}` });
  return version;
}

interface Signing {
  seriesId: string;
  version: number;
  personId: string;
  organisationId: string;
  at: number;
}

/** Signs for an organisation, unless it did already. */
export function* signPact(store: Store, { seriesId, version, personId, organisationId, at }: Signing): Act<void> {
  const signed = yield* rows(
    store.sql
      .insertInto('pact_signature')
      .values({ series_id: seriesId, version, organisation_id: organisationId, person_id: personId, at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version'),
  );
  if (signed.length > 0)
    yield* auditLine(store, { at, by: personId, act: 'pact-signed', subject: `series:${seriesId}` });
}

const lastOf = (store: Store, seriesId: string) =>
  store.sql
    .selectFrom('pact')
    .innerJoin('person', 'person.id', 'pact.made_by')
    .select(['pact.version', 'pact.at', 'pact.body', 'person.name'])
    .where('pact.series_id', '=', seriesId)
    .orderBy('pact.version', 'desc')
    .limit(2);

/** What was agreed for a series on weighing, inside an act; the proposal where nothing was laid down. */
export function* weighedByOf(
  store: Store,
  seriesId: string | null,
): Act<{ criteria: Criteria; instrument?: string | undefined }> {
  const last = seriesId === null ? undefined : yield* first(lastOf(store, seriesId));
  return last ? bodyOf(last.body) : PACT_PROPOSAL;
}

export const createPacts = ({ store, access, news, now }: PactDeps): Pacts => {
  const { sql } = store;

  const signaturesOf = (seriesId: string, version: number) =>
    store.read(
      sql
        .selectFrom('pact_signature')
        .innerJoin('organisation', 'organisation.id', 'pact_signature.organisation_id')
        .innerJoin('person', 'person.id', 'pact_signature.person_id')
        .select(['organisation.id', 'organisation.name as organisation', 'person.name', 'pact_signature.at'])
        .where('pact_signature.series_id', '=', seriesId)
        .where('pact_signature.version', '=', version)
        .orderBy('pact_signature.at'),
    );
  const organisationsOf = (seriesId: string) =>
    store.read(
      sql
        .selectFrom('series_member')
        .innerJoin('person', 'person.id', 'series_member.person_id')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['organisation.id', 'organisation.name'])
        .distinct()
        .where('series_member.series_id', '=', seriesId)
        .orderBy('organisation.name'),
    );

  /** Carries out one act, after which everybody reads it anew. */
  const told = async (seriesId: string, act: () => Act<Done>): Promise<Done> => {
    const done = await store.write(act);
    if (done === 'done') news.tell(seriesId);
    return done;
  };

  return {
    async read(session, seriesId) {
      const may = (verb: 'read' | 'manage' | 'sign') => access.may(session, { resource: 'series', verb, seriesId });
      if (!(await may('read'))) return undefined;
      const [series] = await store.read(sql.selectFrom('series').select('title').where('id', '=', seriesId));
      if (!series) return undefined;
      const [last, before] = await store.read(lastOf(store, seriesId));
      const version = last?.version ?? 0;
      const signatures = await signaturesOf(seriesId, version);
      const signed = new Set(signatures.map(({ id }) => id));
      const unsigned = (await organisationsOf(seriesId)).filter(({ id }) => !signed.has(id));
      const isMine = unsigned.some(({ id }) => id === session.organisationId);
      return {
        seriesId,
        title: series.title,
        version,
        body: last ? bodyOf(last.body) : PACT_PROPOSAL,
        ...(before && { before: bodyOf(before.body) }),
        ...(last && { laidDown: { name: last.name, at: iso(last.at) } }),
        signatures: signatures.map(({ organisation, name, at }) => ({ organisation, name, at: iso(at) })),
        unsigned: unsigned.map(({ name }) => name),
        may: { layDown: await may('manage'), sign: version > 0 && isMine && (await may('sign')) },
      };
    },

    layDown: (seriesId, by, { version, body }) =>
      told(seriesId, function* (): Act<Done> {
        const last = yield* first(lastOf(store, seriesId));
        if ((last?.version ?? 0) !== version) return 'stale';
        yield* layDownPact(store, { seriesId, by, at: now() }, body);
        return 'done';
      }),

    sign: (seriesId, { personId, organisationId }, version) =>
      told(seriesId, function* (): Act<Done> {
        const last = yield* first(lastOf(store, seriesId));
        if (last?.version !== version) return 'stale';
        yield* signPact(store, { seriesId, version, personId, organisationId, at: now() });
        return 'done';
      }),
  };
};
