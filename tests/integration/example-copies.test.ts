import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { agreementsCsv } from '../../server/exports/data/agreements-csv';
import { copyJson } from '../../server/exports/data/copy-json';
import { datesIcs } from '../../server/exports/data/dates-ics';
import { renderDocx } from '../../server/exports/documents/docx';
import { renderPdf } from '../../server/exports/documents/pdf';
import { nameOf } from '../../server/exports/files';
import { FORMATS } from '../../shared/api/exports';
import type { ExportSource } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { decisionDocument } from '../../shared/exports/decision-document';
import { type ExportChoice, PARTS, type Receiver, usualChoice } from '../../shared/exports/parts';
import { members, memberWords } from '../../shared/family/members';
import { talkSheet } from '../../shared/talk/talk-sheet';
import { isSecret } from '../../shared/worksheets/note-words';
import { exampleSources } from '../harness/example-sources';
import { fileOf, runTool } from '../harness/other-tools';

/** Every family of the example, for everybody who could get a copy: what must not be there is in no byte of any file. */

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');
const unfolded = (ics: string): string =>
  ics
    .replace(/\r\n[ \t]/g, '')
    .replaceAll('\\n', ' ')
    .replace(/\\([,;\\])/g, '$1');
const decoded = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** What people read in each file of a copy, and what the files are called. */
const readFiles = async (source: ExportSource, choice: ExportChoice): Promise<Record<string, string>> => {
  const copy = copyFor(source, choice);
  const document = decisionDocument(copy);
  const zip = unzipSync(await renderDocx(document));
  const pdf = fileOf('copy.pdf', renderPdf(document));
  return {
    names: FORMATS.map((format) => nameOf(copy, format)).join(' '),
    json: plain(JSON.stringify(JSON.parse(Buffer.from(copyJson(copy)).toString()))),
    csv: plain(Buffer.from(agreementsCsv(copy)).toString().replaceAll('""', '"')),
    ics: plain(unfolded(Buffer.from(datesIcs(copy, { stamp: 0 })).toString())),
    pdf: plain(runTool('pdftotext', '-raw', pdf, '-').out + runTool('pdfinfo', pdf).out),
    docx: plain(
      Object.values(zip)
        .map((bytes) => decoded(strFromU8(bytes)))
        .join(' '),
    ),
  };
};

const familyOf = (source: ExportSource): Receiver[] => {
  const people = source.people ?? { children: [] };
  return members(people).map(({ kind, id }) => ({
    kind: kind === 'child' ? 'jeugdige' : 'ouder',
    id,
    name: memberWords(people, id) ?? '',
  }));
};

/** Long enough to be nothing else. */
const telling = (text: string | undefined): string[] => (text && text.trim().length >= 12 ? [plain(text.trim())] : []);

/** What the table wrote for itself, said of somebody else, or asked and did not get an answer to. */
const tableOnly = ({ proposal, record, feedback }: ExportSource): string[] => {
  const { weighing, card, notes, question, whyNow } = proposal;
  return [
    ...notes.map(({ text }) => text),
    question,
    whyNow,
    record?.withoutVoices,
    weighing?.unsafe?.why,
    ...(card?.skipped ?? []).map(({ reason }) => reason),
    ...(record?.views ?? []).map(({ words }) => words),
    ...feedback.filter(({ hearer }) => hearer === 'melder').flatMap(({ whom, what }) => [whom, what]),
  ].flatMap(telling);
};

const voicesOfOthers = ({ proposal, people }: ExportSource, { id }: Receiver): string[] =>
  (proposal.weighing?.voices ?? [])
    .filter(({ who, child }) => child?.key !== id && memberWords(people ?? { children: [] }, id ?? '') !== who)
    .flatMap(({ said }) => telling(said));

/** In no copy for anybody of a family: that something is missing, or how much. */
const SIGNS = ['weggelaten', 'leftout', 'niet gehoord', 'geen afspraken', 'niet ingevuld', 'keten', 'aanwezig'];

