import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { copyJson } from '../../server/exports/data/copy-json';
import { renderDocx } from '../../server/exports/documents/docx';
import { renderPdf } from '../../server/exports/documents/pdf';
import type { Copy } from '../../shared/exports/copy';
import { decisionDocument } from '../../shared/exports/decision-document';
import laidDown from '../harness/exports-of-format-1.json';

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Copies as they were laid down before every sentence had an audience, with what was made of them then. */
describe('what was laid down in the first version of the format keeps its bytes', () => {
  test.each(laidDown.map((one) => [`${one.copy.status} for ${one.copy.receiver.name}`, one] as const))(
    '%s',
    async (_, { copy, sha256 }) => {
      const old = copy as unknown as Copy;
      const document = decisionDocument(old);
      expect({
        json: sum(copyJson(old)),
        pdf: sum(renderPdf(document)),
        docx: sum(await renderDocx(document)),
      }).toEqual(sha256);
    },
  );
});
