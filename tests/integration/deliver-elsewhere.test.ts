import { createHash, createHmac } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deliveryFor, problemsOf } from '../../server/exports/deliver/delivery';
import { deliverAll, deliverableOf, problemOf } from '../harness/deliver';
import { temporaryFolders } from '../harness/folders';

const folders = temporaryFolders();
afterAll(folders.clear);

const deliverable = deliverableOf({ title: '../../etc/passwd', fileName: '../../besluit.pdf' });
const KEY = Buffer.alloc(32, 7);
const SECRET = `whsec_${KEY.toString('base64')}`;

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** One that takes messages, and answers with these statuses in turn; 0 breaks the line after the message was heard. */
const receiver = async (...statuses: number[]) => {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    heard.push({ headers: request.headers, body });
    const status = statuses[heard.length - 1] ?? 204;
    if (status === 0) response.destroy();
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/besluiten`;
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { config: { kind: 'webhook', url, secret: SECRET } as const, heard, close };
};

test('a webhook is signed as Standard Webhooks says, and keeps its id when it goes again', async () => {
  const { config, heard, close } = await receiver(0, 503, 200);
  const { problems, reference } = await deliverAll(() => deliveryFor(config, deliverable));
  expect(problems.map(({ again }) => again)).toEqual([true, true]);
  expect(new Set(heard.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([reference]));
  for (const { headers, body } of heard) {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', KEY).update(signed).digest('base64')}`);
  }
  const { data } = JSON.parse(heard.at(-1)?.body ?? '');
  expect(Buffer.from(data.document.content, 'base64')).toEqual(Buffer.from(deliverable.bytes));
  expect(data.document.sha256).toBe(createHash('sha256').update(deliverable.bytes).digest('hex'));
  await close();
});

test.each([
  [401, 'Vergelijk het geheim', false],
  [410, 'Klopt het adres', false],
  [429, 'nu niet aannemen', true],
  [302, 'verwijst door', false],
])('a webhook that is answered with %i is a problem in words', async (status, words, again) => {
  const { config, close } = await receiver(status);
  const problem = await problemOf(deliveryFor(config, deliverable));
  expect(problem).toMatchObject({ again, message: expect.stringContaining(words) });
  await close();
});

test('a webhook goes over https alone, with a secret that cannot be guessed', () => {
  const wrong = { kind: 'webhook', url: 'http://ontvanger.example', secret: 'whsec_a29ydA==' } as const;
  expect(problemsOf(wrong).map(({ field }) => field)).toEqual(['url', 'secret']);
  expect(problemsOf({ ...wrong, url: 'https://ontvanger.example', secret: SECRET })).toEqual([]);
});

test('a drop folder gets the document and what it is, under names that are ours', async () => {
  const folder = folders.make();
  const { reference } = await deliverAll(() => deliveryFor({ kind: 'folder', folder }, deliverable));
  expect(reference).toBe('CT-9f3k2m-wijkteam-v1.pdf');
  expect(readdirSync(folder).sort()).toEqual(['CT-9f3k2m-wijkteam-v1.pdf', 'CT-9f3k2m-wijkteam-v1.pdf.json']);
  expect(readFileSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf'))).toEqual(Buffer.from(deliverable.bytes));
  expect(JSON.parse(readFileSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf.json'), 'utf8'))).toMatchObject({
    file: 'CT-9f3k2m-wijkteam-v1.pdf',
    zaak: 'ZAAK-2026-0000001',
    sha256: createHash('sha256').update(deliverable.bytes).digest('hex'),
  });
  expect(statSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf')).mode & 0o777).toBe(0o640);
});

test('a drop folder that has it already stays as it is, and a half file of an earlier try is written anew', async () => {
  const folder = folders.make();
  writeFileSync(join(folder, '.CT-9f3k2m-wijkteam-v1.pdf.part'), 'half');
  const steps = () => deliveryFor({ kind: 'folder', folder }, deliverable);
  await deliverAll(steps);
  const before = statSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf')).mtimeMs;
  await deliverAll(steps);
  expect(statSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf')).mtimeMs).toBe(before);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a drop folder takes another document of the same version in the place of ours', async () => {
  const folder = folders.make();
  const config = { kind: 'folder', folder } as const;
  await deliverAll(() => deliveryFor(config, deliverable));
  const other = { ...deliverable, bytes: Buffer.from('%PDF-1.7 met meer erin') };
  await deliverAll(() => deliveryFor(config, other));
  expect(readFileSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf'))).toEqual(other.bytes);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a drop folder never writes over what is not ours', async () => {
  const folder = folders.make();
  writeFileSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf'), 'iets anders');
  const problem = await problemOf(deliveryFor({ kind: 'folder', folder }, deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('al een ander bestand') });
  expect(readFileSync(join(folder, 'CT-9f3k2m-wijkteam-v1.pdf'), 'utf8')).toBe('iets anders');
});

test('a drop folder that is not there is said', async () => {
  const problem = await problemOf(deliveryFor({ kind: 'folder', folder: join(folders.make(), 'weg') }, deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('bestaat niet') });
});

test.skipIf(process.getuid?.() === 0)('a drop folder that may not be written in is said', async () => {
  const folder = folders.make();
  chmodSync(folder, 0o500);
  const problem = await problemOf(deliveryFor({ kind: 'folder', folder }, deliverable));
  expect(problem).toMatchObject({ again: false, message: expect.stringContaining('schrijfrecht') });
});

test('what is no identificatie names no file and no document', () => {
  const wrong = { ...deliverable, identificatie: '../x' };
  expect(() => deliveryFor({ kind: 'folder', folder: folders.make() }, wrong)).toThrow(TypeError);
  expect(problemsOf({ kind: 'folder', folder: 'besluiten' }).map(({ field }) => field)).toEqual(['folder']);
});
