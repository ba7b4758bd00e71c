import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { READING_TURN_BYTES } from './limits';

/** Many lines may bring large messages at one moment, and nobody waits for all of them. */
export interface ReadingTurns {
  /** @param stream what the socket reads from */
  watch(socket: Pick<WebSocket, 'isPaused'>, stream: Duplex): void;
}

/**
 * In one turn of the event loop so many bytes are read of all lines together; who has more goes on in the next. Without
 * it the system reads up to 2 MB of each line in a row.
 */
export const createReadingTurns = (): ReadingTurns => {
  let bytes = 0;
  let paused: (() => void)[] = [];
  let turning = false;

  const nextTurn = (): void => {
    const goOn = paused;
    bytes = 0;
    paused = [];
    turning = false;
    for (const go of goOn) go();
  };

  return {
    watch(socket, stream) {
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (!turning) setImmediate(nextTurn);
        turning = true;
        // Who is paused for another reason goes on when that is over.
        if (bytes <= READING_TURN_BYTES || stream.isPaused()) return;
        stream.pause();
        paused.push(() => {
          if (!socket.isPaused) stream.resume();
        });
      });
    },
  };
};
