// Loaded before the server in a chaos run. It reads the server's libraries beforehand and waits for the word to go, so that
// a restart costs less time; and it moves the server's clock when told. Lines on stdin: `go`, `clock <ms ahead>`.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const main = pathToFileURL(process.argv[1]);
const real = Date.now;
let ahead = 0;
const now = () => real() + ahead;

globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

let go = () => undefined;
const told = new Promise((resolve) => {
  go = resolve;
});
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [word, value] = line.split(' ');
  if (word === 'go') go();
  if (word === 'clock') ahead = Number(value);
});
// Who started it is gone: nobody will stop it any more.
lines.on('close', () => process.exit(0));

const wanted = [...readFileSync(main, 'utf8').matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)].map(([, name]) => name);
await Promise.all(wanted.map((name) => import(name.startsWith('.') ? new URL(name, main).href : name)));
await told;
process.stdin.unref();
