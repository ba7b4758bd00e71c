import { MARKS, type Mark, SECRET_MARKS } from '../worksheets/note-words';

/**
 * Marks on what is typed anywhere in a record, by the address of the item as an export has it ("vraag/vraag", "afspraken/<id>"):
 * as a note is marked, and for whom of the family it is not. A mark can be made stricter for good; what was decided keeps it.
 */
export interface ItemMark {
  address: string;
  /** Of SECRET_MARKS. */
  marks: readonly Mark[];
  /** Ids of members of the family in whose copy it never stands. */
  notFor: readonly string[];
  /** Of a voice: ids of other members who may read it, as who spoke with them recorded; can be taken back. */
  leave?: readonly string[];
}

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

export const markOf = (marks: readonly ItemMark[], address: string): ItemMark | undefined =>
  marks.find((one) => one.address === address);

/** Of what was frozen and what stands now the strictest; leave is what stands now, since it can be taken back. */
export const strictest = (frozen: readonly ItemMark[], now: readonly ItemMark[]): ItemMark[] =>
  union(
    frozen.map(({ address }) => address),
    now.map(({ address }) => address),
  ).map((address) => {
    const before = markOf(frozen, address);
    const present = markOf(now, address);
    const marks = union(before?.marks ?? [], present?.marks ?? []);
    const leave = present?.leave ?? [];
    return {
      address,
      marks: MARKS.filter((mark) => SECRET_MARKS.includes(mark) && marks.includes(mark)),
      notFor: union(before?.notFor ?? [], present?.notFor ?? []),
      ...(leave.length > 0 && { leave }),
    };
  });

/** Whether one holds back all that another does. */
export const isAsStrict = (next: Pick<ItemMark, 'marks' | 'notFor'>, before: ItemMark | undefined): boolean =>
  (before?.marks ?? []).every((mark) => next.marks.includes(mark)) &&
  (before?.notFor ?? []).every((id) => next.notFor.includes(id));
