import { daysLater } from '../meeting/days';
import type { Card, Drawn, Field } from './card';
import { type Draft, EMPTY_DRAFT, type Line, linesOf, type Slot, slotOf, type Value } from './draft';
import type { Who } from './filled';

/** First answers, drawn from what is known already, so that a table does not type it again. */

/** What is known of a family and its conference. Lines have an id that stays, so that drawing twice makes them once. */
export interface Known {
  /** The day of the meeting. */
  today: string;
  question: string;
  opdrachtgever?: Who;
  teamleider?: Who;
  /** JB's answer to the kort consult that the family grew from. */
  consult?: string;
  earlier?: Earlier;
  /** Who holds it, by name. */
  regie?: { casusregie?: Who; veiligheid?: Who };
  /** Notes, and the people of the family. */
  verbeteren: readonly KnownLine[];
  netwerk: readonly KnownLine[];
  gezin: readonly KnownLine[];
  /** Those whose agreement counts. */
  instemming: readonly KnownLine[];
}

/** What the decided cards of earlier conferences hold, as it stands now. */
export interface Earlier {
  /** yyyy-mm-dd */
  drangEnds?: string;
  bodemeisen: readonly { id: string; line: Line }[];
  veiligheidsafspraken: readonly { id: string; line: Line }[];
}

interface KnownLine {
  id: string;
  words: string;
  child?: string;
}

/** Within how many days the family is told, unless the table says otherwise. Our own choice. */
const TELL_WITHIN = 7;

const single = (drawn: Drawn, known: Known): Value | undefined => {
  switch (drawn) {
    case 'question':
      return known.question;
    case 'consult':
      return known.consult;
    case 'today':
      return known.today;
    case 'opdrachtgever':
      return known.opdrachtgever;
    case 'casusregie':
      return known.regie?.casusregie ?? known.opdrachtgever;
    case 'regieVeiligheid':
      return known.regie?.veiligheid;
    case 'drangEinde':
      return known.earlier?.drangEnds;
    case 'teamleider':
      return known.teamleider;
    default:
      return undefined;
  }
};

/** What was asked of the family before, discussed or not, and then what the board says must get better, each once. */
const groundRules = ({ earlier, verbeteren }: Known): { id: string; line: Line }[] => {
  const before = earlier?.bodemeisen ?? [];
  const asked = new Set(before.map(({ line }) => line.eis));
  const fromBoard = verbeteren.filter(({ words }) => !asked.has(words));
  return [
    ...before,
    ...fromBoard.map(({ id, words, child }) => ({
      id,
      line: { eis: words, ...(child && { kind: child }), stand: 'concept' },
    })),
  ];
};

const lines = (drawn: Drawn, known: Known): { id: string; line: Line }[] => {
  switch (drawn) {
    case 'verbeteren':
      return groundRules(known);
    case 'veiligheidsafspraken':
      return [...(known.earlier?.veiligheidsafspraken ?? [])];
    case 'instemming':
      return known.instemming.map(({ id, words }) => ({ id, line: { wie: words } }));
    case 'netwerk':
      return known.netwerk.map(({ id, words }) => ({ id, line: { wie: words } }));
    case 'gezin':
      return known.gezin.map(({ id, words }) => ({
        id,
        line: {
          wie: words,
          ...(known.opdrachtgever && { door: known.opdrachtgever }),
          voor: daysLater(known.today, TELL_WITHIN),
        },
      }));
    default:
      return [];
  }
};

/** The slots that can be drawn for a field and are not there: what was answered, or taken away, stays so. */
export const drawField = (field: Field, draft: Draft, known: Known): Record<string, Pick<Slot, 'value'>> => {
  if (!field.drawn) return {};
  const found: [string, Value | Line | undefined][] =
    field.kind === 'list'
      ? lines(field.drawn, known).map(({ id, line }) => [slotOf(field.key, id), line])
      : [[field.key, single(field.drawn, known)]];
  return Object.fromEntries(
    found.flatMap(([key, value]) => (value && !draft.slots[key] ? [[key, { value }] as const] : [])),
  );
};

/** Parts in which the same question means the same on every card. */
const ALIKE: ReadonlySet<string> = new Set(['bodemeisen', 'taken', 'vertellen', 'netwerk', 'medewerkers']);

/** A card as it is opened: with what another card of this conference has, and what is known besides. */
export const openDraft = (
  card: Card,
  other: { card: Card; draft: Draft } | undefined,
  known: Known,
  { by, at }: Pick<Slot, 'by' | 'at'>,
): Draft => {
  const slots: Record<string, Slot> = {};
  const alike = (field: Field) =>
    ALIKE.has(field.part) && other?.card.fields.some(({ key, kind }) => key === field.key && kind === field.kind);
  for (const field of card.fields) {
    if (!other || !alike(field)) continue;
    for (const [key, slot] of Object.entries(other.draft.slots)) {
      if (key.split('/')[0] === field.key) slots[key] = { ...slot, version: 1 };
    }
  }
  for (const field of card.fields) {
    const copied = { ...EMPTY_DRAFT, slots };
    if (field.kind === 'list' && linesOf(copied, field.key).length > 0) continue;
    for (const [key, { value }] of Object.entries(drawField(field, copied, known))) {
      slots[key] = { version: 1, ...(value && { value }), drawn: true, by, at };
    }
  }
  return { slots, skips: {} };
};
