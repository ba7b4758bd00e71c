import type { Reader } from '../audience/reader';
import type { ExportSource } from './copy';
import type { ChildNames } from './labels';
import type { Part } from './parts';

/** What the parts of a copy are cut with, for one reader. */
export interface Cutting {
  source: ExportSource;
  reader: Reader;
  /** For professionals at the table: with names of staff, and what is about the table's own work. */
  isTable: boolean;
  /** Whether an item goes out; `part`: in which its absence is noted, when that is another than its own. */
  keeps(address: string, part?: Part): boolean;
  /** A text of an item as this reader has it; empty when it does not go out, or nothing of it does. */
  tell(address: string, text: string): string;
  /** Whether this reader has a text whole. */
  isWhole(text: string): boolean;
  names: ChildNames;
}

/** As an object's property where there is something in it. */
export const some = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? {} : ({ [key]: value } as Record<K, V>);
};
