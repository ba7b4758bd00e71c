import { type Reader, readingOf } from '../audience/reader';
import { isFirm, type NotWhy, SOMEBODY, whyNot } from '../audience/verdict';
import { dayOf } from '../meeting/days';
import type { Copy, ExportSource, LeftOutWhy } from './copy';
import { cutBesides, cutOutcome } from './cut-outcome';
import {
  addressOfPiece,
  cutAgreements,
  cutCorrections,
  cutDecision,
  cutFamilyViews,
  cutFeedback,
  cutNotes,
  cutQuestion,
  cutViews,
  type ShownCorrection,
  shownCorrections,
} from './cut-record';
import { cutVoices, cutWeighing, unheardIn } from './cut-weighing';
import { type Cutting, some } from './cutting';
import { type Item, itemsOf } from './items';
import { type Labels, labelsOf, namesFor } from './labels';
import { type ExportChoice, PARTS, type Part } from './parts';
import { dropper, redactor, tidy } from './redact';
import { tellingsOf } from './tellings';

/** An item of a source, as a person who chooses what goes out sees it. */
export interface ExportItem {
  /** `part/id` */
  address: string;
  part: Part;
  text: string;
  /** Out unless it is taken in with a ground: it is marked, or not for this reader by itself. */
  secret: boolean;
}

/** What a reader does not get, and why: for who makes the copy, never for who reads it. */
export interface LeftOutItem extends Omit<ExportItem, 'secret'> {
  why: NotWhy;
}

interface Judged {
  item: Item;
  why: NotWhy | undefined;
}

/** Each item with why this reader does not get it. */
const judge = (source: ExportSource, choice: ExportChoice, reader: Reader): Judged[] =>
  itemsOf(source).map((item) => {
    // A line goes the way of its list, unless it is for somebody else.
    const chosen = item.line ? { ...choice, fromNothing: false } : choice;
    return { item, why: whyNot(item, reader, chosen) };
  });

/** Of what goes to one of a family, what goes out only in part, because it names another of them. */
const namedIn = (source: ExportSource, choice: ExportChoice, reader: Reader) => {
  const labels = labelsOf(source, SOMEBODY);
  return ({ item, why }: Judged): boolean =>
    reader.kind === 'family' &&
    why === undefined &&
    item.telling.length > 0 &&
    !isSpokenFor(item, choice) &&
    namesOther(labels, reader, item.text);
};

const shownItem = ({ address, part, text }: Item, secret: boolean): ExportItem => ({ address, part, text, secret });

/**
 * All of a source that this receiver can get, item by item. What goes out without the sentences that name another of the family
 * stands in it twice: to be left out, and to be taken in whole.
 */
export const itemsFor = (source: ExportSource, choice: ExportChoice): ExportItem[] => {
  const { reader, parts } = readingOf(source.people, choice);
  const bare = { ...choice, omitted: [], included: [] };
  const isNamed = namedIn(source, bare, reader);
  return judge(source, bare, reader)
    .filter(({ item, why }) => parts.includes(item.part) && !item.line && !(why && isFirm(why)))
    .flatMap((one) => {
      const shown = shownItem(one.item, one.why !== undefined);
      return isNamed(one) ? [shown, shownItem(one.item, true)] : [shown];
    });
};

/** All of a source that this receiver does not get, or not whole. */
export const leftOutFor = (source: ExportSource, choice: ExportChoice): LeftOutItem[] => {
  const { reader, parts } = readingOf(source.people, choice);
  const isNamed = namedIn(source, choice, reader);
  return judge(source, choice, reader).flatMap((one) => {
    const { address, part, text } = one.item;
    const isThere = choice.parts.includes(part) && parts.includes(part);
    const why = one.why ?? (isThere ? undefined : 'not-chosen') ?? (isNamed(one) ? 'named' : undefined);
    return why ? [{ address, part, text, why }] : [];
  });
};

/** What may stand nowhere in a copy: of what this reader may not know, and what stood there before it was put right. */
const secretsOf = (
  { record }: ExportSource,
  judged: readonly Judged[],
  { included }: Pick<ExportChoice, 'included'>,
): string[] => {
  const taken = new Set(judged.flatMap(({ item }) => (included.includes(item.address) ? [item.text] : [])));
  const secret = judged.filter(({ item, why }) => why && (isFirm(why) || why === 'protected') && !taken.has(item.text));
  const addresses = new Set(secret.map(({ item }) => item.address));
  const corrected = (record?.corrections ?? []).flatMap(({ changes }) =>
    changes.filter(({ key }) => addresses.has(addressOfPiece(key))).flatMap(({ from, to }) => [from, to]),
  );
  return [...secret.flatMap(({ item }) => item.telling), ...corrected];
};

