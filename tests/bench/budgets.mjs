import { printTable, shown } from './figures.mjs';

const PEERS = ['hocuspocus-3', 'y-websocket-2'];
/** Of the better peer's p99. */
const HALF = 0.5;

const ofBetterPeer = (typing) => Math.max(...PEERS.map((name) => typing?.ratios.p99[name] ?? Number.NaN));

/** The same of a socket that hands on and does nothing else: nobody who writes first gets below it. */
const floorOf = (typing) => ofBetterPeer(typing) / (typing?.ratios.p99['bare-ws'] ?? Number.NaN);

/** What we hold ourselves to: the most that each may be. */
const BUDGETS = [
  ['25 × 8, awareness: CPU ÷ Hocuspocus', 0.5, ({ tables }) => tables?.ratios.cpu['hocuspocus-3']],
  ['25 × 8, no awareness: CPU ÷ Hocuspocus', 0.7, (found) => found['tables-still']?.ratios.cpu['hocuspocus-3']],
  ['25 × 8, awareness: CPU ÷ bare ws', 1.5, ({ tables }) => tables?.ratios.cpu['bare-ws']],
  ['25 × 8, no awareness: CPU ÷ bare ws', 1.5, (found) => found['tables-still']?.ratios.cpu['bare-ws']],
  ['25 × 8, awareness: p99 ÷ the better peer', HALF, ({ tables }) => ofBetterPeer(tables)],
  ['25 × 8, no awareness: p99 ÷ the better peer', HALF, (found) => ofBetterPeer(found['tables-still'])],
  ['1 × 100, awareness: CPU ÷ Hocuspocus', 0.4, ({ hundred }) => hundred?.ratios.cpu['hocuspocus-3']],
  ['1 × 100, no awareness: CPU ÷ Hocuspocus', 0.4, (found) => found['hundred-still']?.ratios.cpu['hocuspocus-3']],
  ['1 × 100, awareness: p99 ÷ the better peer', HALF, ({ hundred }) => ofBetterPeer(hundred)],
  ['1 × 100, no awareness: p99 ÷ the better peer', HALF, (found) => ofBetterPeer(found['hundred-still'])],
  ['1 × 100, awareness: p99, ms', 50, ({ hundred }) => hundred?.own.p99],
  ['1 × 100, no awareness: p99, ms', 50, (found) => found['hundred-still']?.own.p99],
  ['2,000 notes open cold, ms', 150, ({ open }) => open?.casustafel?.many.ms],
  ['what another room waits for that, ms', 20, ({ open }) => open?.casustafel?.many.wait],
  [
    '300 notes: opening with history ÷ without',
    1.25,
    ({ open: { casustafel: own } = {} }) => own && own.history.ms / own.few.ms,
  ],
];

/** Prints which budgets are met, of those that were measured; returns the names of those that are not. */
export const reportBudgets = (found) => {
  const measured = BUDGETS.map(([name, most, of]) => ({ name, most, value: of(found) })).filter(
    ({ value }) => value !== undefined && !Number.isNaN(value),
  );
  if (measured.length === 0) return [];
  printTable(
    ['budget', 'at most', 'measured', ''],
    measured.map(({ name, most, value }) => [name, String(most), shown(value), value <= most ? 'met' : 'MISSED']),
  );
  for (const [title, typing] of [
    ['with', found.tables],
    ['without', found['tables-still']],
  ]) {
    const floor = floorOf(typing);
    if (floor > HALF)
      console.log(`25 × 8 ${title} awareness: a bare socket's own p99 is ${shown(floor)} × the better peer's.`);
  }
  return measured.filter(({ value, most }) => value > most).map(({ name }) => name);
};
