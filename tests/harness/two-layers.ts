import fc from 'fast-check';
import type { ItemMark } from '../../shared/audience/marks';
import type { DecisionRecord, Proposal, RecordAgreement, RecordNote } from '../../shared/decisions/record';
import type { ExportSource, FeedbackLine } from '../../shared/exports/copy';
import type { Receiver } from '../../shared/exports/parts';
import type { FilledCard, FilledField } from '../../shared/outcomes/filled';
import type { RecordVoice } from '../../shared/safety/weighing';
import { KINDS, MARKS, SECRET_MARKS } from '../../shared/worksheets/note-words';
import { FRAME_KEYS } from '../../shared/worksheets/worksheets';

/**
 * A record in two layers: what one reader of the family may read, and all that they may not know. Every text of the second has
 * HIDDEN in it, so that whatever of it reaches a copy shows; and two records with the same first layer must give the same copy.
 */

export const HIDDEN = 'qx';

const AT = Date.UTC(2026, 2, 10, 9);
const DAY = 24 * 60 * 60 * 1000;

const WORDS = 'het gezin gaat samen verder met hulp aan huis en op school elke week overleg'.split(' ');
const sentence = (mark: string) =>
  fc
    .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }), fc.nat(99_999))
    .map(([words, number]) => `${mark}${number} ${words.join(' ')}.`);
const open = sentence('Zin');
const hidden = sentence(`Niet${HIDDEN}`);
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { maxLength });
const name = fc.nat(9999).map((number) => `Naam${HIDDEN}${number}`);
const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(AT + days * DAY).toISOString().slice(0, 10));
const secretMarks = fc.subarray([...SECRET_MARKS], { minLength: 1 });

const PEOPLE: NonNullable<ExportSource['people']> = {
  adults: [
    { id: 'moeder-1', part: 'moeder', gezag: 'ja' },
    { id: 'vader-1', part: 'vader', gezag: 'ja' },
    { id: 'oma-1', part: 'ander', words: 'oma', gezag: 'nee' },
  ],
  children: [
    { id: 'k1', band: '12-15' },
    { id: 'k2', band: '4-7' },
    { id: 'k3', band: '16-17' },
  ],
};

const of = (kind: 'ouder' | 'jeugdige', id: string, called: string): Receiver => ({ kind, id, name: called });
/** With the words that a record has for them, and the children of whom they read. */
const READERS = [
  { receiver: of('ouder', 'moeder-1', 'moeder'), called: 'moeder', children: ['k1', 'k2'], others: ['vader', 'oma'] },
  { receiver: of('ouder', 'vader-1', 'vader'), called: 'vader', children: ['k1', 'k2'], others: ['moeder', 'oma'] },
  { receiver: of('jeugdige', 'k1', 'kind 1 (12-15 jaar)'), called: 'kind 1', children: ['k1'], others: ['moeder'] },
  { receiver: of('jeugdige', 'k3', 'kind 3 (16-17 jaar)'), called: 'kind 3', children: ['k3'], others: ['vader'] },
] as const;
type TwoLayerReader = (typeof READERS)[number];

const isChild = ({ receiver }: TwoLayerReader): boolean => receiver.kind === 'jeugdige';
const otherChildren = ({ children }: TwoLayerReader): string[] =>
  ['k1', 'k2', 'k3'].filter((id) => !(children as readonly string[]).includes(id));
const labelOf = (id: string): string => `Kind ${id.slice(1)}`;

const agreement = (what: fc.Arbitrary<string>, who: fc.Arbitrary<string>, child: fc.Arbitrary<string | undefined>) =>
  fc
    .record({ id: fc.uuid(), what, who, child, due: fc.option(day, { nil: undefined }) })
    .map(
      ({ child: of_, due, ...one }): RecordAgreement => ({ ...one, ...(of_ && { child: of_ }), ...(due && { due }) }),
    );

