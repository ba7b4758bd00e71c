import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dice, diceOf } from './dice';
import { canFailWrites } from './disk';
import { beginLife, type Life } from './life';
import { type Plan, planRound } from './plan';
import { type Found, NOTHING_WRONG, playRound } from './round';
import { makeTemplate } from './template';

export interface ChaosOptions {
  rounds: number;
  seed: string;
  /** The first round; absent: 0. What is found wrong is told with the round in which that data folder began. */
  from?: number;
  say: (line: string) => void;
  /** Of the server: settings that should do harm, to see that it is found. */
  env?: Record<string, string>;
  /** What a round is to be, where that is not left to chance. */
  planned?: (round: number) => Partial<Plan>;
}

export interface Totals {
  rounds: number;
  /** Edits that a screen called saved, and binding acts that were answered. */
  acknowledged: number;
  acts: number;
  lost: number;
  diverged: number;
  doubled: number;
  chain: number;
  trouble: number;
  seed: string;
  endings: Record<string, number>;
  troubles: Record<string, number>;
  /** Rounds on a disk with an end; none where nothing may be mounted. */
  smallDisk: number;
  /** Whether writes can be made to fail while the server runs; if not, `disk` does so on a small disk only. */
  failingWrites: boolean;
  seconds: number;
}

/** Rounds on one data folder before a new one is begun. */
const ROUNDS_A_LIFE = 12;
/** A person's screen is thrown away, and they begin with an empty one. */
const NEW_SCREEN = 0.15;

const problemsIn = (found: Found): string[] => [
  ...(found.lost > 0 ? [`${found.lost} edits lost`] : []),
  ...found.diverged.map((board) => `diverged: ${board}`),
  ...found.lostActs.map((act) => `lost: ${act}`),
  ...found.doubled.map((act) => `doubled: ${act}`),
  ...found.chain.map((finding) => `chain: ${finding}`),
  ...found.trouble,
];

export const runChaos = async ({ rounds, seed, from = 0, say, env = {}, planned }: ChaosOptions): Promise<Totals> => {
  const began = performance.now();
  // Each connection of the stock client listens for the end of its process.
  process.setMaxListeners(0);
  const folder = mkdtempSync(join(tmpdir(), 'casustafel-template-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  const template = await makeTemplate(join(folder, 'template'));
  const totals: Totals = {
    rounds: 0,
    acknowledged: 0,
    acts: 0,
    lost: 0,
    diverged: 0,
    doubled: 0,
    chain: 0,
    trouble: 0,
    seed,
    endings: {},
    troubles: {},
    smallDisk: 0,
    failingWrites: canFailWrites(),
    seconds: 0,
  };
  const planOf = (round: number): Plan => ({
    ...planRound(diceOf(`${seed}/${round}`).of('plan')),
    ...planned?.(round),
  });
  const endLife = async (life: Life): Promise<void> => {
    const ledgers = [...life.editors, ...life.retired].map(({ ledger }) => ledger);
    totals.acknowledged += ledgers.reduce((sum, ledger) => sum + ledger.acknowledged(), 0);
    totals.acts += life.acting.reduce((sum, one) => sum + one.answered(), 0);
    await life.end();
  };
  const note = (found: Found): void => {
    totals.rounds++;
    totals.lost += found.lost + found.lostActs.length;
    totals.diverged += found.diverged.length;
    totals.doubled += found.doubled.length;
    totals.chain += found.chain.length;
    totals.trouble += found.trouble.length;
  };
  const renew = (life: Life, dice: Dice, round: number): void => {
    for (const at of life.editors.keys()) if (dice.chance(NEW_SCREEN)) life.replace(at, `r${round}e${at}`);
  };

  let life: Life | undefined;
  let lifeFrom = from;
  try {
    for (let round = from; round < from + rounds; round++) {
      const dice = diceOf(`${seed}/${round}`);
      if (!life || round % ROUNDS_A_LIFE === 0) {
        if (life) await endLife(life);
        const ofLife = dice.of('life');
        lifeFrom = round;
        life = await beginLife(template, ofLife, { scratch: folder, small: ofLife.chance(0.3), env });
      }
      renew(life, dice.of('renew'), round);
      const plan = planOf(round);
      totals.endings[plan.ending] = (totals.endings[plan.ending] ?? 0) + 1;
      totals.troubles[plan.trouble] = (totals.troubles[plan.trouble] ?? 0) + 1;
      if (life.disk.small) totals.smallDisk++;
      const start = performance.now();
      const found = await playRound(life, plan, planOf(round + 1), dice.of('round')).catch(
        (error: unknown): Found => ({ ...NOTHING_WRONG, trouble: [String(error)] }),
      );
      note(found);
      const problems = problemsIn(found);
      const ms = Math.round(performance.now() - start);
      say(`round ${round}: ${plan.trouble}/${plan.ending} ${ms} ms${problems.length > 0 ? ' NOT WELL' : ''}`);
      for (const problem of problems) say(`  ${problem}`);
      if (problems.length === 0) continue;
      say(`  again: npm run chaos -- --seed ${seed} --from ${lifeFrom} --rounds ${round - lifeFrom + 1}`);
      // What went wrong once would be found again in every round that follows.
      await endLife(life);
      life = undefined;
    }
  } finally {
    if (life) await endLife(life);
    clear();
    process.off('exit', clear);
  }
  totals.seconds = Math.round((performance.now() - began) / 100) / 10;
  return totals;
};
