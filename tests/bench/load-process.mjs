// The load runs apart from what is measured and from what measures.
import { fork } from 'node:child_process';
import { once } from 'node:events';

const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a load process; `call` has it do one thing at a time (load/load.mjs) and resolves to what came of it. */
export const startLoad = () => {
  const child = fork(new URL(import.meta.resolve('./load/load.mjs')));
  children.add(child);
  const gone = once(child, 'exit').then(() => {
    children.delete(child);
    throw new Error('the load process ended');
  });
  gone.catch(() => undefined);
  return {
    async call(call, told = {}) {
      const answered = once(child, 'message');
      child.send({ call, ...told });
      return (await Promise.race([answered, gone]))[0].answer;
    },
    stop() {
      child.kill('SIGKILL');
    },
  };
};