/** Of single families: what nobody of it reads in a copy as it begins, by hand. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  'LD-036': [
    'gevlucht',
    'vader zoekt',
    'de buren',
    'niemand gaat alleen',
    'in gevaar',
    'onveilig',
    '0800-2000',
    'elif',
    'wendeline',
    'melden',
    'structureel',
  ],
  'LD-070': [
    'vrouwenopvang',
    'tante',
    'spreekuur',
    '43 berichten',
    'schoolplein',
    'blauwe plek',
    'andere regio',
    'aangifte',
    'waar ik slaap',
    'tas klaar',
    'huisarts',
  ],
};
const UNSAFE = ['LD-036', 'LD-070'];

let sources: ExportSource[];
beforeAll(async () => {
  sources = await exampleSources();
}, 60_000);

const found = (files: Record<string, string>, phrases: readonly string[]): string[] =>
  Object.entries(files).flatMap(([format, text]) =>
    phrases.flatMap((phrase) => (text.includes(phrase) ? [`${format}: ${phrase}`] : [])),
  );

describe('a copy of an example family', () => {
  test('there is one of each', () => {
    const codes = new Set(sources.map(({ familyCode }) => familyCode));
    expect(codes.size).toBeGreaterThanOrEqual(13);
    for (const code of Object.keys(NEVER)) expect(codes).toContain(code);
  });

  test('as it begins tells nobody of the family what is not theirs, in no file and no file name', async () => {
    for (const source of sources) {
      for (const receiver of familyOf(source)) {
        const isUnsafe = UNSAFE.includes(source.familyCode);
        const files = await readFiles(source, usualChoice(receiver, isUnsafe));
        const phrases = [
          ...tableOnly(source),
          ...voicesOfOthers(source, receiver),
          ...SIGNS,
          ...(NEVER[source.familyCode] ?? []),
        ];
        expect([source.familyCode, receiver.name, found(files, phrases)]).toEqual([
          source.familyCode,
          receiver.name,
          [],
        ]);
      }
    }
  }, 240_000);

  test('with every part ticked still tells nobody of the family what the table keeps for itself', async () => {
    for (const source of sources) {
      for (const receiver of familyOf(source)) {
        const text = plain(JSON.stringify(copyFor(source, { ...usualChoice(receiver), parts: PARTS })));
        const phrases = [...tableOnly(source), ...voicesOfOthers(source, receiver)];
        expect([source.familyCode, receiver.name, found({ text }, phrases)]).toEqual([
          source.familyCode,
          receiver.name,
          [],
        ]);
      }
    }
  });

  test('on a talk sheet tells nobody of the family what is not theirs', () => {
    for (const source of sources.filter(({ familyCode }) => !UNSAFE.includes(familyCode))) {
      for (const receiver of familyOf(source)) {
        const text = plain(JSON.stringify(talkSheet(source, receiver.id ?? '')));
        const phrases = [...tableOnly(source), ...voicesOfOthers(source, receiver)];
        expect([source.familyCode, receiver.name, found({ text }, phrases)]).toEqual([
          source.familyCode,
          receiver.name,
          [],
        ]);
      }
    }
  });

  test('tells a father who must not know nothing at all', () => {
    const source = sources.find(({ familyCode, record }) => familyCode === 'LD-036' && record);
    const father = source && familyOf(source).find(({ name }) => name === 'vader');
    if (!source || !father) throw new Error('no father in LD-036');
    const { blocks } = decisionDocument(copyFor(source, usualChoice(father, true)));
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        tone: 'quiet',
        text: 'Dit is een kopie voor één persoon uit het gezin. Zo’n kopie bevat nooit het hele verslag.',
      },
    ]);
  });

  test('for an organisation holds nothing that is marked, and says so', async () => {
    for (const source of sources.filter(({ proposal }) => proposal.notes.some(isSecret))) {
      const choice = usualChoice({ kind: 'organisatie', name: 'Jeugdbescherming', id: 'jb' });
      const marked = source.proposal.notes.filter(isSecret).flatMap(({ text }) => telling(text));
      const files = await readFiles(source, choice);
      expect([source.familyCode, found(files, marked)]).toEqual([source.familyCode, []]);
      expect(files.pdf).toContain('hier is iets weggelaten om iemand te beschermen');
    }
  }, 120_000);
});
