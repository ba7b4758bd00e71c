import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besluitenlijst, besluitenlijstDocument } from '../../shared/exports/besluitenlijst';
import type { Copy, ExportSource } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { type Block, textOfBlock } from '../../shared/exports/document';
import { usualChoice } from '../../shared/exports/parts';
import { anySource } from '../harness/any-export';
import { JB, richSource } from '../harness/export-source';

const MEETING = { title: 'Overleg', on: '2026-03-10', receiver: 'JB' };
const copyOf = (source: ExportSource): Copy => copyFor(source, usualChoice(JB));
const { record: _, chain: __, ...undecided } = richSource;
const decided = copyOf(richSource);
const open = copyOf({
  ...undecided,
  conferenceId: 'conference-2',
  familyCode: 'LD-10',
  proposal: { ...undecided.proposal, words: 'Nog niets.' },
});
const textOf = (blocks: readonly Block[]) => blocks.flatMap(textOfBlock).join('\n');

describe('the besluitenlijst', () => {
  test('says of each family what was decided, by whom, who thinks what, and its dates', () => {
    expect(besluitenlijst([decided]).decided).toEqual([
      {
        code: 'LD-04',
        question: 'Is het veilig genoeg?',
        outcome: 'Drang',
        decision: 'Drang, met regie bij JB. [weggelaten].',
        decidedBy: 'Persoon A (Wijkteam), in plaats van Persoon D',
        views: [
          { organisation: 'JB', view: 'not-agreed', words: 'Te vroeg.' },
          { organisation: 'Veilig Thuis', view: 'agreed', words: '' },
        ],
        dates: [
          { day: '2026-03-17', what: 'Persoon A: belt De Regenboog' },
          { day: '2026-04-21', what: 'Evaluatie' },
        ],
        leftOut: true,
      },
    ]);
  });

  test('an organisation that gave no view is named', () => {
    const { views } = besluitenlijst([copyOf({ ...richSource, later: [] })]).decided[0] ?? {};
    expect(views).toContainEqual({ organisation: 'Veilig Thuis', view: 'none', words: '' });
  });

  test('has the families by code, as people count, and those without a decision at the end, without what was proposed', () => {
    const second = copyOf({ ...richSource, familyCode: 'LD-9' });
    const document = besluitenlijstDocument(MEETING, [open, second, decided]);
    const heads = document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []));
    expect(heads).toEqual(['LD-04', 'LD-9', 'Nog zonder besluit']);
    expect(textOf(document.blocks)).toContain('LD-10 – Is het veilig genoeg?');
    expect(textOf(document.blocks)).not.toContain('Nog niets.');
    expect(document).toMatchObject({ draft: false, subtitle: 'Overleg, 10 maart 2026', receiver: 'JB' });
    expect(document.footer).toBe('Schakel 12 van de keten: abc');
  });

  test('says so where nothing was decided', () => {
    const { blocks, footer } = besluitenlijstDocument(MEETING, []);
    expect(textOf(blocks)).toBe('Er is nog geen besluit genomen.');
    expect(footer).toBe('Nog geen besluit in de keten');
  });

  test('whatever is typed, every row has its cells, no level is skipped and each decision is on one line', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 3 }), (sources) => {
        const { blocks } = besluitenlijstDocument(MEETING, sources.map(copyOf));
        for (const block of blocks) {
          if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
          if (block.kind === 'terms') for (const { value } of block.rows) expect(value).not.toContain('\n');
        }
        const levels = blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []));
        for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      }),
      { numRuns: 40 },
    );
  });
});
