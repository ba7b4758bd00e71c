import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConnectionProblem, checkedConnection, connectionsFile, readConnections } from '../exports/connections';
import type { ConnectionCheck } from '../exports/deliver/deliverable';
import { tryConnection } from '../exports/deliver/delivery';
import { runOrRefuse, say } from './say';
import { StartProblem } from './start-problem';

const HOW = 'Zo: npm run koppelingen, of met een zaak om mee te proberen: npm run koppelingen -- --zaak <zaaknummer>';

const readZaak = ([flag, zaak, ...more]: readonly string[]): string | undefined => {
  if (flag === undefined) return undefined;
  if (flag === '--zaak' && zaak && more.length === 0) return zaak;
  throw new StartProblem(HOW);
};

/** The file holds secrets. Windows keeps rights elsewhere, and tells nothing here. */
const isOthers = async (file: string): Promise<boolean> =>
  process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0;

const checksOf = async (organisation: string, written: unknown, zaak?: string): Promise<ConnectionCheck[]> => {
  try {
    return await tryConnection(checkedConnection(organisation, written), zaak);
  } catch (error) {
    if (!(error instanceof ConnectionProblem)) throw error;
    return [{ of: 'instellingen', ok: false, message: error.message }];
  }
};

/** Of the whole file. Throws a StartProblem when it cannot be looked at. */
const lookAtAll = async (keyDir: string, zaak?: string): Promise<boolean> => {
  const file = connectionsFile(keyDir);
  const written = await readConnections(keyDir).catch((error: unknown) => {
    if (error instanceof ConnectionProblem) throw new StartProblem(error.message);
    throw error;
  });
  if (!written) throw new StartProblem(`${file} is er niet. Zeg met KEY_DIR in welke map het staat, of maak het aan.`);
  let ok = true;
  if (await isOthers(file)) {
    say(`Fout: anderen op deze computer kunnen bij ${file}. Doe: chmod 600 ${file}`);
    ok = false;
  }
  if (written.size === 0) say('Er staat geen enkele koppeling in.');
  for (const [organisation, settings] of written) {
    say(`${organisation}:`);
    for (const check of await checksOf(organisation, settings, zaak)) {
      say(`  ${check.ok ? 'goed' : 'FOUT'}  ${check.message}`);
      ok &&= check.ok;
    }
  }
  return ok;
};

/** `npm run koppelingen`: says per organisation whether what is decided could be delivered. Delivers nothing. */
const look = async (): Promise<void> => {
  const zaak = readZaak(process.argv.slice(3));
  const ok = await lookAtAll(resolve(process.env.KEY_DIR || 'keys'), zaak);
  say(ok ? 'Alle koppelingen zijn in orde.' : 'Niet alle koppelingen zijn in orde.');
  process.exitCode = ok ? 0 : 1;
};

await runOrRefuse('De koppelingen zijn niet te testen', look);
