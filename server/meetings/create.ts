import { nanoid } from 'nanoid';
import type { Role } from '../../shared/api/contract';
import type { NoteDraft } from '../../shared/board/commands';
import { makeLink } from '../access/links';
import { auditLine, SYSTEM } from '../audit/audit';
import { layDownFamily } from '../families/lay-down';
import { guestUntil } from '../guests/expiry';
import { sealGuestWords } from '../guests/guest-words';
import type { Sealer } from '../sealing/sealer';
import { findOrMakeOrganisation, findOrMakeSeries, knownPeople, personKey } from '../series/found';
import { boardColumns, seat } from '../series/meeting-rows';
import { wallOf } from '../series/planning';
import type { SeriesRow } from '../series/rows';
import { type Act, first, rows, type Store } from '../store/store';
import type { MeetingDefinition } from './definition';
import { sealFamilyLine } from './family-line';
import { insertFirstBoard } from './first-board';

/** What stands on a family's board before the meeting; written in the name of who brings the family in. */
export interface BoardContent {
  familyCode: string;
  notes: readonly NoteDraft[];
}

export interface MadeParticipant {
  personId: string;
  name: string;
  role: Role;
  /** Of the personal link: this is the only time that it can be had. */
  token: string;
}

export interface MadeMeeting {
  meetingId: string;
  participants: MadeParticipant[];
}

interface Family {
  familyId: string;
  conferenceId: string;
  line: MeetingDefinition['families'][number];
}

interface Keyed {
  /** Ids by the definition's keys. */
  people: Map<string, string>;
  organisations: Map<string, { id: string; name: string }>;
}

function* insertPeople(store: Store, definition: MeetingDefinition, seriesId: string | undefined): Act<Keyed> {
  const known = seriesId === undefined ? new Map<string, string>() : yield* knownPeople(store, seriesId);
  const organisations: Keyed['organisations'] = new Map();
  for (const { key, name } of definition.organisations) {
    organisations.set(key, { id: yield* findOrMakeOrganisation(store, seriesId, name), name });
  }
  const people = new Map<string, string>();
  for (const { key, name, role, organisation, achtervang } of definition.people) {
    const of = organisations.get(organisation);
    const present = known.get(personKey(name, role, of?.name ?? ''));
    const id = present ?? nanoid();
    people.set(key, id);
    if (present) continue;
    yield* rows(store.sql.insertInto('person').values({ id, name, role, organisation_id: of?.id ?? '' }));
    if (!seriesId || role === 'gast') continue;
    const part = achtervang ? 'achtervang' : 'member';
    yield* rows(store.sql.insertInto('series_member').values({ series_id: seriesId, person_id: id, part }));
  }
  return { people, organisations };
}

/** The row of the meeting: one that its series already planned on that day, or a new one. */
function* layDownMeeting(
  store: Store,
  { title, startsAt, minutes }: MeetingDefinition,
  series: SeriesRow | undefined,
  at: number,
): Act<string> {
  const { sql } = store;
  const plannedDay = series && wallOf(startsAt).day;
  const planned = series
    ? yield* first(
        sql
          .selectFrom('meeting')
          .select(['id', 'state'])
          .where('series_id', '=', series.id)
          .where('planned_day', '=', plannedDay ?? ''),
      )
    : undefined;
  const usual = { title, starts_at: startsAt, minutes: minutes ?? series?.minutes };
  const ofSeries = series && {
    call_url: series.call_url,
    table_sees: series.table_sees,
    ...boardColumns(startsAt, series),
  };
  if (planned?.state === 'planned') {
    yield* rows(
      sql
        .updateTable('meeting')
        .set({ ...usual, ...ofSeries })
        .where('id', '=', planned.id),
    );
    return planned.id;
  }
  const id = nanoid();
  yield* rows(
    sql.insertInto('meeting').values({
      id,
      ...usual,
      ...ofSeries,
      series_id: series?.id ?? null,
      planned_day: planned ? null : (plannedDay ?? null),
    }),
  );
  yield* auditLine(store, { at, by: SYSTEM, act: 'meeting-made', subject: `meeting:${id}` });
  return id;
}

interface Made {
  meetingId: string;
  startsAt: string;
  families: readonly Family[];
  at: number;
}

