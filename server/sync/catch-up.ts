import * as Y from 'yjs';
import type { Connection } from './connection';
import { answerFrame, updateFrame } from './frames';
import type { Job } from './job';
import { OUTBOX_STREAM_BYTES } from './limits';
import { encodeStanding, sliceStructs } from './slices';

/**
 * Answers someone who has little or nothing of a large document, in slices: all but the last go as updates, the last as
 * the answer proper, so that a client takes itself for synced only when it is.
 */
export const createCatchUp = (
  doc: Y.Doc,
  connection: Connection,
  have: Uint8Array,
  wake: () => void,
  done: () => void,
): Job => {
  const upTo = Y.encodeStateVector(doc);
  const slices = sliceStructs(doc, Y.decodeStateVector(have), Y.decodeStateVector(upTo));
  let asleep = false;

  const waitUntilSent = (): void => {
    if (asleep) return;
    asleep = true;
    connection.onceSent(() => {
      asleep = false;
      wake();
    });
  };

  return {
    step() {
      if (connection.over) {
        done();
        return 'done';
      }
      if (connection.unsent() > OUTBOX_STREAM_BYTES) {
        waitUntilSent();
        return 'waiting';
      }
      const slice = slices.next();
      if (!slice.done) {
        connection.send(updateFrame(slice.value));
        return 'more';
      }
      connection.send(answerFrame(encodeStanding(doc, upTo)));
      done();
      return 'done';
    },
  };
};