const voice = (said: fc.Arbitrary<string>, whose: Pick<RecordVoice, 'of' | 'who' | 'child'>) =>
  fc
    .record({ id: fc.uuid(), said, on: day, typedBy: name, toldTo: fc.constant('Persoon A') })
    .map((one): RecordVoice => ({ ...one, ...whose, typedAt: AT }));
const voiceOf = (called: string): Pick<RecordVoice, 'of' | 'who' | 'child'> => {
  const place = /^kind (\d)$/.exec(called)?.[1];
  return place ? { of: 'kind', child: { key: `k${place}`, place: Number(place) } } : { of: 'ouder', who: called };
};

const said = (nl: string) => ({ nl, en: nl });
const textField = (key: string, text: string): FilledField => ({
  key,
  part: 'inhoud',
  label: said(key),
  answer: { kind: 'text', text },
});

/** What this reader may read. */
const firstLayer = (reader: TwoLayerReader) =>
  fc.record({
    words: some(open, 4),
    reasons: some(open, 4),
    agreements: some(
      agreement(open, fc.constant('Persoon A'), fc.constantFrom(undefined, ...reader.children.map(labelOf))),
    ),
    judgements: fc
      .subarray([...reader.children])
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.record({ id: fc.constant(id), reasons: open, number: fc.integer({ min: 0, max: 10 }) }),
          ),
        ),
      ),
    voices: some(voice(open, voiceOf(reader.called)), 2),
    says: some(fc.record({ id: fc.uuid(), says: open, on: day }), 2),
    told: some(fc.record({ id: fc.uuid(), what: open, due: day }), 2),
    goal: fc.option(open, { nil: undefined }),
    rules: some(open, 3),
  });

const hiddenNote = fc
  .record({
    id: fc.uuid(),
    frame: fc.constantFrom(...FRAME_KEYS),
    text: hidden,
    marks: fc.subarray([...MARKS]),
    kind: fc.constantFrom(undefined, ...KINDS),
    source: fc.option(name, { nil: undefined }),
    namens: fc.constantFrom(undefined, 'moeder', 'vader', 'kind', 'wijkteam'),
    child: fc.constantFrom(undefined, 'Kind 1', 'M.', 'Kind 2'),
  })
  .map(
    ({ kind, source, namens, child, ...note }): RecordNote => ({
      ...note,
      ...(kind && { kind }),
      ...(source && { source }),
      ...(namens && { namens }),
      ...(child && { child }),
    }),
  );

/** All that they may not know. */
const secondLayer = (reader: TwoLayerReader) =>
  fc.record({
    question: hidden,
    whyNow: hidden,
    withoutVoices: fc.option(hidden, { nil: undefined }),
    notes: some(hiddenNote, 4),
    voices: some(
      fc.constantFrom(...reader.others).chain((called) => voice(hidden, voiceOf(called))),
      3,
    ),
    says: some(fc.record({ id: fc.uuid(), who: fc.constantFrom(...reader.others, 'oom'), says: hidden, on: day })),
    feedback: some(
      fc.record({
        id: fc.uuid(),
        hearer: fc.constantFrom('melder', 'school', 'ander', 'ouder' as const),
        whom: fc.oneof(name, fc.constantFrom(...reader.others)),
        what: hidden,
        by: name,
        due: day,
        ground: hidden,
      }),
    ),
    marked: some(fc.tuple(agreement(hidden, name, fc.constant(undefined)), secretMarks), 2),
    notForThem: some(agreement(hidden, name, fc.constant(undefined)), 2),
    aboutOthers: some(agreement(hidden, name, fc.constantFrom(...otherChildren(reader).map(labelOf), 'X.')), 2),
    fromNever: some(hidden, 1),
    never: fc
      .subarray(['gesprekWaarom', 'signalen', 'medewerkersAfspraak', 'geprobeerd'])
      .chain((keys) => fc.tuple(...keys.map((key) => hidden.map((text) => [key, text] as const)))),
    judgement: fc.option(hidden, { nil: undefined }),
    dissent: some(fc.record({ who: name, says: hidden }), 2),
    criteria: some(fc.record({ text: hidden, ticked: fc.boolean(), facts: some(fc.record({ text: hidden })) }), 2),
    instruments: some(fc.record({ id: fc.uuid(), name, on: day, by: name, result: hidden }), 2),
    unsafe: fc.option(hidden, { nil: undefined }),
    views: some(fc.record({ organisation: name, by: name, words: hidden }), 2),
    staff: name,
    present: some(name),
    withoutView: some(name, 2),
    corrections: fc.nat(3),
    skipped: some(fc.record({ label: hidden, reason: hidden }), 2),
    concepts: some(hidden, 2),
    chain: fc.option(fc.record({ entry: fc.nat(), head: hidden }), { nil: undefined }),
    /** Where a secret was typed once more: how far into the sentences of the decision and of the reasons. */
    retyped: fc.tuple(fc.boolean(), fc.nat(5), fc.nat(5)),
  });

