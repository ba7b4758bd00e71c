import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyJson } from '../../server/exports/data/copy-json';
import { renderDocx } from '../../server/exports/documents/docx';
import { renderPdf } from '../../server/exports/documents/pdf';
import { nameOf } from '../../server/exports/files';
import { FORMATS } from '../../shared/api/exports';
import { copyFor } from '../../shared/exports/cut';
import { decisionDocument } from '../../shared/exports/decision-document';
import { PARTS, usualChoice } from '../../shared/exports/parts';
import { HIDDEN, twoAlike } from '../harness/two-layers';

const chosen = fc.oneof(fc.constant([...PARTS]), fc.subarray([...PARTS]));

describe('a copy for one person of a family', () => {
  test('holds nothing of what they may not know, and is the same whatever that is', () => {
    fc.assert(
      fc.property(twoAlike, chosen, ({ reader: { receiver }, sources }, parts) => {
        const [one, other] = sources.map((source) => {
          const copy = copyFor(source, { ...usualChoice(receiver), parts });
          return JSON.stringify({ copy, document: decisionDocument(copy), names: FORMATS.map((f) => nameOf(copy, f)) });
        });
        expect(one?.toLowerCase()).not.toContain(HIDDEN);
        expect(one).toBe(other);
      }),
      { numRuns: 600 },
    );
  });

  test('holds all that is theirs', () => {
    fc.assert(
      fc.property(twoAlike, ({ reader: { receiver }, sources: [source], theirs }) => {
        const text = JSON.stringify(copyFor(source, usualChoice(receiver)));
        expect(theirs.filter((one) => !text.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('has the same bytes in every kind of file', async () => {
    await fc.assert(
      fc.asyncProperty(twoAlike, async ({ reader: { receiver }, sources }) => {
        const files = await Promise.all(
          sources.map(async (source) => {
            const copy = copyFor(source, usualChoice(receiver));
            const document = decisionDocument(copy);
            return [copyJson(copy), renderPdf(document), await renderDocx(document)].map((bytes) =>
              Buffer.from(bytes).toString('base64'),
            );
          }),
        );
        expect(files[0]).toEqual(files[1]);
      }),
      { numRuns: 12 },
    );
  });
});
