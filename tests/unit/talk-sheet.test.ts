import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportSource } from '../../shared/exports/copy';
import { CARDS } from '../../shared/outcomes/registry';
import { talkSheet } from '../../shared/talk/talk-sheet';
import { afterNo } from '../../shared/talk/words';
import { richSource } from '../harness/export-source';
import { HIDDEN, twoAlike } from '../harness/two-layers';

const PEOPLE: NonNullable<ExportSource['people']> = {
  adults: [
    { id: 'moeder-1', part: 'moeder', gezag: 'ja' },
    { id: 'vader-1', part: 'vader', gezag: 'nee' },
  ],
  children: [
    { id: 'k1', band: '12-15' },
    { id: 'k2', band: '4-7' },
  ],
};
const RULE = 'Er is elke avond iemand thuis.';
const rule = (stand: string) => ({
  id: 'eis-1',
  cells: [
    { key: 'eis', label: { nl: 'Bodemeis', en: '' }, answer: { kind: 'text', text: RULE } as const },
    {
      key: 'stand',
      label: { nl: 'Stand', en: '' },
      answer: { kind: 'choice', key: stand, label: { nl: stand, en: '' } } as const,
    },
  ],
});
const drangWith = (stand: string, marks: ExportSource['marks'] = []): ExportSource => ({
  ...richSource,
  people: PEOPLE,
  marks,
  proposal: {
    ...richSource.proposal,
    card: {
      key: 'drang',
      protocol: 2,
      title: { nl: 'Drang', en: 'Drang' },
      conferenceId: 'c',
      version: 1,
      fields: [
        {
          key: 'bodemeisen',
          part: 'bodemeisen',
          label: { nl: 'Bodemeisen', en: '' },
          answer: { kind: 'list', lines: [rule(stand)] },
        },
      ],
      skipped: [],
      dates: [],
      tasks: [],
    },
  },
});
const textFor = (source: ExportSource, memberId: string): string => JSON.stringify(talkSheet(source, memberId));

describe('a talk sheet', () => {
  test('holds nothing of what its listener may not know, and is the same whatever that is', () => {
    fc.assert(
      fc.property(twoAlike, ({ reader: { receiver }, sources }) => {
        const [one, other] = sources.map((source) => textFor(source, receiver.id ?? ''));
        expect(one?.toLowerCase()).not.toContain(HIDDEN);
        expect(one).toBe(other);
      }),
      { numRuns: 400 },
    );
  });

  test('begins with the child, says what not to promise, what follows a no, who may come along and where to complain', () => {
    const headings = talkSheet(drangWith('concept'), 'moeder-1')?.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual([
      'Begin bij het belang van het kind',
      'Wat u mag zeggen',
      'Wat minimaal moet veranderen',
      'Wat u niet belooft',
      'Als het antwoord nee is',
      'Wie mag mee',
      'Vertrouwenspersoon en klacht',
    ]);
    expect(textFor(drangWith('concept'), 'moeder-1')).toContain(afterNo(['drang'])[0]);
  });

  test.each(CARDS.map(({ key }) => key))('says what follows a no to %s in words of its own', (key) => {
    expect(afterNo([key])).not.toEqual(afterNo([]));
  });

  test('names a bodemeis once it was discussed, and never to whom it is not for', () => {
    for (const { id } of [...(PEOPLE.adults ?? []), ...PEOPLE.children]) {
      expect(textFor(drangWith('concept'), id), id).not.toContain(RULE);
    }
    for (const id of ['moeder-1', 'k1']) expect(textFor(drangWith('besproken'), id), id).toContain(RULE);
    const notFor = [{ address: 'uitkomst/bodemeisen/eis-1', marks: [], notFor: ['moeder-1'] }];
    expect(textFor(drangWith('besproken', notFor), 'moeder-1')).not.toContain(RULE);
  });

  test('tells a child under 12 nothing of the record, and there is none for who is not laid down', () => {
    const text = textFor(drangWith('besproken'), 'k2');
    expect(text).toContain('Uit het verslag staat hier niets');
    expect(text).not.toContain(richSource.record?.reasons ?? 'geen redenen');
    expect(talkSheet(drangWith('besproken'), 'ouder')).toBeUndefined();
  });
});
