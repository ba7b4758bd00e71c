// Our own server as it is run for real: production mode, meetings from `npm run import`, and everyone at the table with the session
// that their own link gave. Sealing, access checks and commits are what they always are.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_FLAGS } from '../harness/node-flags.mjs';

const BUILT = join(import.meta.dirname, '../../dist/server');
/** What one file for the import may hold (server/meetings/definition.ts, shared/api/families.ts). */
const MOST = { families: 40, people: 50 };

const settings = (dataDir, folder, port) => ({
  NODE_ENV: 'production',
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  DATA_DIR: dataDir,
  KEY_DIR: join(folder, 'keys'),
  LOG_LEVEL: 'warn',
});

const meeting = (families, people) => ({
  title: 'Overleg',
  startsAt: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
  organisations: [{ key: 'org', name: 'Organisatie' }],
  people: Array.from({ length: people }, (_, at) => ({
    key: `p${at}`,
    name: `Persoon ${at + 1}`,
    role: 'wijkteammedewerker',
    organisation: 'org',
  })),
  families: Array.from({ length: families }, (_, at) => ({
    code: `G-${at + 1}`,
    named: false,
    question: 'Wat is er nodig?',
    children: [],
    broughtInBy: 'p0',
  })),
});

/** Imports as many meetings as the boards need; resolves to each meeting's links. */
const prepare = async (folder, port, { boards, editors }) => {
  const env = { ...process.env, ...settings(join(folder, 'data'), folder, port) };
  mkdirSync(env.KEY_DIR, { recursive: true });
  writeFileSync(join(env.KEY_DIR, 'master.key'), randomBytes(32), { mode: 0o600 });
  const meetings = [];
  for (let left = boards; left > 0; left -= MOST.families) {
    const file = join(folder, 'overleg.json');
    writeFileSync(file, JSON.stringify(meeting(Math.min(left, MOST.families), Math.min(editors, MOST.people))));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(BUILT, 'import.js'), file], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the import failed:\n${stderr}`);
    meetings.push(stdout.match(/http:\S+/g));
  }
  return meetings;
};

const enter = async (link) => {
  const answer = await fetch(link, { redirect: 'manual' });
  const [cookie] = answer.headers.getSetCookie()[0].split(';');
  return { cookie, meetingId: answer.headers.get('location').split('/').at(-1) };
};

const boardsOf = async (port, { cookie, meetingId }) => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/meetings/${meetingId}`, { headers: { cookie } });
  const { conferences } = await answer.json();
  return conferences.map(({ boardDocument }) => boardDocument);
};

/** Who needs more seats than there are people at a table sits there with two screens. */
const seats = async (port, { editors }, meetings) => {
  const all = [];
  for (const links of meetings) {
    const people = await Promise.all(links.map(enter));
    for (const board of await boardsOf(port, people[0])) {
      const url = `ws://127.0.0.1:${port}/sync/${board}?board=1`;
      all.push(
        Array.from({ length: editors }, (_, at) => ({
          url,
          cookie: people[at % people.length].cookie,
          answers: true,
          barriers: true,
        })),
      );
    }
  }
  return all;
};

export const CASUSTAFEL = {
  name: 'casustafel',
  program: join(BUILT, 'main.js'),
  flags: NODE_FLAGS,
  env: settings,
  prepare,
  seats,
};
