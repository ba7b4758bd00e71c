// What must be true after an attack.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { connect, wordsOf } from './editors.mjs';
import { readJson, signIn } from './people.mjs';

/** A process of some 150 MB, and what may lie for lines that do not read or do not finish. */
const RSS_BOUND_MB = 768;

/** In ms, to a tenth; null when nothing was measured. */
export const p99 = (delays) => {
  if (delays.length === 0) return null;
  const sorted = delays.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * 0.99)] * 10) / 10;
};
export const longest = (stretches) => stretches.flat().reduce((most, delay) => Math.max(most, Math.round(delay)), 0);

const saysOf = (states, heard) => {
  const decoder = decoding.createDecoder(states);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    heard(client, JSON.parse(decoding.readVarString(decoder)));
  }
};

/** Somebody on each attacked board whose name the attackers use; they write a few words, and watch. */
export const seatVictims = async (url, documents, link) => {
  const cookie = await signIn(url, link);
  const { person } = await readJson(url, '/me', cookie);
  const forged = [];
  const seats = await Promise.all(
    documents.map(async (document) => {
      let own;
      const seat = await connect(url, document, cookie, (states) =>
        saysOf(states, (client, state) => {
          // What a screen says of its person is written by the server: nobody else is ever shown under this name.
          if (state?.user?.personId === person.id && client !== own)
            forged.push(`awareness of ${client} on ${document}`);
        }),
      );
      own = seat.doc.clientID;
      seat.doc.getText('victim').insert(0, `echt van ${link.name}`);
      await seat.saved();
      return { ...seat, document, clock: Y.getState(seat.doc.store, own) };
    }),
  );
  return {
    person,
    link,
    seats,
    forged,
    targets: seats.map(({ document, doc }) => ({
      document,
      victim: { clientId: doc.clientID, personId: person.id, name: person.name },
    })),
  };
};

const authorsIn = (folder) => {
  const data = new Database(join(folder, 'data/casustafel.db'), { readonly: true });
  try {
    return data.prepare('select document, client_id as clientId, person_id as personId from document_author').all();
  } finally {
    data.close();
  }
};

/** Looks at everything with fresh eyes, before and after the server is started anew. */
export const judge = async ({ server, folder, boards, victims, restart }) => {
  const breaches = boards.flatMap((board) => board.gone()).map((line) => `an editor was thrown off: ${line}`);
  const up = server.isUp();
  if (!up)
    return { breaches: [...breaches, 'the server fell'], up, rssMaxMB: server.rssMaxMB(), rssBoundMB: RSS_BOUND_MB };
  const acknowledged = (await Promise.all(boards.map((board) => board.acknowledged()))).flat();
  for (const { unheard, document } of boards) if (unheard() > 0) breaches.push(`edits never arrived on ${document}`);
  for (const board of boards) board.leave();
  const forged = [...victims.forged];
  for (const { leave } of victims.seats) leave();
  const rssMaxMB = server.rssMaxMB();
  const faults = server.faults();
  const stopped = await server.stop();
  if (stopped !== 0) breaches.push(`the server stopped with ${stopped}`);

  const again = await restart();
  const look = async (document) => {
    const client = await connect(again.url, document, await signIn(again.url, victims.link));
    client.leave();
    return client.doc;
  };
  const docs = new Map();
  for (const { document } of boards) docs.set(document, await look(document));
  const lost = acknowledged.filter(({ document, name, written }) => wordsOf(docs.get(document), name) !== written);
  for (const { document, name } of lost) breaches.push(`acknowledged edits of ${name} on ${document} are not there`);

  // What stands under their client id is theirs alone; who may write may delete, so words can be gone.
  for (const { document, doc, clock } of victims.seats) {
    const there = await look(document);
    if (Y.getState(there.store, doc.clientID) !== clock)
      forged.push(`edits under the victim's client id on ${document}`);
  }
  for (const { document, clientId, personId } of authorsIn(folder)) {
    const seat = victims.seats.find((one) => one.document === document && one.doc.clientID === clientId);
    if (seat && personId !== victims.person.id)
      forged.push(`the victim's client id on ${document} is said to be another's`);
    if (!seat && personId === victims.person.id) forged.push(`a client id on ${document} is said to be the victim's`);
  }
  breaches.push(...forged.slice(0, 20).map((line) => `forged: ${line}`));
  breaches.push(...faults.slice(0, 20).map((line) => `the server complained: ${line.slice(0, 400)}`));
  if (rssMaxMB > RSS_BOUND_MB) breaches.push(`memory went to ${rssMaxMB} MB (at most ${RSS_BOUND_MB})`);
  const edits = acknowledged.reduce((sum, { written }) => sum + written.length - 1, 0);
  return { breaches, up, rssMaxMB, rssBoundMB: RSS_BOUND_MB, edits, lost: lost.length, forged: forged.length };
};
