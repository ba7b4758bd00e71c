// `npm start` and `npm run import -- meeting.json`: makes the clone ready, then goes on in this same process, so that
// signals reach the server.
import { nodeProblem } from './node-version.mjs';

const old = nodeProblem(process.version);
if (old) {
  console.error(old);
  process.exit(1);
}

const { prepareOrExit } = await import('./prepare.mjs');
prepareOrExit();
await import(process.argv[2] === 'import' ? '../../dist/server/import.js' : '../../dist/server/main.js');
