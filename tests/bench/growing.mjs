// What our own server costs as boards and people grow, where one process ends, and what everybody at once would take.
import { median, printTable, rounded, shown } from './figures.mjs';
import { typingRun } from './typing-run.mjs';

const BOARDS = [1, 5, 25, 100, 200];
const EDITORS = [1, 4, 8, 25, 100];
/** One load process on one core cannot do more than this, so it would be what is measured. */
const MOST = { sockets: 800, deliveriesASecond: 60_000 };
const EDITS_A_SECOND = 4;
const AWARENESS_A_SECOND = 10;
/** Of one core, which is what one process has; above this a burst would queue. */
const FULL = 0.7;
const TABLE = 8;
/** All municipalities, each with one family on the table at the same moment. */
const MUNICIPALITIES = 340;
const MB = 1024 * 1024;

const fits = (boards, editors) =>
  boards * editors <= MOST.sockets && boards * editors * (editors - 1) * EDITS_A_SECOND <= MOST.deliveriesASecond;

/** Slopes of log(cost) over log(boards) and log(editors), by least squares. */
const slopes = (cells) => {
  const points = cells.map(({ boards, editors, share }) => [Math.log(boards), Math.log(editors), Math.log(share)]);
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const means = [mean(0), mean(1), mean(2)];
  const together = (a, b) => points.reduce((sum, point) => sum + (point[a] - means[a]) * (point[b] - means[b]), 0);
  const determinant = together(0, 0) * together(1, 1) - together(0, 1) ** 2;
  return {
    boards: (together(0, 2) * together(1, 1) - together(1, 2) * together(0, 1)) / determinant,
    editors: (together(1, 2) * together(0, 0) - together(0, 2) * together(0, 1)) / determinant,
  };
};

const printGrid = (title, cells, figure) => {
  console.log(title);
  const cellOf = (boards, editors) => cells.find((cell) => cell.boards === boards && cell.editors === editors);
  printTable(
    ['boards', ...EDITORS.map((editors) => (editors === 1 ? '1 editor each' : `${editors}`))],
    BOARDS.map((boards) => [
      String(boards),
      ...EDITORS.map((editors) => {
        const cell = cellOf(boards, editors);
        return cell ? shown(figure(cell)) : '–';
      }),
    ]),
  );
};

const report = (cells) => {
  const persons = ({ boards, editors }) => boards * editors;
  printGrid('CPU per person, ms a second (a core has 1,000)', cells, (cell) => (cell.share * 1000) / persons(cell));
  printGrid('CPU per board, ms a second', cells, (cell) => (cell.share * 1000) / cell.boards);
  printGrid('CPU in all, % of a core', cells, (cell) => cell.share * 100);
  printGrid('p99 from edit to remote, ms', cells, ({ p99 }) => p99);
  printGrid('memory (RSS), MB', cells, ({ rss }) => rss / MB);
  printGrid('CPU of the load itself, % of a core', cells, ({ busy }) => busy * 100);

  const slope = slopes(cells.filter(({ editors }) => editors > 1));
  console.log(
    `Log over log: CPU grows as boards^${slope.boards.toFixed(2)} and as editors per board^${slope.editors.toFixed(2)}.`,
  );
  const tables = cells.filter(({ editors }) => editors === TABLE);
  const alone = tables.find(({ boards }) => boards === 1);
  const full = tables.at(-1);
  const perTable = full.share / full.boards;
  const tablesInOne = Math.floor(FULL / perTable);
  const megabytes = (full.rss - alone.rss) / MB / (full.boards - alone.boards);
  const cores = MUNICIPALITIES * alone.share;
  const memory = (MUNICIPALITIES * alone.rss) / MB / 1024;
  const written = MUNICIPALITIES * TABLE * EDITS_A_SECOND * alone.written;
  console.log(
    `One process ends, on paper, at ${tablesInOne} boards of ${TABLE} who all type: ${Math.round(FULL * 100)} % of a core at ` +
      `${shown(perTable * 1000)} ms a second for each, as measured with ${full.boards}; each board more took ${shown(megabytes)} MB.`,
  );
  console.log(
    `${MUNICIPALITIES} municipalities at once, on paper: ${MUNICIPALITIES} processes with a board of ${TABLE} who all type, each as ` +
      `measured alone (${shown(alone.share * 100)} % of a core, ${shown(alone.rss / MB)} MB, ${shown(alone.written)} B written an edit): ` +
      `${shown(cores)} cores, ${shown(memory)} GB of memory, ${shown(written / MB)} MB written a second.`,
  );
  return {
    slope: { boards: rounded(slope.boards), editors: rounded(slope.editors) },
    tablesInOne,
    cores: rounded(cores),
  };
};

/** Measures every cell that the load can fill, so many rounds, and prints the tables. */
export const grow = async (server, rounds, seconds) => {
  const cells = [];
  for (const boards of BOARDS) {
    for (const editors of EDITORS.filter((editors) => fits(boards, editors))) {
      const load = { boards, editors, editsASecond: EDITS_A_SECOND, awarenessASecond: AWARENESS_A_SECOND };
      const runs = [];
      for (let round = 0; round < rounds; round++) runs.push(await typingRun(server, load, seconds));
      const all = (figure) => median(runs.map((run) => run[figure]));
      const [share, p99, rss, written, busy] = ['share', 'p99', 'rss', 'written', 'busy'].map(all);
      cells.push({ boards, editors, share, p99, rss, written, busy });
    }
  }
  return report(cells);
};
