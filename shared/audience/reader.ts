import { type ExportChoice, isFamily, PARTS, type Part, POSSIBLE } from '../exports/parts';
import { type FamilyPeople, memberById } from '../family/members';
import { entitled, partsFor } from './entitled';

/** Who reads a copy, as far as it decides what stands in it. */
export type Reader =
  /** An organisation at the table, by its id. */
  | { kind: 'table'; id?: string | undefined }
  /** A school, a huisarts, who reported: by what they are called. */
  | { kind: 'outside'; name: string }
  /** A member of the family; children: of whom they may read what is about them. */
  | { kind: 'family'; id: string; children: ReadonlySet<string> };

interface Reading {
  reader: Reader;
  /** Parts that a copy for them can have, in order. */
  parts: readonly Part[];
}

const NOBODY: Reading = { reader: { kind: 'family', id: '', children: new Set() }, parts: [] };
/** What is about oneself: all that is left where no child is there to read about. */
const ABOUT_SELF: readonly Part[] = ['stemmen', 'gezin', 'terugkoppeling'];

/** A child reads about itself alone; an adult about who is under 16, and about those of 16 and older who let them. */
const childrenFor = (people: FamilyPeople, memberId: string, lets: readonly string[]): ReadonlySet<string> => {
  const isChild = people.children.some(({ id }) => id === memberId);
  const theirs = people.children.filter(({ id, band }) =>
    isChild ? id === memberId : band !== '16-17' || lets.includes(id),
  );
  return new Set(theirs.map(({ id }) => id));
};

/** Who is not laid down as somebody of the family, or may receive nothing, reads nothing. */
const familyReading = (people: FamilyPeople | undefined, { receiver, let: lets = [] }: ExportChoice): Reading => {
  const member = people && receiver.id !== undefined ? memberById(people, receiver.id) : undefined;
  const may = people && member && entitled(people, member.id);
  if (!people || !member || !may || may.may === 'no') return NOBODY;
  const children = may.may === 'own' ? new Set<string>() : childrenFor(people, member.id, lets);
  const parts = partsFor(may).filter((part) => children.size > 0 || ABOUT_SELF.includes(part));
  return { reader: { kind: 'family', id: member.id, children }, parts };
};

/** Whom a choice is for. */
export const readingOf = (people: FamilyPeople | undefined, choice: ExportChoice): Reading => {
  const { kind, id, name } = choice.receiver;
  if (kind === 'organisatie') return { reader: { kind: 'table', id }, parts: PARTS };
  if (!isFamily(kind)) return { reader: { kind: 'outside', name }, parts: POSSIBLE[kind] };
  const reading = familyReading(people, choice);
  return { ...reading, parts: reading.parts.filter((part) => POSSIBLE[kind].includes(part)) };
};
