import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { renderDocx } from '../../server/exports/documents/docx';
import { renderPdf } from '../../server/exports/documents/pdf';
import { createRenderer, type Renderer } from '../../server/exports/documents/render';
import { oddDocument } from '../harness/odd-document';
import { fileOf } from '../harness/other-tools';

/** A thread that breaks down at one title, says nothing at another, and else answers with the title. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ document: { title } }) => {
  if (title === 'breekt') process.exit(1);
  if (title === 'gooit') throw new Error('stuk');
  if (title !== 'zwijgt') parentPort.postMessage({ bytes: new TextEncoder().encode(title) });
});`;

let renderer: Renderer;
afterEach(() => renderer.stop());

const withTitle = (title: string) =>
  renderer.pdf(oddDocument({ title })).then((bytes) => Buffer.from(bytes).toString());
const useProgram = () => {
  renderer = createRenderer(pathToFileURL(fileOf('thread.mjs', Buffer.from(PROGRAM))));
};

describe('documents in a thread of their own', () => {
  test('are the same as those made here', async () => {
    renderer = createRenderer();
    const [pdf, docx] = await Promise.all([renderer.pdf(oddDocument()), renderer.docx(oddDocument())]);
    expect(Buffer.from(pdf).equals(renderPdf(oddDocument()))).toBe(true);
    expect(Buffer.from(docx).equals(await renderDocx(oddDocument()))).toBe(true);
  });

  test('say why one cannot be made, and go on', async () => {
    renderer = createRenderer();
    const refused = renderer.docx(oddDocument(), Buffer.from('geen Word-bestand'));
    await expect(refused).rejects.toMatchObject({
      code: 'letterhead-not-docx',
      message: expect.stringContaining('Word'),
    });
    expect((await renderer.docx(oddDocument())).length).toBeGreaterThan(1000);
  });

  test('wait for each other, and one that breaks the thread takes no other with it', async () => {
    useProgram();
    const all = ['een', 'breekt', 'twee', 'gooit', 'drie'].map(withTitle);
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason.code))).toEqual([
      'een',
      'render-crashed',
      'twee',
      'render-crashed',
      'drie',
    ]);
  });

  test('that cannot be handed over are refused', async () => {
    useProgram();
    const odd = { ...oddDocument(), blocks: [() => 'no data'] } as unknown as ReturnType<typeof oddDocument>;
    await expect(renderer.pdf(odd)).rejects.toMatchObject({ code: 'render-crashed' });
    expect(await withTitle('een')).toBe('een');
  });

  test('are refused at the end, and after it', async () => {
    useProgram();
    const waiting = Promise.allSettled([withTitle('zwijgt'), withTitle('wacht')]);
    await renderer.stop();
    for (const outcome of await waiting) expect(outcome).toMatchObject({ reason: { code: 'render-stopped' } });
    await expect(withTitle('laat')).rejects.toMatchObject({ code: 'render-stopped' });
  });
});
