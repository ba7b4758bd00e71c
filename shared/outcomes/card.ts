import type { TopicGroup } from '../happened/topics';

/**
 * An outcome card is a protocol as data: what is asked, what must be asked first, which dates follow and who does what. One
 * card is one file in this folder; screens, checks, dates and documents are derived from it.
 */

/** What a card says, in the languages of the screen. The Dutch is what is laid down. */
export interface Said {
  nl: string;
  en: string;
}

/** In the order in which a table goes through them. */
export const PARTS = [
  'eerst',
  'inhoud',
  'regie',
  'bodemeisen',
  'taken',
  'vertellen',
  'netwerk',
  'medewerkers',
] as const;
export type Part = (typeof PARTS)[number];

/** What a first answer is drawn from. */
export type Drawn =
  /** Bringing in: the question to the table, who gives the order, and the people of the family. */
  | 'question'
  | 'opdrachtgever'
  | 'gezin'
  /** What earlier cards asked of the family and the notes on the board that say what must get better; those of the network. */
  | 'verbeteren'
  | 'netwerk'
  /** Those of the family whose agreement counts. */
  | 'instemming'
  /** What JB answered to the kort consult that this family grew from. */
  | 'consult'
  /** Who holds which regie; casusregie as long as nobody does: who gives the order. */
  | 'casusregie'
  | 'regieVeiligheid'
  /** Earlier cards of this family: the day on which drang ends, and the safety agreements that were made. */
  | 'drangEinde'
  | 'veiligheidsafspraken'
  /** The teamleider at the table. */
  | 'teamleider'
  /** The day of the meeting. */
  | 'today';

/**
 * Asked only when another field of the card has one of these answers: keys of a choice, `yes` or `no`; or as long as it has
 * none of those, answered or not.
 */
export type When = { field: string } & ({ is: readonly string[] } | { isNot: readonly string[] });

export interface Option {
  key: string;
  label: Said;
  /** With this answer the card does not hold, whatever reason is given; says what remains to be weighed. */
  stops?: Said;
}

/**
 * Who may read an answer beside the professionals at the table. gezin: whoever of the family gets a copy. tafel: nobody, unless
 * somebody takes it into one copy on a ground. nooit: nobody of the family, whatever is chosen: who reported, why talking is not
 * safe, where somebody is, the safety of staff.
 */
export type Audience = 'gezin' | 'tafel' | 'nooit';

/** Absent: tafel. */
interface HasAudience {
  audience?: Audience;
}

interface Asked extends HasAudience {
  key: string;
  label: Said;
  /** Helps to answer. */
  hint?: Said;
  audience?: Audience;
}

/**
 * A part of a line in a list. Every column but an optional one is asked. fact: it is no answer that is typed here, but what
 * happened with this line, which is kept once (shared/happened).
 */
type Column = Asked & { optional?: true; fact?: true } & (
    | { kind: 'person' | 'date' }
    /** long: sentences rather than a word or two. */
    | { kind: 'text'; long?: true }
    | { kind: 'choice'; options: readonly Option[] }
  );

/** What a line of a list becomes when the card is decided: Dutch, with {column} for what stands there. */
interface LineBecomes {
  says: string;
  /** Columns. Without who does it, or for a line that is done, nothing is agreed. */
  who: string;
  due?: string;
  child?: string;
  /** Columns of which one is filled in once nobody has to do it any more. */
  done?: readonly string[];
}

/** What is agreed, in Dutch, with the first of these person fields that is filled in. */
export interface Becomes {
  says: string;
  who: readonly string[];
}

type Kind =
  | { kind: 'text' }
  /** stops: as for an option. */
  | { kind: 'yes-no'; stops?: { on: 'yes' | 'no'; says: Said } }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'date'; becomes?: Becomes }
  /** becomes: what this person agrees to do, in Dutch. */
  | { kind: 'person'; becomes?: string }
  /**
   * stops: what is said when nobody of a list of agreement agrees, and somebody does not; weighs: when one does and another
   * does not, or must not be asked.
   */
  | {
      kind: 'list';
      columns: readonly Column[];
      becomes?: LineBecomes;
      stops?: Said;
      weighs?: Said;
      /** Which lines a family may read: those with this answer, or each reader those that are told to them. */
      forFamily?: { column: string; is: string } | { toldTo: string };
    };

export type Field = Asked &
  Kind & {
    part: Part;
    /** Why it matters; said when it is missing. A field without it may stay empty. */
    why?: Said;
    when?: When;
    /** It may be missing unless this holds. */
    neededWhen?: When;
    drawn?: Drawn;
    /** What happened answers it: of a list each line, by its id, in its columns that say so. */
    fact?: TopicGroup;
    /** Doing what this field agrees is reporting: ticked, it becomes a fact. */
    reports?: true;
    /** Often known only after the decision; it can be filled in until the family's next conference. */
    later?: true;
    /** Where the protocol has it from, for who checks it. */
    source: string;
  };

/** The event that every card knows: the day of the decision. */
export const DECIDED = 'besluit';

/** day: a working day or one of the calendar, as the series has it. */
export type Unit = 'day' | 'working-day' | 'week' | 'month';

/**
 * A day that follows from another. `from`: the event, a date field of the card, another date of the card, or DECIDED.
 */
export interface DateRule extends HasAudience {
  key: string;
  label: Said;
  from: string;
  /** Counted from here instead, where a series has its terms begin once somebody was allocated. */
  fromAllocated?: string;
  /** Negative: before it. 'drang': as many months as the series has set. */
  count: number | 'drang';
  unit: Unit;
  when?: When;
  /** It comes only once everybody whose agreement counts agreed. */
  withConsent?: true;
  becomes?: Becomes;
  source: string;
}

/** What the protocol has each side do, apart from what has a day. */
export interface Task extends HasAudience {
  key: string;
  side: 'lokaal' | 'jb' | 'samen';
  says: Said;
  when?: When;
  source: string;
}

/** What a card would mean, for two of them side by side. */
export const MEANINGS = ['gezin', 'vrijwillig', 'regie', 'duur', 'daarna'] as const;
type Meaning = (typeof MEANINGS)[number];

export interface Card {
  /** The field's own word, in an address and in the data. */
  key: string;
  /** Counts the changes of its protocol; a decision names the one that it was made with. */
  protocol: number;
  title: Said;
  /** One sentence: when it fits. */
  fits: Said;
  /** Off until a series turns it on. */
  optional?: true;
  /** It can stand beside another card, that is decided with it. */
  besides?: true;
  means: Readonly<Record<Meaning, Said>>;
  /** What it means for the family, told to them, paragraph by paragraph. B1. */
  explained: readonly Said[];
  /** What was told under the first protocol, where it changed since: a copy that was laid down keeps its words. */
  explainedFirst?: readonly Said[];
  fields: readonly Field[];
  dates: readonly DateRule[];
  tasks: readonly Task[];
  /** The person field of who holds it after the decision; `accepts`: they are asked whether they take it over. */
  holder?: { field: string; accepts: boolean };
}
