// The load, in a process of its own: opens screens at boards, has them type, and says what came of it. Told by its parent.
import { createEditor } from './editor.mjs';
import { FILLED } from './filling.mjs';
import { createLedger } from './ledger.mjs';
import { openOnce, startProbe } from './opening.mjs';
import { typeTogether } from './typing.mjs';

/** The same moments for every server and round (mulberry32). */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** Sockets that are opened at once: people do not all click in one millisecond. */
const AT_ONCE = 25;

/**
 * So many screens of a board put together what they get. The rest of a crowd only reads which edits it was, and sends nothing on: a hundred documents that
 * each take in what the other 99 type are more than one core can do, and would then be all that is measured.
 */
const WHOLE_SCREENS = 8;

let boards = [];
let probe;

const does = {
  /**
   * @param boards for each board its seats
   * @param lean nobody sends on what they hear of others
   */
  async open({ boards: seats, lean = false }) {
    boards = seats.map(() => ({ ledger: createLedger(), editors: [] }));
    const all = seats.flatMap((seats_, at) =>
      seats_.map((seat, n) => {
        const readsOnly = n >= WHOLE_SCREENS;
        return { seat: { ...seat, repeats: seat.repeats && !lean && !readsOnly, readsOnly }, board: boards[at] };
      }),
    );
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await Promise.all(
        all.slice(from, from + AT_ONCE).map(({ seat, board }) => {
          const editor = createEditor(seat, board.ledger);
          board.editors.push(editor);
          return editor.here;
        }),
      );
    }
  },
  type: ({ pace }) => typeTogether(boards, pace, randomFrom(7)),
  async leave() {
    await Promise.all(boards.flatMap(({ editors }) => editors.map((editor) => editor.leave())));
    boards = [];
  },
  fill: ({ kind, seat }) => FILLED[kind](seat),
  async probe({ seat }) {
    probe = await startProbe(seat);
  },
  wait: () => probe.longestWait(),
  openOnce: ({ seat, reach }) => openOnce(seat, reach, probe.apart),
  stopProbe: () => probe.stop(),
};

process.on('message', async ({ call, ...told }) => {
  process.send({ answer: await does[call](told) });
});
