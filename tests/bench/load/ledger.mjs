// What was typed on one board and when, and after how many ms each of the others had it.

import { performance } from 'node:perf_hooks';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** How far an update reaches, per Yjs client id. One typed letter needs no more than its first bytes. */
const reach = (update, tell) => {
  const decoder = decoding.createDecoder(update);
  if (decoding.readVarUint(decoder) === 1 && decoding.readVarUint(decoder) === 1) {
    const client = decoding.readVarUint(decoder);
    tell(client, decoding.readVarUint(decoder) + 1);
    return;
  }
  for (const [client, clock] of Y.parseUpdateMeta(update).to) tell(client, clock);
};

export const createLedger = () => {
  const typists = new Map();
  let edits = 0;
  let delays = [];
  return {
    /** @param clock the first of the edit's own clocks */
    typed(client, clock) {
      const typist = typists.get(client) ?? { clocks: [], at: [] };
      typists.set(client, typist);
      typist.clocks.push(clock);
      typist.at.push(performance.now());
      edits++;
    },
    /** Who hears of edits; each keeps a place in everyone's. Of its own it may hear too, which counts for nothing. */
    listener(own) {
      const heard = new Map();
      return (update) => {
        const now = performance.now();
        reach(update, (client, clock) => {
          const typist = typists.get(client);
          if (!typist || client === own) return;
          let next = heard.get(client) ?? 0;
          for (; next < typist.clocks.length && typist.clocks[next] < clock; next++) delays.push(now - typist.at[next]);
          heard.set(client, next);
        });
      };
    },
    edits: () => edits,
    heard: () => delays.length,
    /** Begins a new count, once all was heard. */
    take() {
      const taken = { edits, delays };
      edits = 0;
      delays = [];
      return taken;
    },
  };
};
