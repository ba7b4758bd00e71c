import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import pino from 'pino';
import { createAgreementKeeper } from '../../server/agreements/agreements';
import { createAgreementReader } from '../../server/agreements/reading';
import { createAttendance } from '../../server/attendance/attendance';
import { createConsults } from '../../server/consults/consults';
import { createConsultGrowing } from '../../server/consults/growing';
import { createConsultReader } from '../../server/consults/reading';
import { createFamilies } from '../../server/families/families';
import { createGuests } from '../../server/guests/guests';
import { createGuestSheets } from '../../server/guests/sheets';
import { createApp } from '../../server/http/app';
import { createAttending } from '../../server/leading/attending';
import { createLeading } from '../../server/leading/leading';
import { createAgenda } from '../../server/meetings/agenda';
import { createClosing } from '../../server/meetings/closing';
import { createMeetingClosing } from '../../server/meetings/closing-meeting';
import { createNews } from '../../server/meetings/news';
import { createMeetingReader } from '../../server/meetings/reading';
import { createSafety } from '../../server/safety/safety';
import { createSeriesParts } from '../../server/series/parts';
import { createTodayReader } from '../../server/today/today';
import { temporaryFolders } from './folders';
import type { Table } from './table';

const PAGE = '<!doctype html><html lang="nl"><head><title>Casustafel</title></head><body></body></html>';
const SCRIPT = `console.log('${'casustafel '.repeat(200)}');`;

/** The HTTP side of a table on a port of its own, with a client of one page and one script. Logged lines are kept. */
export const openDoor = async (table: Table) => {
  const folders = temporaryFolders();
  const clientDir = folders.make();
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), PAGE);
  writeFileSync(join(clientDir, 'assets/main-abc123.js'), SCRIPT);
  writeFileSync(join(clientDir, 'assets/main-abc123.js.br'), brotliCompressSync(SCRIPT));

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logged: string[] = [];
  const { store, access, sessions, links, cookie, sealer, attending, now } = table;
  const meetings = createMeetingReader({
    store,
    sealer,
    access,
    attending,
    now,
    onUnreadable: (id) => logged.push(`unreadable ${id}`),
  });
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const news = createNews();
  const agenda = createAgenda(store, news);
  const consults = createConsults({ store, sealer, news, now });
  const consultReader = createConsultReader({
    store,
    sealer,
    access,
    onUnreadable: (id) => logged.push(`unreadable ${id}`),
  });
  const agreements = createAgreementKeeper({ store, sealer, news, now });
  const safety = createSafety({ store, sealer, access, news, now });
  const families = createFamilies({ store, sealer, access, news, now });
  const consultGrowing = createConsultGrowing({ store, sealer, access, families, news, now });
  const series = createSeriesParts({ store, access, sessions: table.sessions, news, publicUrl: url, now });
  const closing = createClosing({ store, sealer, access, news, attending, now });
  const meetingClosing = createMeetingClosing({ store, sealer, access, news, attending, now });
  const agreementReader = createAgreementReader({ store, sealer, access, now });
  const today = createTodayReader({
    store,
    sealer,
    access,
    consultReader,
    now,
    onUnreadable: (id) => logged.push(`unreadable ${id}`),
  });
  const leading = createLeading({ store, access, news, attending, now });
  const guests = createGuests({
    store,
    sealer,
    access,
    sessions,
    news,
    attending: createAttending(0),
    now,
    onUnreadable: (id) => logged.push(`unreadable ${id}`),
  });
  const guestSheets = createGuestSheets({
    store,
    sealer,
    access,
    news,
    now,
    onTrouble: (error) => logged.push(`trouble ${error}`),
  });
  const attendance = createAttendance(store, news, now);
  const seen = attending.onChange((change) => void leading.seen(change));
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
      publicUrl: url,
      allowedOrigins: [url],
      clientDir,
      log,
    },
    server,
  );
  server.on('request', handle);

  return {
    url,
    logged,
    app,
    /** As a browser on our own page does it. */
    ask: (path: string, { method = 'GET', cookie = '', origin = url, headers = {}, body }: Ask = {}) =>
      fetch(url + path, {
        method,
        redirect: 'manual',
        ...(body !== undefined && { body }),
        headers: { cookie, ...(method === 'GET' ? {} : { origin }), ...headers },
      }),
    close: async () => {
      seen();
      await app.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      folders.clear();
    },
  };
};

export interface Ask {
  method?: string;
  cookie?: string;
  origin?: string;
  headers?: Record<string, string>;
  body?: string;
}

export type Door = Awaited<ReturnType<typeof openDoor>>;
