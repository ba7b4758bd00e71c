import type {
  AdultsChange,
  AssignmentChange,
  DetailsChange,
  GroundChange,
  KnownChild,
  RecordedGround,
  Told,
  ToldCorrection,
} from '../../shared/api/families';
import { MOST } from '../../shared/api/families';
import { topicOf } from '../../shared/happened/topics';
import { bandOf, isComplete } from '../../shared/privacy/consent';
import { opensTo } from '../../shared/privacy/grounds';
import type { Access, Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { layDownFact } from '../happened/lay-down';
import { factsOf } from '../happened/stored';
import { openFamilyLine, sealFamilyLine } from '../meetings/family-line';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { adultsAfter } from './adults';
import { knownTo, mayKnow } from './known';
import { type FamilyDetails, openNaming, readDetails, readNaming, writeDetails, writeNaming } from './sealed';
import { DECISION, toldId } from './told';

/** What came of a change. stale: made on an older state; unfit: there is no such person or child. */
export type Changed = 'done' | 'stale' | 'unfit' | 'not-found' | 'no-ground' | 'named-elsewhere';

/** Changes to what is known of a family and to who sees it. The caller has asked the access function for each. */
export interface FamilyCommands {
  /** Lays down why now and the children; what this person may not know of a child stays as it is. */
  details(session: Session, conferenceId: string, change: DetailsChange): Promise<Changed>;
  /** Lays down who the adults of the family are, by part. */
  adults(session: Session, conferenceId: string, change: AdultsChange): Promise<Changed>;
  /** Records, replaces or takes back the ground on which this person's organisation knows a child by name. */
  ground(session: Session, conferenceId: string, change: GroundChange): Promise<Changed>;
  /** Adds that somebody was told something; the same again does nothing. */
  told(session: Session, conferenceId: string, told: Told): Promise<Changed>;
  /** Puts such a line right or takes it back; what it said before stays with it. */
  correctTold(session: Session, conferenceId: string, correction: ToldCorrection): Promise<Changed>;
  /** Gives somebody a task for this family, or takes it from them; their screens notice within a second. */
  assign(session: Session, conferenceId: string, change: AssignmentChange): Promise<Changed>;
}

interface CommandDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  now(): number;
}

interface ConferenceRow {
  id: string;
  meeting_id: string;
  family_id: string;
  brought_in_by: string;
  opdrachtgever: string | null;
  version: number;
  sealed: Uint8Array;
}

type Asked = Pick<KnownChild, 'id' | 'band' | 'initials' | 'age' | 'place'>;

/** With only what was said: an absent field is absent, not empty. */
const namedChild = ({ id, band, initials, age, place }: Asked): KnownChild => ({
  id,
  band: age === undefined ? band : bandOf(age),
  ...(initials !== undefined && { initials }),
  ...(age !== undefined && { age }),
  ...(place !== undefined && { place }),
});

const hasNames = ({ initials, age, place }: Asked): boolean =>
  initials !== undefined || age !== undefined || place !== undefined;