interface Telling {
  reader: Reader;
  judged: readonly Judged[];
  secrets: readonly string[];
  choice: ExportChoice;
  labels: Labels;
}

/** Whether another adult of the family is named: what is about them is theirs, their illness or what they promised. */
const namesOther = (labels: Labels, { id }: { id: string }, text: string): boolean =>
  labels.namedIn(text).some((named) => named !== id);

/**
 * A text that goes out as a reader has it: for the family without the sentences that they may not know, and, unless it is their
 * own or was taken in, without those that name another.
 */
const tellingTo = ({ reader, judged, secrets, choice, labels }: Telling) => {
  if (reader.kind === 'table') return (_: string, text: string) => text;
  const known = dropper(secrets);
  if (reader.kind === 'outside') return (_: string, text: string) => known(text);
  const unnamed = dropper(secrets, (sentence) => namesOther(labels, reader, sentence));
  const theirs = new Set(judged.flatMap(({ item }) => (isSpokenFor(item, choice) ? [item.address] : [])));
  return (address: string, text: string) => (address === '' || theirs.has(address) ? known(text) : unnamed(text));
};

/** Whether whoever it names may stand in an item: it is one member's own, or it was taken in whole. */
const isSpokenFor = ({ address, of, line }: Item, { included }: ExportChoice): boolean =>
  of !== undefined ||
  included.includes(address) ||
  (line === true && included.includes(address.split('/').slice(0, 2).join('/')));

/** How it goes over to somebody else: for professionals alone, as who of the family confirmed it is that person's to tell. */
const handedOver = ({ handingOver = [] }: ExportSource, label: (words: string) => string): Copy['handingOver'] =>
  handingOver.map((one) => ({ ...one, who: label(one.who) }));

/** What goes out of each part; `uitleg` is words of ours and holds nothing of the record. */
const cutParts = (
  cutting: Cutting,
  parts: ReadonlySet<Part>,
  { labels, corrections }: { labels: Labels; corrections: readonly ShownCorrection[] },
): Partial<Copy> => {
  const { source, isTable, names } = cutting;
  const { record } = source;
  const besides = parts.has('uitkomst') ? cutBesides(cutting) : [];
  const has = (part: Part) => parts.has(part);
  const hasTable = (part: Part) => isTable && has(part);
  return {
    ...some('question', has('vraag') ? cutQuestion(cutting) : undefined),
    ...some('decision', has('besluit') ? cutDecision(cutting) : undefined),
    ...some('outcome', has('uitkomst') ? cutOutcome(cutting) : undefined),
    ...(besides.length > 0 && { besides }),
    ...(has('afspraken') && { agreements: cutAgreements(cutting) }),
    ...some('weighing', has('weging') ? cutWeighing(cutting) : undefined),
    ...(has('stemmen') && { voices: cutVoices(cutting) }),
    ...some('unheard', hasTable('stemmen') ? unheardIn(cutting, labels.childOf) : undefined),
    ...(has('notities') && { notes: cutNotes(cutting) }),
    ...(has('zienswijzen') && { views: cutViews(cutting) }),
    ...(hasTable('zienswijzen') && { withoutView: [...(record?.withoutView ?? [])] }),
    ...(has('gezin') && { familyViews: cutFamilyViews(cutting) }),
    ...(has('terugkoppeling') && { feedback: cutFeedback(cutting) }),
    ...some('tellings', hasTable('terugkoppeling') ? tellingsOf(source, names.label) : undefined),
    ...some('handingOver', hasTable('uitkomst') ? handedOver(source, names.label) : undefined),
    ...(hasTable('aanwezig') && { present: (record?.present ?? []).map((one) => ({ ...one })) }),
    ...(has('verbeteringen') && record && { corrections: cutCorrections(cutting, corrections) }),
  };
};