type First = ReturnType<typeof firstLayer> extends fc.Arbitrary<infer T> ? T : never;
type Second = ReturnType<typeof secondLayer> extends fc.Arbitrary<infer T> ? T : never;

/** Sentences with a secret among them. */
const withSecret = (sentences: readonly string[], secret: string | undefined, at: number): string => {
  const place = Math.min(at, sentences.length);
  return [...sentences.slice(0, place), ...(secret ? [secret] : []), ...sentences.slice(place)].join(' ');
};

const cardOf = (first: First, second: Second): FilledCard => ({
  key: 'drang',
  protocol: 1,
  title: said('Drang'),
  conferenceId: 'conference-1',
  version: 1,
  fields: [
    ...(first.goal ? [textField('doel', first.goal)] : []),
    ...second.never.map(([key, text]) => textField(key, text)),
    {
      key: 'bodemeisen',
      part: 'bodemeisen',
      label: said('Bodemeisen'),
      answer: {
        kind: 'list',
        lines: [
          ...first.rules.map((text, at) => ({ id: `r${at}`, text, stand: 'besproken' })),
          ...second.concepts.map((text, at) => ({ id: `c${at}`, text, stand: 'concept' })),
        ].map(({ id, text, stand }) => ({
          id,
          cells: [
            { key: 'eis', label: said('Bodemeis'), answer: { kind: 'text', text } },
            { key: 'stand', label: said('Stand'), answer: { kind: 'choice', key: stand, label: said(stand) } },
          ],
        })),
      },
    },
  ],
  skipped: second.skipped.map(({ label, reason }, at) => ({
    key: `s${at}`,
    label: said(label),
    reason,
    by: { name: second.staff },
    at: AT,
  })),
  dates: [],
  tasks: [],
});

const weighingOf = (reader: TwoLayerReader, first: First, second: Second): NonNullable<Proposal['weighing']> => ({
  version: 1,
  criteria: second.criteria,
  instruments: second.instruments,
  ...(second.unsafe && { unsafe: { answer: 'acuut', why: second.unsafe, by: second.staff, at: AT } }),
  judgements: [
    ...first.judgements.map(({ id, reasons, number }) => ({
      child: { key: id, place: Number(id.slice(1)) },
      number,
      reasons,
      dissent: second.dissent,
      by: second.staff,
      at: AT,
    })),
    ...(second.judgement
      ? otherChildren(reader).map((key) => ({
          child: { key },
          reasons: second.judgement ?? '',
          dissent: [],
          by: second.staff,
          at: AT,
        }))
      : []),
  ],
  voices: [...second.voices, ...first.voices],
  unheard: { children: second.voices.length > 1 ? [{ key: 'k2', place: 2 }] : [], parents: second.voices.length > 2 },
});

