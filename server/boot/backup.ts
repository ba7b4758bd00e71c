import { resolve } from 'node:path';
import { databaseFile } from './check-folders';
import { type Config, isInside, readConfig } from './config';
import {
  asProblem,
  copyDatabase,
  copyKeys,
  type Folders,
  finishDatabase,
  isEmpty,
  notCopied,
  removeKeys,
  removeUnfinished,
  unfinishedFile,
} from './copy-folders';
import { linesOf } from './finding-lines';
import { lookAtData, requireData } from './look-at-data';
import { runOrRefuse, say } from './say';
import { StartProblem } from './start-problem';

const HOW = 'Zo: npm run backup -- <map voor de gegevens> <map voor de sleutels>';

const readAsked = ([data, keys, ...more]: readonly string[]): Folders => {
  if (!data || !keys || more.length > 0) throw new StartProblem(HOW);
  return { data: resolve(data), keys: resolve(keys) };
};

/** Data and keys are kept apart, and a copy does not lie in what it is a copy of. */
const requireApart = (to: Folders, { dataDir, keyDir }: Config): void => {
  const pairs = [
    [to.data, to.keys],
    ...[to.data, to.keys].flatMap((folder) => [dataDir, keyDir].map((own) => [folder, own])),
  ];
  for (const [one = '', other = ''] of pairs) {
    if (!isInside(one, other) && !isInside(other, one)) continue;
    throw new StartProblem(`${one} en ${other} liggen in elkaar. Kies twee mappen die apart bewaard worden. ${HOW}`);
  }
};

const requireEmpty = async (folder: string): Promise<void> => {
  if (await isEmpty(folder)) return;
  throw new StartProblem(`De map ${folder} is niet leeg. Kies voor elke back-up twee nieuwe mappen.`);
};

const makeCopy = async (from: Folders, to: Folders) => {
  try {
    await copyDatabase(from.data, to.data);
    // After the data: a family that was made meanwhile has its key, and a key too many opens nothing.
    await copyKeys(from.keys, to.keys);
    return await lookAtData({ dataDir: to.data, file: unfinishedFile(to.data), keyDir: to.keys });
  } catch (error) {
    await removeUnfinished(to.data);
    await removeKeys(to.keys);
    throw asProblem('De back-up maken', error);
  }
};

const sayWithoutKey = (withoutKey: number): void => {
  if (withoutKey === 0) return;
  say(`Let op: ${withoutKey} gezinnen of consulten hebben geen sleutel. Hun inhoud is niet te lezen, ook hier niet.`);
};

/**
 * `npm run backup -- <folder for the data> <folder for the keys>`: a copy of both, also while the server is in use. What
 * was confirmed to anybody when it began is in it.
 */
const backUp = async (): Promise<void> => {
  const to = readAsked(process.argv.slice(3));
  const config = readConfig(process.env, process.cwd());
  const from: Folders = { data: config.dataDir, keys: config.keyDir };
  requireApart(to, config);
  await requireEmpty(to.data);
  await requireEmpty(to.keys);
  await requireData(from.data, from.keys);
  const { entries, head, withoutKey, findings } = await makeCopy(from, to);
  await finishDatabase(to.data);
  say(`De gegevens staan in ${databaseFile(to.data)}`);
  say(`De sleutels staan in ${to.keys}. Bewaar ze ergens anders dan de gegevens: wie beide heeft, kan alles lezen.`);
  for (const file of await notCopied(from)) say(`Niet meegenomen: ${file}`);
  sayWithoutKey(withoutKey);
  say('Vernietig de vorige kopie van de sleutels: daarmee is nog te lezen wat sindsdien is gewist.');
  if (findings.length === 0) {
    return say(`De kopie is gecontroleerd: de keten van ${entries} schakels klopt. Controlegetal: ${head}`);
  }
  // What is damaged must be kept all the more; it cannot be put back without somebody looking at it.
  say('Let op: de kopie is gemaakt, maar de keten klopt NIET:');
  for (const line of linesOf(findings)) say(line);
  process.exitCode = 1;
};

await runOrRefuse('Er is geen back-up gemaakt', backUp);
