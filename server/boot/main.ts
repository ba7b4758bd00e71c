import { join } from 'node:path';
import type { Logger } from 'pino';
import { createAccess } from '../access/decide';
import { createFactFinder } from '../access/facts';
import { createLinks } from '../access/links';
import { sessionCookie } from '../access/session-cookie';
import { createSessions } from '../access/sessions';
import { createConnections } from '../exports/connections';
import { createApp } from '../http/app';
import { createAttending } from '../leading/attending';
import { createChosenCards } from '../outcomes/card-of';
import { meldingForRecord } from '../outcomes/melding';
import { weighingOf } from '../safety/record';
import { createPlanner } from '../series/planner';
import { attachSync } from '../sync/gateway';
import { checkFolders } from './check-folders';
import { compose } from './compose';
import { type Config, readConfig } from './config';
import { makeExample } from './first-run';
import { addressesOf, isLoopback, type Listening, listen } from './listen';
import { localLinks } from './local-links';
import { createLog } from './log';
import { type OpenData, openData } from './open-data';
import { runOrRefuse, say, sayLinks } from './say';
import { stopOnSignal } from './stop';
import { takeInFacts } from './taking-in/take-in-facts';

const CLIENT_DIR = join(import.meta.dirname, '../client');

interface Addresses {
  publicUrl: string;
  origins: string[];
}

const tellLinks = async (config: Config, data: OpenData, { publicUrl }: Addresses) => {
  const made = await makeExample(data);
  const links = await localLinks(data.store, { dataDir: config.dataDir, publicUrl }, made?.participants);
  say(made ? 'Er is een voorbeeldoverleg gemaakt. Open per deelnemer een eigen link:' : 'Persoonlijke links:');
  sayLinks(links);
  say(
    `Ze staan ook in ${join(config.dataDir, 'links.json')}. Elke persoon heeft een eigen browser of privévenster nodig.`,
  );
};

/** Puts the parts together on a port that is already ours. */
const serve = async (
  listening: Listening,
  data: OpenData,
  { publicUrl, origins }: Addresses,
  { log, keyDir }: { log: Logger; keyDir: string },
) => {
  const { store, sealer } = data;
  const sessions = createSessions(store, Date.now);
  const cookie = sessionCookie(publicUrl.startsWith('https:'));
  const attending = createAttending();
  const facts = createFactFinder({ store, now: Date.now, attending });
  const access = createAccess({ sessions, cookie, facts });
  const links = createLinks(store, sessions, Date.now);
  const sync = attachSync(listening.server, { store, sealer, access, allowedOrigins: origins, log });
  const chosenCards = createChosenCards({ store, sealer, now: Date.now });
  const parts = compose({
    store,
    sealer,
    access,
    sessions,
    links,
    cookie,
    attending,
    publicUrl,
    log,
    connections: createConnections(keyDir),
    guestsAttending: createAttending(),
    settle: sync.settle,
    sources: { weighing: weighingOf, melding: meldingForRecord, prepareCard: chosenCards.prepare },
    now: Date.now,
  });
  const planner = createPlanner({
    store,
    access,
    news: parts.news,
    now: Date.now,
    onTrouble: (error) => log.error({ err: error }, 'the coming meetings could not be planned'),
  });
  await planner.planAll();
  await parts.start();
  const deps = { ...parts, allowedOrigins: origins, clientDir: CLIENT_DIR };
  const { app, handle } = await createApp(deps, listening.server);
  listening.serve(handle);
  return { app, sync, planner, parts };
};

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.cwd());
  const masterKey = await checkFolders(config);
  const listening = await listen(config);
  const data = await openData(config, masterKey);
  const log = createLog(config);
  const addresses = addressesOf(config, listening.port);
  await takeInFacts(data.store, data.sealer);
  if (config.mode === 'local') await tellLinks(config, data, addresses);
  const { app, sync, planner, parts } = await serve(listening, data, addresses, { log, keyDir: config.keyDir });
  stopOnSignal({ server: listening.server, sync, app, planner, parts, data, log });
  if (config.mode === 'local' && !isLoopback(config.host)) {
    say(`Let op: met HOST=${config.host} is Casustafel ook voor anderen in dit netwerk te bereiken, zonder https.`);
  }
  const behind = config.publicUrl ? ` (luistert op ${config.host}, poort ${listening.port})` : '';
  say(`Casustafel staat klaar op ${addresses.publicUrl}${behind}`);
};

await runOrRefuse('Casustafel start niet', start);
