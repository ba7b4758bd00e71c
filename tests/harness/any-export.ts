import fc from 'fast-check';
import type { DecisionRecord, Proposal, View } from '../../shared/decisions/record';
import { VIEW_KINDS } from '../../shared/decisions/record';
import type { ExportSource } from '../../shared/exports/copy';
import { AGE_BANDS } from '../../shared/meeting/ages';
import type { FilledCard } from '../../shared/outcomes/filled';
import type { MeldingForRecord } from '../../shared/safety/melding';
import { MELDING_REASONS } from '../../shared/safety/melding-reasons';
import { UNSAFE_ANSWERS } from '../../shared/safety/weighing';
import { KINDS, MARKS } from '../../shared/worksheets/note-words';
import { FRAME_KEYS } from '../../shared/worksheets/worksheets';

/** Texts that break naive exporters. */
export const HOSTILE = [
  'Moeder zegt: السلام عليكم beside أهلا – en gaat door.',
  'Samen sterk 👩‍👩‍👧‍👦 🏳️‍🌈',
  'w'.repeat(4000),
  '<script>alert("x")</script><b>vet</b>',
  '=HYPERLINK("https://example.org";"klik")',
  '+31 6 00000000',
  '@SUM(A1)',
  '\t=1+1',
  'bel\u0007 nul\u0000 en esc\u001B[31m',
  '../../etc/passwd',
  'half \uD83D en \uDC00 half',
  'twee\r\nregels;met "tekens", en\\n',
  '',
] as const;

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const day = moment.map((at) => new Date(at).toISOString().slice(0, 10));
const id = fc.string({ unit: fc.constantFrom(...'abcdefXYZ019_-'), minLength: 6, maxLength: 12 });
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const said = text.map((nl) => ({ nl, en: nl }));
const role = fc.constantFrom('contactpersoon-jb', 'veilig-thuis', 'wijkteammedewerker' as const);

const agreement = fc.record(
  { id, what: text, who: text, child: text, due: day },
  { requiredKeys: ['id', 'what', 'who'] },
);
const child = fc.record(
  { key: id, place: fc.integer({ min: 1, max: 9 }), band: fc.constantFrom(...AGE_BANDS), words: text },
  { requiredKeys: ['key'] },
);
const note = fc.record(
  {
    id,
    frame: fc.constantFrom(...FRAME_KEYS),
    text,
    marks: fc.subarray([...MARKS]),
    kind: fc.constantFrom(...KINDS),
    source: text,
    date: day,
    child: text,
    namens: text,
    by: text,
  },
  { requiredKeys: ['id', 'frame', 'text', 'marks'] },
);
const number = maybe(fc.integer({ min: 0, max: 10 }));

const weighing = fc.record({
  version: fc.nat(),
  criteria: some(
    fc.record({ text, ticked: fc.boolean(), facts: some(fc.record({ text, marks: fc.subarray([...MARKS]) })) }),
  ),
  instruments: some(fc.record({ id, name: text, on: day, by: text, result: text })),
  unsafe: maybe(fc.record({ answer: fc.constantFrom(...UNSAFE_ANSWERS), why: text, by: text, at: moment })),
  judgements: some(
    fc.record({
      child,
      number,
      reasons: text,
      dissent: some(fc.record({ who: text, says: text })),
      by: text,
      at: moment,
    }),
  ),
  voices: some(
    fc.record({
      id,
      of: fc.constantFrom('kind', 'ouder' as const),
      who: maybe(text),
      child: maybe(child),
      said: text,
      toldTo: text,
      on: day,
      number,
      typedBy: text,
      typedAt: moment,
    }),
  ),
  unheard: fc.record({ children: some(child), parents: fc.boolean() }),
});

