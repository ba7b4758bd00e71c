import { isAbsolute, relative, resolve } from 'node:path';
import { StartProblem } from './start-problem';

const SYNCHRONOUS = ['FULL', 'NORMAL', 'OFF'] as const;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export interface Config {
  /** In local mode an example is made up and links are shown; in production nothing is. */
  mode: 'local' | 'production';
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** What links call it: the HOST that was asked for. */
  shownHost: string;
  /** Absolute, as is keyDir. */
  dataDir: string;
  keyDir: string;
  /** Where people reach the server, without a slash at the end; in local mode it follows from host and port. */
  publicUrl: string | undefined;
  /** For tests of durability only: what else than FULL would lose. */
  synchronous: (typeof SYNCHRONOUS)[number];
  logLevel: (typeof LOG_LEVELS)[number];
}

type Env = Readonly<Record<string, string | undefined>>;

const REQUIRED_IN_PRODUCTION = {
  DATA_DIR: 'de map waarin de gegevens komen',
  KEY_DIR: 'de map met de sleutels, buiten DATA_DIR en zijn back-ups',
  PUBLIC_URL: 'het adres waarop mensen Casustafel openen, zoals https://casustafel.example',
};

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartProblem(`PORT is "${text}", maar moet een getal zijn van 0 tot en met 65535.`);
};

const readPublicUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new StartProblem(
    `PUBLIC_URL is "${text}", maar moet alleen een adres zijn zoals https://casustafel.example, zonder pad erachter.`,
  );
};

const readOneOf = <T extends string>(name: string, values: readonly T[], text: string): T => {
  const found = values.find((value) => value === text);
  if (found) return found;
  throw new StartProblem(`${name} is "${text}", maar moet een van deze zijn: ${values.join(', ')}.`);
};

/** Whether a path is a folder itself, or lies in it. Both absolute. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
};

/** Reads the settings from the environment. Throws StartProblem for the first that is wrong; touches nothing. */
export const readConfig = (env: Env, folder: string): Config => {
  const mode = env.NODE_ENV === 'production' ? 'production' : 'local';
  if (mode === 'production') {
    for (const [name, meaning] of Object.entries(REQUIRED_IN_PRODUCTION)) {
      if (!env[name]) throw new StartProblem(`${name} ontbreekt. Stel die in: ${meaning}.`);
    }
  }
  const dataDir = resolve(folder, env.DATA_DIR || 'data');
  const keyDir = resolve(folder, env.KEY_DIR || 'keys');
  if (isInside(dataDir, keyDir)) {
    throw new StartProblem(
      'KEY_DIR ligt in DATA_DIR. Kies een map daarbuiten, anders gaan de sleutels mee in de back-up.',
    );
  }
  const synchronous = readOneOf('SQLITE_SYNCHRONOUS', SYNCHRONOUS, env.SQLITE_SYNCHRONOUS || 'FULL');
  if (mode === 'production' && synchronous !== 'FULL') {
    throw new StartProblem('SQLITE_SYNCHRONOUS is alleen voor tests. Haal deze instelling weg.');
  }
  return {
    mode,
    port: readPort(env.PORT || '8080'),
    host: env.HOST || '127.0.0.1',
    shownHost: env.HOST || 'localhost',
    dataDir,
    keyDir,
    publicUrl: env.PUBLIC_URL ? readPublicUrl(env.PUBLIC_URL) : undefined,
    synchronous,
    logLevel: readOneOf('LOG_LEVEL', LOG_LEVELS, env.LOG_LEVEL || (mode === 'production' ? 'info' : 'warn')),
  };
};