const feedbackOf = (reader: TwoLayerReader, first: First, second: Second): FeedbackLine[] => [
  ...second.feedback,
  ...first.told.map(
    (line): FeedbackLine => ({
      ...line,
      hearer: isChild(reader) ? 'kind' : 'ouder',
      whom: reader.called,
      by: 'Persoon A',
      ground: 'recht',
    }),
  ),
];

const correctionsOf = ({ corrections, notes: [note], staff }: Second): DecisionRecord['corrections'] =>
  note
    ? Array.from({ length: corrections }, (_, at) => ({
        version: at + 2,
        at: AT + (at + 1) * DAY,
        by: staff,
        why: note.text,
        changes: [{ key: `note/${note.id}` as const, from: `Eerder ${note.text}`, to: note.text }],
      }))
    : [];

/** The record that both layers make together. */
const composed = (reader: TwoLayerReader, first: First, second: Second): ExportSource => {
  const [isRetyped, inWords, inReasons] = second.retyped;
  const secret = isRetyped ? (second.voices[0]?.said ?? second.notForThem[0]?.what) : undefined;
  const never = second.fromNever.map((what, at): RecordAgreement => ({ id: `never-${at}`, what, who: second.staff }));
  const agreements = [
    ...never,
    ...second.marked.map(([one]) => one),
    ...first.agreements,
    ...second.notForThem,
    ...second.aboutOthers,
  ];
  const marks: ItemMark[] = [
    ...second.marked.map(([{ id }, found]) => ({ address: `afspraken/${id}`, marks: found, notFor: [] })),
    ...second.notForThem.map(({ id }) => ({
      address: `afspraken/${id}`,
      marks: [],
      notFor: [reader.receiver.id ?? ''],
    })),
  ];
  const proposal: Proposal = {
    question: second.question,
    whyNow: second.whyNow,
    words: withSecret(first.words, secret, inWords),
    card: cardOf(first, second),
    // With the same answers: what is for whom differs by the card that asks it.
    besides: [{ ...cardOf(first, second), key: 'verzoek-onderzoek-raad', protocol: 1, title: said('Verzoek Raad') }],
    weighing: weighingOf(reader, first, second),
    agreements,
    notes: second.notes,
  };
  const corrections = correctionsOf(second);
  const record: DecisionRecord = {
    version: corrections.length + 1,
    at: AT,
    proposal,
    number: 1,
    digest: second.question,
    decidedBy: { name: second.staff, role: 'wijkteammedewerker', organisation: 'Wijkteam' },
    reasons: withSecret(first.reasons, secret, inReasons),
    ...(second.withoutVoices && { withoutVoices: second.withoutVoices }),
    views: second.views.map((one) => ({ ...one, role: 'veilig-thuis', kind: 'agreed-if', at: AT })),
    voided: [],
    withoutView: second.withoutView,
    present: second.present.map((one) => ({ name: one, role: 'veilig-thuis', organisation: one })),
    agreements,
    corrections,
  };
  return {
    conferenceId: 'conference-1',
    familyCode: 'LD-04',
    meeting: { title: 'Overleg', on: '2026-03-10' },
    record,
    proposal,
    later: [],
    family: [...second.says, ...first.says.map((one) => ({ ...one, who: reader.called }))],
    feedback: feedbackOf(reader, first, second),
    people: PEOPLE,
    marks,
    origins: Object.fromEntries(never.map(({ id }) => [id, { card: 'melding-veilig-thuis', key: 'meldenOp' }])),
    initials: { k1: 'M.', k2: 'T.' },
    ...(second.chain && { chain: second.chain }),
  };
};

/** Two records that differ only in what this reader may not know. */
export const twoAlike = fc.constantFrom(...READERS).chain((reader) =>
  fc.tuple(firstLayer(reader), secondLayer(reader), secondLayer(reader)).map(([first, one, other]) => ({
    reader,
    /** What stands in the first layer. */
    theirs: JSON.stringify(first).match(/Zin\d+/g) ?? [],
    sources: [composed(reader, first, one), composed(reader, first, other)] as const,
  })),
);
