import { nanoid } from 'nanoid';
import type { Role } from '../../shared/api/contract';
import type { NoteDraft } from '../../shared/board/commands';
import { boardName } from '../../shared/sync/documents';
import { makeLink } from '../access/links';
import { auditLine, SYSTEM } from '../audit/audit';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { sealUpdates } from '../sync/log';
import type { MeetingDefinition } from './definition';
import { sealFamilyLine } from './family-line';
import { makeFirstBoard } from './first-board';

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

function* insertPeople(store: Store, definition: MeetingDefinition): Act<Map<string, string>> {
  const organisations = new Map<string, string>();
  for (const { key, name } of definition.organisations) {
    const id = nanoid();
    organisations.set(key, id);
    yield* rows(store.sql.insertInto('organisation').values({ id, name }));
  }
  const people = new Map<string, string>();
  for (const { key, name, role, organisation } of definition.people) {
    const id = nanoid();
    people.set(key, id);
    const organisation_id = organisations.get(organisation) ?? '';
    yield* rows(store.sql.insertInto('person').values({ id, name, role, organisation_id }));
  }
  return people;
}

function* insertBoard(
  store: Store,
  sealer: Sealer,
  { familyId, conferenceId }: Family,
  board: { notes: readonly NoteDraft[]; personId: string; at: number },
): Act<void> {
  const document = boardName(conferenceId);
  const { update, clientId } = makeFirstBoard(board.notes, board.at);
  const sealed = sealUpdates(sealer, familyId, document, [update]);
  yield* rows(store.sql.insertInto('document_update').values({ document, sealed }));
  yield* rows(
    store.sql
      .insertInto('document_author')
      .values({ document, client_id: clientId, person_id: board.personId, first_seen: board.at }),
  );
}

/** A guest's link lasts until the end of the day after the meeting, whenever it was made. */
export const guestUntil = (startsAt: string): number => Date.parse(startsAt) + 36 * 60 * 60 * 1000;

interface Made {
  meetingId: string;
  startsAt: string;
  families: readonly Family[];
  at: number;
}

/** Gives a person their place at the meeting, and the link to it. Returns its token. */
function* letIn(
  store: Store,
  { meetingId, startsAt, families, at }: Made,
  personId: string,
  { achtervang, guestOf }: MeetingDefinition['people'][number],
): Act<string> {
  const order = { meetingId, personId, by: SYSTEM, at };
  const family = families.find(({ line }) => line.code === guestOf);
  if (family) {
    const { conferenceId } = family;
    const expiresAt = guestUntil(startsAt);
    yield* rows(
      store.sql.insertInto('guest').values({
        conference_id: conferenceId,
        person_id: personId,
        invited_by: SYSTEM,
        invited_at: at,
        expires_at: expiresAt,
        revoked_at: null,
      }),
    );
    return yield* makeLink(store, { ...order, guest: { conferenceId, expiresAt } });
  }
  yield* rows(
    store.sql.insertInto('participant').values({
      meeting_id: meetingId,
      person_id: personId,
      part: achtervang ? 'achtervang' : 'member',
      active: achtervang ? 0 : 1,
    }),
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
  const meetingId = nanoid();
  const families: Family[] = definition.families.map((line) => ({
    familyId: nanoid(),
    conferenceId: nanoid(),
    line,
  }));
  for (const { familyId } of families) await sealer.createKey(familyId);

  return store.write(function* (): Act<MadeMeeting> {
    const { title, startsAt, minutes } = definition;
    yield* rows(store.sql.insertInto('meeting').values({ id: meetingId, title, starts_at: startsAt, minutes }));
    yield* auditLine(store, { at, by: SYSTEM, act: 'meeting-made', subject: `meeting:${meetingId}` });
    const people = yield* insertPeople(store, definition);

    for (const [position, family] of families.entries()) {
      const { familyId, conferenceId, line } = family;
      const personId = people.get(line.broughtInBy) ?? '';
      yield* rows(store.sql.insertInto('family').values({ id: familyId, created_at: at }));
      yield* rows(
        store.sql.insertInto('conference').values({
          id: conferenceId,
          meeting_id: meetingId,
          family_id: familyId,
          position,
          brought_in_by: personId,
          minutes: line.minutes,
          urgent: line.urgent ? 1 : 0,
          made_at: at,
          sealed: sealFamilyLine(sealer, familyId, conferenceId, line),
        }),
      );
      const notes = boards.find(({ familyCode }) => familyCode === line.code)?.notes ?? [];
      if (notes.length > 0) yield* insertBoard(store, sealer, family, { notes, personId, at });
    }

    const participants: MadeParticipant[] = [];
    for (const person of definition.people) {
      const personId = people.get(person.key) ?? '';
      const token = yield* letIn(store, { meetingId, startsAt, families, at }, personId, person);
      participants.push({ personId, name: person.name, role: person.role, token });
    }
    return { meetingId, participants };
  });
};
