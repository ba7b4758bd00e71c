// `npm start` and `npm run import`, `link`, `verify`, `backup`, `restore`, `koppelingen` and `zgw`: makes the clone ready, then goes
// on in this same process, so that signals reach the server. The server's npm script keeps Node's space for new objects at 4 MB
// a half, where Node takes 16: everybody's letters wait while it is cleared away, about half as long (docs/prestaties.md).
import { nodeProblem } from './node-version.mjs';

const old = nodeProblem(process.version);
if (old) {
  console.error(old);
  process.exit(1);
}

const { prepareOrExit } = await import('./prepare.mjs');
prepareOrExit();
const PROGRAMS = ['import', 'link', 'verify', 'backup', 'restore', 'zgw', 'koppelingen'];
const program = PROGRAMS.find((name) => name === process.argv[2]) ?? 'main';
await import(`../../dist/server/${program}.js`);
