import { describe, expect, test } from 'vitest';
import { datesIcs } from '../../server/exports/data/dates-ics';
import type { ItemMark } from '../../shared/audience/marks';
import { besluitenlijst } from '../../shared/exports/besluitenlijst';
import type { Copy, ExportSource } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { decisionDocument } from '../../shared/exports/decision-document';
import { itemsOf } from '../../shared/exports/items';
import { usualChoice } from '../../shared/exports/parts';
import type { FilledCard } from '../../shared/outcomes/filled';
import { record, richSource } from '../harness/export-source';

/** A record of which a card goes along with the main one. */

const said = (nl: string) => ({ nl, en: nl });
const text = (key: string, words: string): FilledCard['fields'][number] => ({
  key,
  part: 'inhoud',
  label: said(key),
  answer: { kind: 'text', text: words },
});
const card = (key: string, title: string, fields: FilledCard['fields']): FilledCard => ({
  key,
  protocol: 1,
  title: said(title),
  conferenceId: 'c',
  version: 1,
  fields,
  skipped: [],
  dates: [
    {
      key: 'einde',
      label: said(`${title} loopt af`),
      rule: said('na besluit'),
      day: '2026-04-01',
      from: { key: 'besluit', label: said('Besluit') },
    },
  ],
  tasks: [],
});
const ADVICE = 'Praat met school over het verzuim.';
const SIGNAL = 'Een blauwe plek op de linkerarm.';
const ADVIES = card('advies', 'Advies', [text('advies', ADVICE)]);
const MELDING = card('melding-veilig-thuis', 'Melding Veilig Thuis', [
  text('signalen', SIGNAL),
  text('advies', 'Iets anders.'),
]);

const sourceOf = (main: FilledCard, besides: FilledCard[], marks: ItemMark[] = []): ExportSource => {
  const proposal = { ...richSource.proposal, words: '', card: main, besides };
  return { ...richSource, proposal, record: { ...record, proposal, corrections: [] }, marks };
};
const JB = { kind: 'organisatie', name: 'Jeugdbescherming', id: 'jb' } as const;
const copyOf = (source: ExportSource): Copy => copyFor(source, usualChoice(JB));
const marked = (address: string): ItemMark => ({ address, marks: ['over-een-ander'], notFor: [] });
const wordsOf = (copy: Copy): string => JSON.stringify(copy);

describe('what a card beside the main one says', () => {
  test('stands under addresses of its own, so that one answer is left out without the other', () => {
    const addresses = itemsOf(sourceOf(ADVIES, [MELDING])).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const copy = copyOf(sourceOf(ADVIES, [MELDING], [marked('uitkomst/melding-veilig-thuis:signalen')]));
    expect(wordsOf(copy)).not.toContain(SIGNAL);
    expect(wordsOf(copy)).toContain(ADVICE);
  });

  test.each([
    ['it becomes the main one', 'uitkomst/melding-veilig-thuis:signalen', MELDING, [ADVIES]],
    ['the main one comes to stand beside another', 'uitkomst/signalen', ADVIES, [MELDING]],
  ])('stays marked when %s', (_, address, main, besides) => {
    expect(wordsOf(copyOf(sourceOf(main, besides, [marked(address)])))).not.toContain(SIGNAL);
  });

  test('is in the document, the calendar and the besluitenlijst', () => {
    const copy = copyOf(sourceOf(ADVIES, [MELDING]));
    const document = JSON.stringify(decisionDocument(copy));
    for (const words of [ADVICE, SIGNAL, 'Advies + Melding Veilig Thuis']) expect(document).toContain(words);
    const calendar = Buffer.from(datesIcs(copy, { stamp: 0 })).toString();
    expect(calendar.match(/loopt af/g)).toHaveLength(2);
    expect(new Set(calendar.match(/UID:.*/g)).size).toBe(calendar.match(/BEGIN:VEVENT/g)?.length);
    const [line] = besluitenlijst([copy]).decided;
    expect(line?.outcome).toBe('Advies + Melding Veilig Thuis');
    expect(line?.dates.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Advies loopt af', 'Melding Veilig Thuis loopt af']),
    );
  });
});