export const createFamilyCommands = ({ store, sealer, access, news, now }: CommandDeps): FamilyCommands => {
  const { sql } = store;

  /** Carries an act out on a conference whose family's key is loaded, and tells who follows its meeting. */
  const change = async (conferenceId: string, act: (row: ConferenceRow) => Act<Changed>): Promise<Changed> => {
    const query = sql
      .selectFrom('conference')
      .select(['id', 'meeting_id', 'family_id', 'brought_in_by', 'opdrachtgever', 'version', 'sealed'])
      .where('id', '=', conferenceId);
    const [found] = await store.read(query);
    if (!found) return 'not-found';
    await sealer.loadKey(found.family_id);
    const changed = await store.write(function* (): Act<Changed> {
      const row = yield* first(query);
      return row ? yield* act(row) : 'not-found';
    });
    if (changed === 'done') news.tell(found.meeting_id);
    return changed;
  };

  /** Children whom another organisation knows by name. */
  function* namedElsewhere(familyId: string, organisationId: string, { children }: FamilyDetails): Act<Set<string>> {
    const others = yield* rows(
      sql
        .selectFrom('naming')
        .select(['organisation_id', 'sealed'])
        .where('family_id', '=', familyId)
        .where('organisation_id', '!=', organisationId),
    );
    const namings = others.map((row) => openNaming(sealer, familyId, row.organisation_id, row.sealed));
    return new Set(children.filter((child) => namings.some((naming) => mayKnow(child, naming))).map(({ id }) => id));
  }

  return {
    details: (session, conferenceId, { version, whyNow, agendaLine, children }) =>
      change(conferenceId, function* (row) {
        const { family_id: familyId } = row;
        const details = yield* readDetails(store, sealer, familyId);
        if (details.version !== version) return 'stale';
        const line = openFamilyLine(sealer, familyId, conferenceId, row.sealed);
        const { naming } = yield* readNaming(store, sealer, familyId, session.organisationId);
        const stored = new Map(details.children.map((child) => [child.id, child]));
        const shown = new Map(knownTo(line, details, naming).map((child) => [child.id, child]));
        if (new Set(children.map(({ id }) => id)).size < children.length) return 'unfit';

        const elsewhere = yield* namedElsewhere(familyId, session.organisationId, details);
        const kept = new Set(children.map(({ id }) => id));
        if ([...elsewhere].some((id) => !kept.has(id))) return 'named-elsewhere';

        const next: KnownChild[] = [];
        for (const child of children) {
          const before = stored.get(child.id) ?? shown.get(child.id);
          const mine = line.named || mayKnow(before ?? child, naming);
          if (!mine && hasNames(child)) return 'no-ground';
          if (mine) next.push(namedChild(child));
          // Who does not know the age cannot know better in which band it lies.
          else if (before?.age !== undefined) next.push(before);
          else next.push({ ...before, id: child.id, band: child.band });
        }
        yield* writeDetails(store, sealer, familyId, { ...details, version: version + 1, children: next });
        if (whyNow !== undefined || agendaLine !== undefined) {
          const sealed = sealFamilyLine(sealer, familyId, conferenceId, {
            ...line,
            ...(whyNow !== undefined && { whyNow: whyNow.trim() }),
            ...(agendaLine !== undefined && { agendaLine: agendaLine.trim() }),
          });
          yield* rows(sql.updateTable('conference').set({ sealed }).where('id', '=', conferenceId));
        }
        yield* auditLine(store, {
          at: now(),
          by: session.personId,
          act: 'family-changed',
          subject: `conference:${conferenceId}`,
        });
        return 'done';
      }),

    adults: (session, conferenceId, { version, adults: asked }) =>
      change(conferenceId, function* ({ family_id: familyId }) {
        const details = yield* readDetails(store, sealer, familyId);
        if (details.version !== version) return 'stale';
        const adults = adultsAfter(details.adults ?? [], asked);
        if (!adults || adults.length > MOST.adults) return 'unfit';
        yield* writeDetails(store, sealer, familyId, { ...details, version: version + 1, adults });
        const { personId: by } = session;
        yield* auditLine(store, { at: now(), by, act: 'family-changed', subject: `conference:${conferenceId}` });
        return 'done';
      }),

    ground: (session, conferenceId, { version, childId, ground }) =>
      change(conferenceId, function* ({ family_id: familyId }) {
        const { organisationId, personId } = session;
        const { children } = yield* readDetails(store, sealer, familyId);
        const child = children.find(({ id }) => id === childId);
        const { version: present, naming } = yield* readNaming(store, sealer, familyId, organisationId);
        if (present !== version) return 'stale';
        if (!child) return 'unfit';
        const stood = naming.grounds.filter((one) => one.childId === childId);
        if (!ground && stood.length === 0) return 'unfit';
        if (ground?.kind === 'other' && !opensTo(ground.law, session.role)) return 'unfit';
        const at = now();
        const recorded: RecordedGround[] = ground ? [{ childId, ground, by: personId, at }] : [];
        yield* writeNaming(
          store,
          sealer,
          { familyId, organisationId, version: version + 1 },
          {
            grounds: [...naming.grounds.filter((one) => one.childId !== childId), ...recorded],
            ended: [...naming.ended, ...stood.map((one) => ({ ...one, endedBy: personId, endedAt: at }))],
          },
        );
        // An unfinished ground names nobody yet.
        const named = ground !== undefined && isComplete(child.band, ground);
        yield* auditLine(store, {
          at,
          by: personId,
          act: named ? 'family-named' : 'family-unnamed',
          subject: `family:${familyId}`,
        });
        return 'done';
      }),

    told: ({ personId }, conferenceId, { id, what, whom, on, by }) =>
      change(conferenceId, function* ({ family_id: familyId }) {
        const topic = topicOf('told', id);
        const facts = yield* factsOf(store, sealer, { familyId });
        if (facts.some((one) => one.topic === topic)) return 'done';
        if (facts.length >= MOST.told) return 'unfit';
        const fact = { kind: 'told', on, by: { name: by }, what } as const;
        const laid = yield* layDownFact(
          store,
          sealer,
          { conferenceId, familyId },
          { topic, whom, fact, personId, at: now() },
        );
        return laid === 'same' ? 'done' : laid;
      }),

    correctTold: ({ personId }, conferenceId, { id, version, words }) =>
      change(conferenceId, function* ({ family_id: familyId }) {
        const stood = (yield* factsOf(store, sealer, { familyId })).find((one) => toldId(one) === id);
        if (!stood || stood.version > MOST.corrections || (!words && !stood.fact)) return 'unfit';
        const { what, whom, on, by } = words ?? {};
        // What was told with a decision says nothing of its own.
        const said = what === DECISION ? {} : { what };
        const fact = words && ({ kind: 'told', on: on ?? '', by: { name: by ?? '' }, ...said } as const);
        const place = { conferenceId: stood.conferenceId, familyId };
        const laid = yield* layDownFact(store, sealer, place, {
          topic: stood.topic,
          whom,
          ...(fact && { fact }),
          version: version + 1,
          personId,
          at: now(),
        });
        return laid === 'same' ? 'done' : laid;
      }),

    async assign(session, conferenceId, { version, personId, assigned }) {
      const changed = await change(conferenceId, function* (row) {
        if (row.version !== version) return 'stale';
        const isFixed = personId === row.brought_in_by || personId === row.opdrachtgever;
        const seated = yield* first(
          sql
            .selectFrom('participant')
            .select('person_id')
            .where('meeting_id', '=', row.meeting_id)
            .where('person_id', '=', personId),
        );
        if (!seated || (isFixed && !assigned)) return 'unfit';
        const value = assigned ? 1 : 0;
        yield* rows(
          sql
            .insertInto('assignment')
            .values({ conference_id: conferenceId, person_id: personId, assigned: value })
            .onConflict((conflict) =>
              conflict.columns(['conference_id', 'person_id']).doUpdateSet({ assigned: value }),
            ),
        );
        yield* rows(
          sql
            .updateTable('conference')
            .set({ version: version + 1 })
            .where('id', '=', conferenceId),
        );
        yield* auditLine(store, {
          at: now(),
          by: session.personId,
          act: assigned ? 'person-assigned' : 'person-unassigned',
          subject: `conference:${conferenceId}/person:${personId}`,
        });
        return 'done';
      });
      if (changed === 'done') access.changed({ personId });
      return changed;
    },
  };
};
