import { median, printTable, rounded, shown, spread } from './figures.mjs';

const OWN = 'casustafel';
const KB = 1024;
const MB = KB * KB;
/** Of a core. A load process that used more adds to what it measures. */
const FULLY_BUSY = 0.9;

/** Round by round, so that both sides of a ratio had the same moment of the machine. */
const ratiosOf = (runs, figure) =>
  Object.fromEntries(
    Object.keys(runs)
      .filter((name) => name !== OWN && runs[OWN])
      .map((name) => [name, runs[OWN].map((own, round) => own[figure] / runs[name][round][figure])]),
  );

const row = (name, rounds, ratios) => {
  const all = (figure) => rounds.map((round) => round[figure]);
  return [
    name,
    spread(all('cpu')),
    ratios.cpu[name] ? spread(ratios.cpu[name]) : '',
    shown(median(all('p50'))),
    shown(median(all('p95'))),
    spread(all('p99')),
    ratios.p99[name] ? spread(ratios.p99[name]) : '',
    shown(median(all('rss')) / MB),
    `${Math.round(median(all('share')) * 100)} %`,
    shown(median(all('written'))),
    shown(median(all('kept'))),
    String(Math.max(...all('lost'))),
    `${Math.round(median(all('busy')) * 100)} %`,
  ];
};

const HEAD = [
  'server',
  'CPU µs/edit delivered',
  'ours ÷ it',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'ours ÷ it',
  'RSS MB',
  'core',
  'written B/edit',
  'kept B/edit',
  'over 10 s',
  'load',
];

/**
 * Prints what came of one scenario.
 * @param runs by server, what each round gave (typing-run.mjs)
 * @returns medians, and of each ratio its median, by server
 */
export const reportTyping = (title, runs) => {
  const ratios = { cpu: ratiosOf(runs, 'cpu'), p99: ratiosOf(runs, 'p99') };
  console.log(title);
  printTable(
    HEAD,
    Object.entries(runs).map(([name, rounds]) => row(name, rounds, ratios)),
  );
  const busy = Object.entries(runs).filter(([, rounds]) => median(rounds.map((round) => round.busy)) > FULLY_BUSY);
  for (const [name] of busy)
    console.log(`With ${name} the load itself had no time left: its delays are partly the load's own.`);
  const medians = (byServer) =>
    Object.fromEntries(Object.entries(byServer).map(([name, values]) => [name, rounded(median(values))]));
  const own = runs[OWN] ?? [];
  return {
    ratios: { cpu: medians(ratios.cpu), p99: medians(ratios.p99) },
    ...(own.length > 0 && {
      own: { cpu: rounded(median(own.map(({ cpu }) => cpu))), p99: rounded(median(own.map(({ p99 }) => p99))) },
    }),
  };
};
