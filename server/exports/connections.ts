import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveryConfig } from './deliver/delivery';
import { problemsOf } from './deliver/delivery';

/**
 * Where the organisations take in what is decided: a file in KEY_DIR, for it holds their secrets. Read anew each time, so
 * that a change needs no restart. See docs/koppelingen.md.
 */
export interface Connections {
  /** Of an organisation, by its name; undefined when it has none. Throws a ConnectionProblem when the file is wrong. */
  of(organisation: string): Promise<DeliveryConfig | undefined>;
}

/** What is wrong with the file or with one organisation's settings, in words for who keeps the server. */
export class ConnectionProblem extends Error {
  override readonly name = 'ConnectionProblem';
}

const FILE = 'koppelingen.json';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): Record<string, unknown> => {
  try {
    const found: unknown = JSON.parse(text);
    if (isObject(found)) return found;
  } catch {
    // Said below: whichever way it is wrong, what to do is the same.
  }
  throw new ConnectionProblem(`${FILE} is geen geldige JSON met per organisatie een koppeling. Verbeter het bestand.`);
};

export const createConnections = (keyDir: string): Connections => ({
  async of(organisation) {
    const text = await readFile(join(keyDir, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new ConnectionProblem(
        `${FILE} is niet te lezen (${error.code ?? 'onbekend'}). Herstel de rechten op het bestand.`,
      );
    });
    const found = text === undefined ? undefined : parse(text)[organisation];
    if (found === undefined) return undefined;
    const problems = problemsOf(found as DeliveryConfig);
    if (problems.length === 0) return found as DeliveryConfig;
    const said = problems.map(({ field, problem }) => `${field}: ${problem}`).join(' ');
    throw new ConnectionProblem(`De koppeling van ${organisation} in ${FILE} klopt niet. ${said}`);
  },
});
