import type { Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import { FIELD_LENGTH } from '../../shared/board/limits';
import type { PresentPerson } from '../../shared/sync/presence';
import { isWorksheet, type WorksheetKey } from '../../shared/worksheets/worksheets';

/** A person as the server wrote them, of a role that this screen knows. */
export interface KnownPerson extends PresentPerson {
  role: Role;
}

/** One screen of one person, as it can be shown. */
export interface Screen {
  clientId: number;
  person: KnownPerson;
  pointer: { x: number; y: number } | undefined;
  selected: readonly string[];
  editing: { note: string; worksheet: WorksheetKey } | undefined;
}

/** Nobody selects more by hand; a hostile screen must not make the others slow. */
const MAX_SELECTED = 500;
const MAX_EXTENT = 10_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const line = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, FIELD_LENGTH) : undefined);
const extent = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= MAX_EXTENT;

const readPerson = (value: unknown): KnownPerson | undefined => {
  if (!isRecord(value)) return undefined;
  const personId = line(value.personId);
  const name = line(value.name);
  if (!personId || !name) return undefined;
  const role = ROLES.find((known) => known === value.role) ?? 'gast';
  return { personId, name, role, organisation: line(value.organisation) ?? '' };
};

const readPointer = (value: unknown) =>
  isRecord(value) && extent(value.x) && extent(value.y) ? { x: value.x, y: value.y } : undefined;

const readEditing = (value: unknown) => {
  if (!isRecord(value) || !isWorksheet(value.worksheet)) return undefined;
  const note = line(value.note);
  return note ? { note, worksheet: value.worksheet } : undefined;
};

/** Reads an awareness state. Total: a state without a person is nobody, and wrong types read as absent. */
export const readScreen = (clientId: number, state: unknown): Screen | undefined => {
  if (!isRecord(state)) return undefined;
  const person = readPerson(state.user);
  if (!person) return undefined;
  const selected = Array.isArray(state.selected) ? state.selected.slice(0, MAX_SELECTED) : [];
  return {
    clientId,
    person,
    pointer: readPointer(state.pointer),
    selected: selected.filter((id): id is string => typeof id === 'string'),
    editing: readEditing(state.editing),
  };
};
