import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { agreementsCsv } from '../../server/exports/data/agreements-csv';
import { copyJson } from '../../server/exports/data/copy-json';
import { renderDocx } from '../../server/exports/documents/docx';
import { renderPdf } from '../../server/exports/documents/pdf';
import type { Copy, ExportSource } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { decisionDocument } from '../../shared/exports/decision-document';
import { usualChoice } from '../../shared/exports/parts';
import type { FilledCard } from '../../shared/outcomes/filled';
import { record, richSource } from '../harness/export-source';
import { fileOf, runTool } from '../harness/other-tools';

/** What an organisation at the table gets says what the record says, whatever the format. */

const WIJKTEAM = { kind: 'organisatie', name: 'Wijkteam', id: 'wijkteam' } as const;
const JB = { kind: 'organisatie', name: 'Jeugdbescherming', id: 'jb' } as const;
const LINES = 'Moeder belt op maandag.\nVader brengt op dinsdag.';

const said = (nl: string) => ({ nl, en: nl });
const cell = (key: string, label: string, text: string) => ({
  key,
  label: said(label),
  answer: { kind: 'text' as const, text },
});
const telling = (id: string, wie: string) => ({
  id,
  cells: [
    cell('wie', 'Aan wie', wie),
    { key: 'door', label: said('Door'), answer: { kind: 'person' as const, who: { name: 'Persoon A' } } },
    { key: 'voor', label: said('Voor'), answer: { kind: 'date' as const, day: '2026-03-17' } },
  ],
});

const base = richSource.proposal.card;
if (!base) throw new Error('the source has no card');
const card: FilledCard = {
  ...base,
  fields: [
    ...base.fields,
    {
      key: 'vertellen',
      part: 'vertellen',
      label: said('Wie vertelt het aan wie?'),
      answer: { kind: 'list', lines: [telling('l1', 'moeder'), telling('l2', 'Kind 2 (4-7 jaar)')] },
    },
  ],
  skipped: ['Is er een plan?', 'Wie regelt de beschikking?'].map((label, at) => ({
    key: `s${at}`,
    label: said(label),
    reason: `Dat weten we over ${at + 2} weken.`,
    by: { name: 'Persoon A' },
    at: 0,
  })),
};
const weighing = richSource.proposal.weighing;
if (!weighing) throw new Error('the source has no weighing');
const proposal: ExportSource['proposal'] = {
  ...richSource.proposal,
  words: LINES,
  card,
  without: { missing: [said('Stemt het gezin in?')], why: 'Het gesprek is morgen.' },
  notes: [{ id: 'n9', frame: 'feiten', text: 'Komt elke dag op school.', child: 'M.', marks: [] }],
  weighing: {
    ...weighing,
    voices: [
      ...weighing.voices,
      {
        id: 'v9',
        of: 'kind',
        child: { key: '~M.', words: 'M.' },
        said: 'Ik wil bij mama zijn.',
        toldTo: 'Persoon A',
        on: '2026-03-09',
        typedBy: 'Persoon A',
        typedAt: 0,
      },
    ],
    judgements: [{ child: { key: 'k2', place: 2 }, reasons: 'Het gaat beter.', dissent: [], by: 'Persoon A', at: 0 }],
    unheard: {
      children: [
        { key: 'k2', place: 2, band: '4-7' },
        { key: 'k3', place: 3, band: '0-3' },
      ],
      parents: false,
    },
  },
  agreements: [],
};
const source: ExportSource = {
  ...richSource,
  proposal,
  record: {
    ...record,
    proposal,
    corrections: [],
    reasons: 'Zo is het besproken.',
    agreements: [{ id: 'a9', what: LINES, who: 'Persoon A', child: 'M.', due: '2026-03-17' }],
  },
  feedback: [],
  people: {
    adults: [{ id: 'moeder-1', part: 'moeder', gezag: 'ja' }],
    children: [
      { id: 'k1', band: '12-15' },
      { id: 'k2', band: '4-7' },
      { id: 'k3', band: '0-3' },
    ],
  },
  initials: { k2: 'M.' },
  knownBy: { wijkteam: ['k2'], jb: [] },
  handingOver: [
    { who: 'Persoon B', state: 'not-accepted', day: '2026-03-12', why: 'De veiligheidsafspraken missen' },
    { who: 'moeder', state: 'confirmed', day: '2026-03-13' },
  ],
  told: { l1: { whom: 'moeder', state: 'told', by: 'Persoon B', day: '2026-03-16' } },
};