const answer = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('date' as const), day }),
  fc.record({ kind: fc.constant('person' as const), who: fc.record({ name: text }) }),
);
const card: fc.Arbitrary<FilledCard> = fc.record({
  key: fc.constantFrom('advies', 'drang'),
  protocol: fc.integer({ min: 1, max: 9 }),
  title: said,
  conferenceId: id,
  version: fc.nat(),
  fields: some(
    fc.record({
      key: id,
      part: fc.constant('inhoud' as const),
      label: said,
      answer: fc.oneof(
        answer,
        fc.record({
          kind: fc.constant('list' as const),
          lines: some(fc.record({ id, cells: some(fc.record({ key: id, label: said, answer })) })),
        }),
      ),
    }),
  ),
  skipped: some(fc.record({ key: id, label: said, reason: text, by: fc.record({ name: text }), at: moment })),
  dates: some(
    fc.record({ key: id, label: said, rule: said, day: maybe(day), from: fc.record({ key: id, label: said }) }),
  ),
  tasks: some(fc.record({ key: id, side: fc.constant('jb' as const), says: said })),
});

const proposal: fc.Arbitrary<Proposal> = fc.record({
  question: text,
  whyNow: maybe(text),
  words: text,
  card: maybe(card),
  weighing: maybe(weighing),
  agreements: some(agreement),
  notes: some(note),
});
const view: fc.Arbitrary<View> = fc.record({
  organisation: text,
  by: text,
  role,
  kind: fc.constantFrom(...VIEW_KINDS),
  words: text,
  at: moment,
});
const person = fc.record({ name: text, role, organisation: text });

const fact = fc.oneof(
  fc.record({ kind: fc.constant('joined' as const), on: day, by: fc.record({ name: text }) }),
  fc.record({ kind: fc.constant('no-unsafety' as const), on: day, words: text }),
);
const melding: fc.Arbitrary<MeldingForRecord> = fc.record({
  because: fc.constantFrom(...MELDING_REASONS),
  isReported: fc.boolean(),
  isAcute: fc.boolean(),
  report: maybe(
    fc.record({ kind: fc.constant('reported' as const), on: day, by: fc.record({ name: text }), spoke: text }),
  ),
  people: some(fc.record({ id, name: text, organisation: text, isOpen: fc.boolean(), fact: maybe(fact) })),
});

const recordOf = (proposed: Proposal): fc.Arbitrary<DecisionRecord> =>
  fc.record({
    version: fc.integer({ min: 1, max: 99 }),
    at: moment,
    proposal: fc.constant(proposed),
    number: fc.integer({ min: 1, max: 9 }),
    digest: id,
    decidedBy: person,
    reasons: text,
    insteadOf: maybe(text),
    withoutVoices: maybe(text),
    views: some(view),
    voided: some(view.chain((one) => fc.integer({ min: 1, max: 9 }).map((on) => ({ ...one, on })))),
    withoutView: some(text),
    melding: maybe(melding),
    present: some(person),
    agreements: some(agreement),
    corrections: some(
      fc.record({
        version: fc.integer({ min: 2, max: 99 }),
        at: moment,
        by: text,
        why: text,
        changes: some(
          fc.record({ key: fc.constantFrom('words', 'reasons', 'note/n1' as const), from: text, to: text }),
        ),
      }),
    ),
  });

/** Any source of an export, with hostile words in every place where somebody types. */
export const anySource: fc.Arbitrary<ExportSource> = proposal.chain((proposed) =>
  fc.record({
    conferenceId: id,
    familyCode: text,
    meeting: fc.record({ title: text, on: day }),
    record: maybe(recordOf(proposed)),
    proposal: fc.constant(proposed),
    later: some(view),
    family: some(fc.record({ id, who: text, says: text, on: day })),
    feedback: some(
      fc.record(
        {
          id,
          hearer: fc.constantFrom('ouder', 'school', 'melder' as const),
          whom: text,
          what: text,
          by: text,
          due: day,
          ground: text,
          doneOn: day,
        },
        { requiredKeys: ['id', 'hearer', 'whom', 'what', 'by', 'due', 'ground'] },
      ),
    ),
    chain: maybe(fc.record({ entry: fc.nat(), head: id })),
  }),
);