/** Which pieces of a copy a part is there for. */
const PIECES: Readonly<Partial<Record<Part, readonly (keyof Copy)[]>>> = {
  vraag: ['question'],
  besluit: ['decision'],
  uitkomst: ['outcome', 'besides'],
  afspraken: ['agreements'],
  weging: ['weighing'],
  stemmen: ['voices'],
  notities: ['notes'],
  zienswijzen: ['views'],
  gezin: ['familyViews'],
  terugkoppeling: ['feedback'],
  verbeteringen: ['corrections'],
};

/** Without what is empty: who is not at the table sees no part in which nothing stands, and no sign that something did. */
const withoutGaps = (cut: Partial<Copy>, parts: readonly Part[]): Partial<Copy> & { parts: Part[] } => {
  const full = Object.fromEntries(Object.entries(cut).filter(([, value]) => !Array.isArray(value) || value.length > 0));
  return { ...full, parts: parts.filter((part) => PIECES[part]?.some((key) => key in full) ?? true) };
};

/** What stands over each copy of this record, whoever reads it. */
const heading = ({ conferenceId, familyCode, meeting, record }: ExportSource, { receiver }: ExportChoice) => ({
  format: 'casustafel/besluit' as const,
  formatVersion: 2 as const,
  id: conferenceId,
  status: record ? ('besluit' as const) : ('concept' as const),
  family: { code: familyCode },
  meeting: { ...meeting },
  receiver: { kind: receiver.kind, name: receiver.name },
});

/**
 * The version that a reader knows of. For the table it is the record's. Of the family's copies only what can be seen in them
 * counts: a correction of what is left out would tell that something is.
 */
const versionOf = ({ record }: ExportSource, isTable: boolean, corrections: readonly ShownCorrection[]) => {
  if (!record) return { version: 0 };
  const last = isTable ? record.corrections.at(-1) : corrections.at(-1);
  const version = isTable ? record.version : corrections.length + 1;
  return { version, decidedOn: dayOf(record.at), versionOn: dayOf(last?.at ?? record.at) };
};

/**
 * Cuts from a record what one receiver gets. What is marked geheim adres, melder or over een ander is out, wherever it stands. An
 * organisation at the table reads that something was left out, and why. Anybody else does not: two records that differ only in
 * what they may not know give the same copy.
 */
export const copyFor = (source: ExportSource, choice: ExportChoice): Copy => {
  const { reader, parts: possible } = readingOf(source.people, choice);
  const isTable = reader.kind === 'table';
  const judged = judge(source, choice, reader);
  const why = new Map(judged.map((one) => [one.item.address, one.why]));
  const leftOut = new Map<string, { part: Part; why: LeftOutWhy }>();
  const note = (part: Part, because: LeftOutWhy) => leftOut.set(`${part} ${because}`, { part, why: because });
  const keeps = (address: string, part = address.split('/')[0] as Part): boolean => {
    // What is no item of its own is nobody's outside the table.
    if (!isTable && !why.has(address)) return false;
    const because = why.get(address);
    if (because) note(part, because === 'by-hand' ? 'by-hand' : 'protected');
    return because === undefined;
  };
  const secrets = secretsOf(source, judged, choice);
  const parts = PARTS.filter((part) => choice.parts.includes(part) && possible.includes(part));
  const labels = labelsOf(source, SOMEBODY);
  const names = namesFor(source, labels, isTable ? reader.id : undefined);
  const telling = tellingTo({ reader, judged, secrets, choice, labels });
  const cutting: Cutting = {
    source,
    reader,
    isTable,
    keeps,
    tell: (address, text) => (keeps(address) ? telling(address, text) : ''),
    isWhole: (text) => telling('', text) === (isTable ? text : tidy(text)),
    names,
  };
  const shows = (address: string): boolean => {
    const part = address.split('/')[0] as Part;
    return isTable ? keeps(address, 'verbeteringen') : parts.includes(part) && why.get(address) === undefined;
  };
  const corrections = parts.includes('verbeteringen') || !isTable ? shownCorrections(cutting, shows) : [];
  const cut = cutParts(cutting, new Set(parts), { labels, corrections });
  const head = { ...heading(source, choice), ...versionOf(source, isTable, corrections) };
  if (!isTable) return { ...head, ...withoutGaps(cut, parts) };
  const clean = redactor(secrets, (part) => note(part, 'protected'))(cut);
  return {
    ...head,
    ...some('chain', source.chain && { ...source.chain }),
    parts,
    leftOut: PARTS.flatMap((part) => [...leftOut.values()].filter((one) => one.part === part)),
    ...clean,
  };
};
