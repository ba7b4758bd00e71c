// A server in production mode with one imported meeting: one family, and a table of people with sessions of their own.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { NODE_FLAGS } from '../../harness/node-flags.mjs';
import { freePort } from '../free-port.mjs';

export const root = join(import.meta.dirname, '../../..');
const ROLES = ['contactpersoon-jb', 'teamleider', 'wijkteammedewerker', 'veilig-thuis', 'gedragsdeskundige'];
const START_MS = 30_000;

const definition = (people) => ({
  title: 'Overleg',
  startsAt: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
  organisations: [{ key: 'org', name: 'Organisatie' }],
  people: Array.from({ length: people }, (_, at) => ({
    key: `p${at}`,
    name: `Persoon ${at + 1}`,
    role: ROLES[at % ROLES.length],
    organisation: 'org',
  })),
  families: [{ code: 'G-1', named: false, question: 'Wat is er nodig?', children: [], broughtInBy: 'p2' }],
});

const importMeeting = (folder, env, people) => {
  const file = join(folder, 'overleg.json');
  writeFileSync(file, JSON.stringify(definition(people)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/server/import.js'), file], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the import failed:\n${stderr}`);
  return stdout.match(/http:\S+/g);
};

/** Resolves to the links of so many people, and the address that each leads to once somebody is in. */
export const startServer = async (people) => {
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: join(folder, 'data'),
    KEY_DIR: join(folder, 'keys'),
    LOG_LEVEL: 'error',
  };
  mkdirSync(env.KEY_DIR, { recursive: true });
  writeFileSync(join(env.KEY_DIR, 'master.key'), randomBytes(32), { mode: 0o600 });
  const links = importMeeting(folder, env, people);
  const server = spawn(process.execPath, [...NODE_FLAGS, join(root, 'dist/server/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  for (const late = Date.now() + START_MS; ; await after(50)) {
    if ((await fetch(`${url}/health`).catch(() => undefined))?.ok) break;
    if (server.exitCode !== null || Date.now() > late) throw new Error('the server did not start');
  }
  const seats = await Promise.all(
    links.map(async (link) => {
      const answer = await fetch(link, { redirect: 'manual' });
      return { link, cookie: answer.headers.getSetCookie()[0].split(';')[0], leadsTo: answer.headers.get('location') };
    }),
  );
  const meetingId = seats[0].leadsTo.split('/').at(-1);
  const meeting = await (
    await fetch(`${url}/api/meetings/${meetingId}`, { headers: { cookie: seats[0].cookie } })
  ).json();
  return { url, seats, board: meeting.conferences[0].boardDocument };
};
