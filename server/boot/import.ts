import { readFile } from 'node:fs/promises';
import { checkDefinition } from '../meetings/check-definition';
import { createMeeting } from '../meetings/create';
import type { MeetingDefinition } from '../meetings/definition';
import { checkFolders } from './check-folders';
import { readConfig } from './config';
import { addressesOf } from './listen';
import { urlOf } from './local-links';
import { openData } from './open-data';
import { runOrRefuse, say, sayLinks } from './say';
import { fileReason, StartProblem } from './start-problem';

const readDefinition = async (file: string): Promise<MeetingDefinition> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartProblem(`${file} is niet te lezen: ${fileReason(error)}.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StartProblem(
      `${file} is geen JSON. Het voorbeeld in docs/handleiding laat zien hoe het bestand eruitziet.`,
    );
  }
  const checked = checkDefinition(json);
  if (checked.ok) return checked.definition;
  const lines = checked.problems.map(({ field, problem }) => `  ${field} ${problem}`);
  throw new StartProblem(`${file} klopt niet:\n${lines.join('\n')}`);
};

/** `npm run import -- meeting.json`: makes a meeting and shows its personal links, once. */
const importMeeting = async (): Promise<void> => {
  const file = process.argv.at(-1);
  if (!file?.endsWith('.json')) throw new StartProblem('Zeg welk bestand: npm run import -- overleg.json');
  const config = readConfig(process.env, process.cwd());
  const definition = await readDefinition(file);
  const data = await openData(config, await checkFolders(config));
  try {
    const { participants } = await createMeeting(data.store, data.sealer, definition);
    const { publicUrl } = addressesOf(config, config.port);
    say(`Gemaakt: ${definition.title}, ${definition.families.length} gezinnen.`);
    say('Geef elke deelnemer zijn eigen link. Ze worden alleen nu getoond.');
    sayLinks(participants.map(({ role, name, token }) => ({ role, name, url: urlOf(publicUrl, token) })));
  } finally {
    await data.close();
  }
};

await runOrRefuse('Casustafel importeert niets', importMeeting);