const textsOf = async (copy: Copy): Promise<Record<'json' | 'pdf' | 'docx', string>> => {
  const document = decisionDocument(copy);
  const xml = strFromU8(unzipSync(await renderDocx(document))['word/document.xml'] ?? new Uint8Array());
  const flat = (text: string) => text.replace(/\s+/gu, ' ');
  return {
    json: Buffer.from(copyJson(copy)).toString(),
    pdf: flat(runTool('pdftotext', '-raw', fileOf('copy.pdf', renderPdf(document)), '-').out),
    docx: flat(
      xml
        .replace(/<w:br\/>/g, '\n')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, ''),
    ),
  };
};
const copyOf = (receiver: typeof WIJKTEAM | typeof JB): Copy => copyFor(source, usualChoice(receiver));

describe.each(['json', 'pdf', 'docx'] as const)('in %s an organisation reads', (format) => {
  test('which questions stayed open and why, who is told, and what each child said', async () => {
    const text = (await textsOf(copyOf(JB)))[format];
    for (const phrase of [
      'Is er een plan?',
      'Dat weten we over 2 weken.',
      'Wie regelt de beschikking?',
      'Stemt het gezin in?',
      'Het gesprek is morgen.',
      'Ik wil bij mama zijn.',
      'Persoon B',
    ]) {
      expect(text).toContain(phrase);
    }
    expect(text).not.toContain('niets afgesproken');
  });

  test('how it goes over to somebody else, and whether the family confirms it', async () => {
    const text = (await textsOf(copyOf(JB)))[format];
    const said = format === 'json' ? ['not-accepted', 'confirmed'] : ['Neemt het niet over', 'Bevestigt het'];
    for (const phrase of [...said, 'De veiligheidsafspraken missen']) expect(text).toContain(phrase);
  });

  test('of a child that was heard never that it was not, and of the others which they are', async () => {
    const text = (await textsOf(copyOf(JB)))[format];
    if (format === 'json') {
      expect(copyOf(JB).unheard).toEqual({ children: 1, who: [{ place: 3, ageBand: '0-3' }], parents: false });
    } else expect(text).toContain('Niet gehoord: Kind 3 (0-3 jaar).');
  });

  test('a child by its initials only where it may know those, and by one name wherever it stands', async () => {
    const named = (await textsOf(copyOf(WIJKTEAM)))[format];
    const unnamed = (await textsOf(copyOf(JB)))[format];
    expect(named).toContain('M.');
    expect(unnamed).not.toContain('M.');
    if (format === 'json') return;
    for (const phrase of [
      '(over Kind 2 (4-7 jaar)',
      'Kind 2 (4-7 jaar)',
      'Vader brengt op dinsdag. (Kind 2 (4-7 jaar))',
    ])
      expect(unnamed).toContain(phrase);
    for (const phrase of ['(over M.', 'Vader brengt op dinsdag. (M.)']) expect(named).toContain(phrase);
  });
});

test('who of the family confirmed a hand-over, and who could not take over, is in no copy for the family', () => {
  const mother = usualChoice({ kind: 'ouder', id: 'moeder-1', name: 'moeder' });
  const copy = copyFor(source, mother);
  expect(copy).not.toHaveProperty('handingOver');
  expect(JSON.stringify(copy)).not.toContain('veiligheidsafspraken missen');
});

describe('line breaks', () => {
  test('stay in every format', async () => {
    const copy = copyOf(JB);
    const document = decisionDocument(copy);
    const pdf = runTool('pdftotext', '-layout', fileOf('copy.pdf', renderPdf(document)), '-').out;
    expect(pdf).toMatch(/^ *Moeder belt op maandag\.\s*$/m);
    const xml = strFromU8(unzipSync(await renderDocx(document))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/op maandag\.<\/w:t>(<[^>]+>)*<w:br\/>(<[^>]+>)*Vader brengt/);
    expect(JSON.parse(Buffer.from(copyJson(copy)).toString()).decision.words).toBe(LINES);
    expect(Buffer.from(agreementsCsv(copy)).toString()).toContain(`"${LINES}"`);
  });
});
