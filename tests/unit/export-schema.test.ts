import { expect, test } from 'vitest';
import { copyJson } from '../../server/exports/data/copy-json';
import { Copy } from '../../shared/exports/copy-schema';
import { copyFor } from '../../shared/exports/cut';
import { usualChoice } from '../../shared/exports/parts';
import { JB, richSource } from '../harness/export-source';

const published = (name: string): string => `../../docs/export-schema/${name}`;

/** All that has a description of its own in a schema: the properties of its objects, wherever they stand. */
const propertiesOf = (schema: unknown, path = ''): { path: string; one: Record<string, unknown> }[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([name, one]) => [
          { path: `${path}/${name}`, one },
          ...propertiesOf(one, `${path}/${name}`),
        ])
      : propertiesOf(value, path),
  );
};

// A change of the schema asks a new formatVersion once it is in use; `npx vitest run --project unit -u export-schema` writes it.
test('the published schema is the one that is used (-u writes it)', async () => {
  await expect(`${JSON.stringify(Copy, null, 2)}\n`).toMatchFileSnapshot(published('besluit-2.schema.json'));
});

test('the published example is what is made now (-u writes it)', async () => {
  const example = copyJson(copyFor(richSource, usualChoice(JB)));
  await expect(new TextDecoder().decode(example)).toMatchFileSnapshot(published('voorbeeld.json'));
});

test('every property says in two languages what it is', () => {
  const all = propertiesOf(Copy);
  expect(all.length).toBeGreaterThan(100);
  expect(
    all
      .filter(({ one: { title, description } }) => !title || !/\S \/ \S/.test(String(description)))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('no object of the schema takes what it does not know', () => {
  const open = JSON.stringify(Copy).match(/"type":"object"/g)?.length;
  expect(JSON.stringify(Copy).match(/"additionalProperties":false/g)?.length).toBe(open);
});
