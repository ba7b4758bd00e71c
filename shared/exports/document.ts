/**
 * A document of an export as a tree: what it says and in which order, without a word about how it looks. A PDF and a Word file are
 * both made from it, so that they say the same. All text in it is shown as it is, never read as markup.
 */

export type Block =
  /** Levels below the title, without a gap. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** lead: what it is about, in short; quiet: what explains. */
  | { kind: 'paragraph'; text: string; tone?: 'lead' | 'quiet' }
  /** Somebody's own words. */
  | { kind: 'quote'; text: string; by: string }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  /** Terms with their values, such as "Casusregie – …". */
  | { kind: 'terms'; rows: readonly { term: string; value: string }[] }
  /** Every row has as many cells as the head. */
  | { kind: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** What must not be overlooked, such as a decision or a view against it. */
  | { kind: 'callout'; title: string; text: string }
  /** Says that something was left out here, and why; never what. */
  | { kind: 'left-out'; text: string }
  | { kind: 'page-break' };

export interface ExportDocument {
  title: string;
  subtitle: string;
  /** yyyy-mm-dd: of what it tells, never of its making: the same record gives the same bytes. */
  day: string;
  /** Who it is for; at the top of every page. */
  receiver: string;
  /** The version of the record and the head of the chain; at the foot of every page. */
  footer: string;
  /** Made from what is not decided: CONCEPT stands on every page. */
  draft: boolean;
  blocks: readonly Block[];
}

/** All that a document says, in the order in which it is read. */
export const textOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'left-out':
      return [block.text];
    case 'quote':
      return [block.text, block.by];
    case 'list':
      return block.items;
    case 'terms':
      return block.rows.flatMap(({ term, value }) => [term, value]);
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    case 'callout':
      return [block.title, block.text];
    case 'page-break':
      return [];
  }
};
