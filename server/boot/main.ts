import { join } from 'node:path';
import type { Logger } from 'pino';
import { createAccess } from '../access/decide';
import { createFactFinder } from '../access/facts';
import { createLinks } from '../access/links';
import { sessionCookie } from '../access/session-cookie';
import { createSessions } from '../access/sessions';
import { createAgreementKeeper } from '../agreements/agreements';
import { createAgreementReader } from '../agreements/reading';
import { createAttendance } from '../attendance/attendance';
import { createConsults } from '../consults/consults';
import { createConsultGrowing } from '../consults/growing';
import { createConsultReader } from '../consults/reading';
import { createFamilies } from '../families/families';
import { createGuests } from '../guests/guests';
import { createGuestSheets } from '../guests/sheets';
import { createApp } from '../http/app';
import { createAttending } from '../leading/attending';
import { createLeading } from '../leading/leading';
import { createAgenda } from '../meetings/agenda';
import { createClosing } from '../meetings/closing';
import { createMeetingClosing } from '../meetings/closing-meeting';
import { createNews } from '../meetings/news';
import { createMeetingReader } from '../meetings/reading';
import { createSafety } from '../safety/safety';
import { createSeriesParts } from '../series/parts';
import { createPlanner } from '../series/planner';
import { attachSync } from '../sync/gateway';
import { createTodayReader } from '../today/today';
import { checkFolders } from './check-folders';
import { type Config, readConfig } from './config';
import { makeExample } from './first-run';
import { addressesOf, isLoopback, type Listening, listen } from './listen';
import { localLinks } from './local-links';
import { createLog } from './log';
import { type OpenData, openData } from './open-data';
import { runOrRefuse, say, sayLinks } from './say';
import { stopOnSignal } from './stop';

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
const serve = async (listening: Listening, data: OpenData, { publicUrl, origins }: Addresses, log: Logger) => {
  const { store, sealer } = data;
  const sessions = createSessions(store, Date.now);
  const cookie = sessionCookie(publicUrl.startsWith('https:'));
  const attending = createAttending();
  const facts = createFactFinder({ store, now: Date.now, isAttending: attending.isHere });
  const access = createAccess({ sessions, cookie, facts });
  const links = createLinks(store, sessions, Date.now);
  const meetings = createMeetingReader({
    store,
    sealer,
    access,
    attending,
    now: Date.now,
    onUnreadable: (conference, error) => log.error({ conference, err: error }, 'a family line does not open'),
  });
  const news = createNews();
  const agenda = createAgenda(store, news);
  const consults = createConsults({ store, sealer, news, now: Date.now });
  const consultReader = createConsultReader({
    store,
    sealer,
    access,
    onUnreadable: (consult, error) => log.error({ consult, err: error }, 'a consult does not open'),
  });
  const agreements = createAgreementKeeper({ store, sealer, news, now: Date.now });
  const planner = createPlanner({
    store,
    access,
    news,
    now: Date.now,
    onTrouble: (error) => log.error({ err: error }, 'the coming meetings could not be planned'),
  });
  await planner.planAll();
  const safety = createSafety({ store, sealer, access, news, now: Date.now });
  const families = createFamilies({ store, sealer, access, news, now: Date.now });
  const consultGrowing = createConsultGrowing({ store, sealer, access, families, news, now: Date.now });
  const series = createSeriesParts({ store, access, sessions, news, publicUrl, now: Date.now });
  const closing = createClosing({ store, sealer, access, news, attending, now: Date.now });
  const meetingClosing = createMeetingClosing({ store, sealer, access, news, attending, now: Date.now });
  const agreementReader = createAgreementReader({ store, sealer, access, now: Date.now });
  const today = createTodayReader({
    store,
    sealer,
    access,
    consultReader,
    now: Date.now,
    onUnreadable: (subject, error) => log.error({ subject, err: error }, 'words on a first page do not open'),
  });
  const leading = createLeading({ store, access, news, attending, now: Date.now });
  const guests = createGuests({
    store,
    sealer,
    access,
    sessions,
    news,
    attending: createAttending(),
    now: Date.now,
    onUnreadable: (conference, error) => log.error({ conference, err: error }, 'the words to a guest do not open'),
  });
  const guestSheets = createGuestSheets({
    store,
    sealer,
    access,
    news,
    now: Date.now,
    onTrouble: (error) => log.error({ err: error }, 'the page of a guest could not be read'),
  });
  const attendance = createAttendance(store, news, Date.now);
  attending.onChange((change) => {
    leading.seen(change).catch((error: unknown) => log.error({ err: error }, 'who is here could not be noted'));
  });
  const { app, handle } = await createApp(
    {
      store,
      access,
      links,
      cookie,
      meetings,
      agenda,
      consults,
      consultReader,
      consultGrowing,
      closing,
      meetingClosing,
      agreements,
      agreementReader,
      safety,
      families,
      today,
      news,
      leading,
      series,
      attending,
      guests,
      guestSheets,
      attendance,
      publicUrl,
      allowedOrigins: origins,
      clientDir: CLIENT_DIR,
      log,
    },
    listening.server,
  );
  const sync = attachSync(listening.server, { store, sealer, access, allowedOrigins: origins, log });
  listening.serve(handle);
  return { app, sync, planner };
};

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.cwd());
  const masterKey = await checkFolders(config);
  const listening = await listen(config);
  const data = await openData(config, masterKey);
  const log = createLog(config);
  const addresses = addressesOf(config, listening.port);
  if (config.mode === 'local') await tellLinks(config, data, addresses);
  const { app, sync, planner } = await serve(listening, data, addresses, log);
  stopOnSignal({ server: listening.server, sync, app, planner, data, log });
  if (config.mode === 'local' && !isLoopback(config.host)) {
    say(`Let op: met HOST=${config.host} is Casustafel ook voor anderen in dit netwerk te bereiken, zonder https.`);
  }
  const behind = config.publicUrl ? ` (luistert op ${config.host}, poort ${listening.port})` : '';
  say(`Casustafel staat klaar op ${addresses.publicUrl}${behind}`);
};

await runOrRefuse('Casustafel start niet', start);
