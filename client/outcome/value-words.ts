import type { Option } from '../../shared/outcomes/card';
import type { Who } from '../../shared/outcomes/filled';
import type { Laid } from './slot-saver';

/** Values of slots as the fields of a form have them, and back. */

export const textIn = (value: Laid | undefined): string => (typeof value === 'string' ? value : '');

export const nameIn = (value: Laid | undefined): string =>
  typeof value === 'object' && value !== null && typeof value.name === 'string' ? value.name : '';

/** A person of the table by their full name, else somebody by that name; nobody when there is none. */
export const whoOf = (name: string, people: readonly { id: string; name: string }[]): Who | null => {
  const bare = name.trim();
  if (bare === '') return null;
  const person = people.find((one) => one.name.toLocaleLowerCase() === bare.toLocaleLowerCase());
  return person ? { personId: person.id, name: person.name } : { name: bare };
};

type Column = Record<string, string | Who>;
/** A line of a list; empty when there is none. */
export const lineIn = (value: Laid | undefined): Column =>
  typeof value === 'object' && value !== null && !('name' in value) ? (value as Column) : {};

/** A line with one of its columns changed; null when nothing is left of it. */
export const withColumn = (line: Column, key: string, value: string | Who | null): Laid => {
  const { [key]: _, ...rest } = line;
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  const next = isEmpty ? rest : { ...rest, [key]: value };
  return Object.keys(next).length > 0 ? next : null;
};

/** What stands in a slot, as words: for two that differ. */
export const wordsOf = (value: Laid | undefined): string => {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'string') return value;
  if ('name' in value && typeof value.name === 'string') return value.name;
  return Object.values(lineIn(value))
    .map((one) => (typeof one === 'string' ? one : one.name))
    .join(' · ');
};

export const labelOf = (options: readonly Option[], key: string) => options.find((option) => option.key === key)?.label;