/** Gives a person their place at the meeting, and the link to it. Returns its token. */
function* letIn(
  store: Store,
  sealer: Sealer,
  { meetingId, startsAt, families, at }: Made,
  personId: string,
  { achtervang, guestOf }: MeetingDefinition['people'][number],
): Act<string> {
  const order = { meetingId, personId, by: SYSTEM, at };
  const family = families.find(({ line }) => line.code === guestOf?.family);
  if (family && guestOf) {
    const { familyId, conferenceId } = family;
    const expiresAt = guestUntil(startsAt);
    yield* rows(
      store.sql.insertInto('guest').values({
        conference_id: conferenceId,
        person_id: personId,
        invited_by: SYSTEM,
        invited_at: at,
        expires_at: expiresAt,
        revoked_at: null,
        sealed: sealGuestWords(sealer, { familyId, conferenceId, personId }, guestOf),
      }),
    );
    return yield* makeLink(store, { ...order, guest: { conferenceId, expiresAt } });
  }
  yield* rows(
    store.sql
      .insertInto('participant')
      .values({
        meeting_id: meetingId,
        person_id: personId,
        part: achtervang ? 'achtervang' : 'member',
        active: achtervang ? 0 : 1,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  return yield* makeLink(store, order);
}

/**
 * Makes a meeting with its families, participants and their personal links: all of it in one transaction, so that a
 * crash leaves nothing half made (at most a key that nothing was sealed with). The definition has been checked.
 */
export const createMeeting = async (
  store: Store,
  sealer: Sealer,
  definition: MeetingDefinition,
  boards: readonly BoardContent[] = [],
  at = Date.now(),
): Promise<MadeMeeting> => {
  const families: Family[] = definition.families.map((line) => ({
    familyId: nanoid(),
    conferenceId: nanoid(),
    line,
  }));
  for (const { familyId } of families) await sealer.createKey(familyId);

  return store.write(function* (): Act<MadeMeeting> {
    const { startsAt } = definition;
    const series = definition.series && (yield* findOrMakeSeries(store, definition, definition.series, at));
    const meetingId = yield* layDownMeeting(store, definition, series, at);
    const { people, organisations } = yield* insertPeople(store, definition, series?.id);
    const after = yield* rows(
      store.sql
        .selectFrom('conference')
        .select((is) => is.fn.max<number | null>('position').as('last'))
        .where('meeting_id', '=', meetingId),
    );
    const firstPlace = (after[0]?.last ?? -1) + 1;

    for (const [i, family] of families.entries()) {
      const { familyId, conferenceId, line } = family;
      const personId = people.get(line.broughtInBy) ?? '';
      yield* rows(store.sql.insertInto('family').values({ id: familyId, created_at: at }));
      yield* rows(
        store.sql.insertInto('conference').values({
          id: conferenceId,
          meeting_id: meetingId,
          family_id: familyId,
          position: firstPlace + i,
          brought_in_by: personId,
          minutes: line.minutes,
          urgent: line.urgent ? 1 : 0,
          opdrachtgever: people.get(line.opdrachtgever ?? line.broughtInBy) ?? null,
          made_at: at,
          sealed: sealFamilyLine(sealer, familyId, conferenceId, {
            ...line,
            // Each organisation knows the family by a ground of its own.
            named: false,
            children: [],
          }),
        }),
      );
      yield* layDownFamily(store, sealer, familyId, {
        ...line,
        grounds: Object.entries(line.grounds ?? {}).map(([key, weighing]) => ({
          organisationId: organisations.get(key)?.id ?? '',
          weighing,
        })),
        at,
      });
      const notes = boards.find(({ familyCode }) => familyCode === line.code)?.notes ?? [];
      if (notes.length > 0) yield* insertFirstBoard(store, sealer, family, { notes, personId, at });
    }

    const participants: MadeParticipant[] = [];
    for (const person of definition.people) {
      const personId = people.get(person.key) ?? '';
      const token = yield* letIn(store, sealer, { meetingId, startsAt, families, at }, personId, person);
      participants.push({ personId, name: person.name, role: person.role, token });
    }
    if (series) yield* seat(store, series.id, meetingId);
    return { meetingId, participants };
  });
};
