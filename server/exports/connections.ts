import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeliveryConfig, problemsOf, shapeProblems } from './deliver/delivery';

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

/** Where the connections stand. */
export const connectionsFile = (keyDir: string): string => join(keyDir, FILE);

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

/** What stands in the file by organisation, unchecked; undefined when there is no file. Throws a ConnectionProblem. */
export const readConnections = async (keyDir: string): Promise<Map<string, unknown> | undefined> => {
  const text = await readFile(connectionsFile(keyDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new ConnectionProblem(
      `${FILE} is niet te lezen (${error.code ?? 'onbekend'}). Herstel de rechten op het bestand.`,
    );
  });
  return text === undefined ? undefined : new Map(Object.entries(parse(text)));
};

/** As it was written for an organisation. Throws a ConnectionProblem when nothing can be delivered with it. */
export const checkedConnection = (organisation: string, found: unknown): DeliveryConfig => {
  const shape = shapeProblems(isObject(found) ? found : {});
  const problems = shape.length > 0 ? shape : problemsOf(found as DeliveryConfig);
  if (problems.length === 0) return found as DeliveryConfig;
  const said = problems.map(({ field, problem }) => `${field} ${problem}.`).join(' ');
  throw new ConnectionProblem(`De koppeling van ${organisation} in ${FILE} klopt niet: ${said}`);
};

export const createConnections = (keyDir: string): Connections => ({
  async of(organisation) {
    const found = (await readConnections(keyDir))?.get(organisation);
    return found === undefined ? undefined : checkedConnection(organisation, found);
  },
});
