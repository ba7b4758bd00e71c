import type { Connection } from './connection';
import { LINES_BYTES, LINES_MS } from './limits';

/**
 * Keeps what lies for all connections together within bounds, whoever they are: sockets that never read, and messages of
 * which only a part ever comes. Cuts those that hold most; a good client comes back and has lost nothing.
 */
export const watchLines = (connections: () => readonly Connection[]): { stop(): void } => {
  const look = (): void => {
    const lines = connections().map((connection) => ({ connection, held: connection.held() }));
    let total = lines.reduce((sum, { held }) => sum + held, 0);
    if (total <= LINES_BYTES) return;
    for (const { connection, held } of lines.sort((a, b) => b.held - a.held)) {
      connection.cut();
      total -= held;
      if (total <= LINES_BYTES) return;
    }
  };
  const looking = setInterval(look, LINES_MS).unref();
  return { stop: () => clearInterval(looking) };
};
