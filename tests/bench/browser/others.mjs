// The others at the board, in a process of their own: they move their cursors and type, told so by messages of who measures.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

const [url, board, ...cookies] = process.argv.slice(2);
const MOVES_A_SECOND = 10;
const FRAMES = ['mensen', 'feiten', 'weging', 'volgende-stap'];
/** About where the two worksheets stand, in board units. */
const FIELD = { width: 1800, height: 1000 };
const WORDS = 'Moeder zegt dat het thuis rustiger is sinds oma er twee dagen in de week bij is. '.split('');
const BATCH_MS = 50;

const connect = async (cookie) => {
  class Socket extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie }, origin: url });
    }
  }
  const doc = new Y.Doc();
  const options = { WebSocketPolyfill: Socket, disableBc: true };
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, board, doc, options);
  const { awareness } = provider;
  // The stock provider repeats what it hears of others; ours does not, and twelve of these are to be twelve of ours.
  const stock = provider._awarenessUpdateHandler;
  awareness.off('update', stock);
  awareness.on('update', (_change, origin) => {
    if (origin === 'local') stock({ added: [], updated: [awareness.clientID], removed: [] }, origin);
  });
  if (!provider.synced) await new Promise((resolve) => provider.once('sync', resolve));
  return { doc, awareness };
};

// Every provider listens to the end of the process.
process.setMaxListeners(0);
const others = [];
for (const cookie of cookies) others.push(await connect(cookie));

const moveAll = () => {
  const now = Date.now() / 1000;
  for (const [at, { awareness }] of others.entries()) {
    const angle = now * (0.5 + at / 12) + at;
    const pointer = {
      x: Math.round(FIELD.width * (0.5 + 0.45 * Math.cos(angle))),
      y: Math.round(FIELD.height * (0.5 + 0.45 * Math.sin(angle * 1.3))),
    };
    awareness.setLocalState({ pointer });
  }
};
let moving;
const move = (on) => {
  clearInterval(moving);
  moving = on ? setInterval(moveAll, 1000 / MOVES_A_SECOND) : undefined;
  if (!on) for (const { awareness } of others) awareness.setLocalState({ pointer: null });
};

const paragraphWith = (text) => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
};

/** Notes in the shape that a board has (shared/board/shape.ts), as many in each window, one under the other. */
const putNotes = (doc, from, count) => {
  doc.transact(() => {
    for (let at = from; at < from + count; at++) {
      const text = new Y.XmlFragment();
      const frame = FRAMES[at % FRAMES.length];
      const order = `a${String.fromCharCode(65 + Math.floor(at / 4 / 26))}${String.fromCharCode(97 + (Math.floor(at / 4) % 26))}`;
      const note = new Y.Map([
        ['text', text],
        ['places', new Y.Map([['viervensters', { frame, order }]])],
        ['leefgebieden', new Y.Map()],
        ['marks', new Y.Map()],
        ['createdAt', Date.now()],
      ]);
      doc.getMap('notes').set(`note-${at}`, note);
      text.insert(0, [paragraphWith(`Notitie ${at}: school ziet hem elke dag, en hij is vrolijk.`)]);
    }
  });
};

/** Letters behind the first notes by everyone in turn; so many in all, so many a second. */
const type = (count, aSecond) =>
  new Promise((resolve) => {
    let typed = 0;
    const timer = setInterval(() => {
      for (let n = 0; n < (aSecond * BATCH_MS) / 1000 && typed < count; n++, typed++) {
        const { doc } = others[typed % others.length];
        // A new note for every hundred letters of one person, as notes are.
        const id = `typed-${typed % others.length}-${Math.floor(typed / others.length / 100) % 20}`;
        const letter = WORDS[Math.floor(typed / others.length) % WORDS.length];
        const known = doc.getMap('notes').get(id);
        if (!known) {
          const text = new Y.XmlFragment();
          const place = { frame: FRAMES[typed % 4], order: 'aZ' };
          doc.transact(() => {
            doc.getMap('notes').set(
              id,
              new Y.Map([
                ['text', text],
                ['places', new Y.Map([['viervensters', place]])],
                ['createdAt', Date.now()],
              ]),
            );
            text.insert(0, [paragraphWith(letter)]);
          });
        } else {
          const words = known.get('text').get(0).get(0);
          // Half of what is typed is thrown away again, so that a note stays a note.
          if (words.length > 120) words.delete(0, 60);
          words.insert(words.length, letter);
        }
      }
      if (typed < count) return;
      clearInterval(timer);
      resolve();
    }, BATCH_MS);
  });

process.on('message', async ({ id, does, ...how }) => {
  if (does === 'move') move(how.on);
  if (does === 'fill') putNotes(others[0].doc, how.from, how.count);
  if (does === 'type') await type(how.count, how.aSecond);
  process.send({ id });
});
process.send({ id: 'ready' });
