import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { launch, readyAt } from '../harness/server';

/** The real server, as users run it, but for a clock that can be moved. */
export interface Served {
  readonly port: number;
  readonly pid: number;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Its clock from now on, in ms ahead of ours. */
  clock(ahead: number): void;
  /** All that it printed. */
  output(): string;
}

/** A server that has read its libraries and waits: it has opened nothing yet. */
export interface Ready {
  go(): Promise<Served>;
  /** It is not needed after all. */
  cancel(): void;
}

interface Place {
  dataDir: string;
  keyDir: string;
  under: readonly string[];
  env: Record<string, string>;
}

const GATE = fileURLToPath(new URL('./gate.mjs', import.meta.url));

export const makeReady = ({ dataDir, keyDir, under, env }: Place): Ready => {
  const { child, gone, said } = launch({ dataDir, keyDir, under, preload: GATE, env: { LOG_LEVEL: 'warn', ...env } });
  const { pid, stdin } = child;
  if (pid === undefined || !stdin) throw new Error('the server could not be started');
  // It may be killed while we tell it something.
  stdin.on('error', () => undefined);
  const end = async (name: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(name);
      await once(child, 'exit');
    }
    await gone;
  };
  return {
    async go() {
      stdin.write('go\n');
      const port = await readyAt(child, said);
      return {
        port,
        pid,
        kill: () => end('SIGKILL'),
        async stop() {
          await end('SIGTERM');
          return child.exitCode;
        },
        clock: (ahead) => stdin.write(`clock ${ahead}\n`),
        output: () => said.out + said.err,
      };
    },
    cancel: () => child.kill('SIGKILL'),
  };
};
