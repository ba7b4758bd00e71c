// `npm start` and `npm run import -- meeting.json`: makes the clone ready, then goes on in this same process, so that
// signals reach the server.
import { nodeProblem } from './node-version.mjs';

const refuse = (line) => {
  console.error(line);
  process.exit(1);
};

const old = nodeProblem(process.version);
if (old) refuse(old);

const { prepare, PrepareProblem } = await import('./prepare.mjs');
try {
  prepare();
} catch (error) {
  if (!(error instanceof PrepareProblem)) throw error;
  refuse(error.message);
}
await import(process.argv[2] === 'import' ? '../../dist/server/import.js' : '../../dist/server/main.js');
