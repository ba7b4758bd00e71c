import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { agreementActor, decisionActor, scoreActor } from './actors';
import { type Acting, createActing } from './acts';
import type { Dice } from './dice';
import { type Disk, openDisk } from './disk';
import { type Editor, openEditor } from './editor';
import type { Ledger } from './ledger';
import { type Line, openLine } from './line';
import type { Plan } from './plan';
import { type PowerCut, preparePowerCut } from './power';
import { makeReady, type Ready, type Served } from './served';
import type { Person, Template } from './template';

/** One data folder, with all who work on it, over several rounds. */
export interface Life {
  readonly disk: Disk;
  readonly boards: readonly string[];
  /** Who looks afterwards what there is: each time another session. */
  reader(): Person;
  readonly acting: readonly Acting[];
  editors: Editor[];
  /** Of screens that are gone. */
  readonly retired: { board: string; ledger: Ledger }[];
  server: Served | undefined;
  /** Set while the server's writes are recorded. */
  powerCut: PowerCut | undefined;
  /** What the lines lead to; undefined lets nobody in. */
  openTo: number | undefined;
  /** The last head of the chain that was seen. */
  head: string | undefined;
  /** Has the next server read its libraries meanwhile. */
  prepare(next: Plan | undefined): void;
  /** Starts what was prepared. Rejects when it refuses to start. */
  start(plan: Plan): Promise<Served>;
  replace(at: number, name: string): void;
  end(): Promise<void>;
}

const BOARDS = 5;
const EDITORS_PER_BOARD = 3;
const PASTED = 300;

interface Prepared {
  forPower: boolean;
  ready: Ready;
  powerCut: PowerCut;
}

export const beginLife = async (
  template: Template,
  dice: Dice,
  { scratch, small, env }: { scratch: string; small: boolean; env: Record<string, string> },
): Promise<Life> => {
  const { people, readers, conferences } = template;
  const disk = openDisk(template.folder, small);
  const traces = mkdtempSync(join(scratch, 'traces-'));
  const boards = conferences.slice(0, BOARDS).map(({ board }) => board);
  const lines: Line[] = [];
  let prepared: Prepared | undefined;
  let ids = 0;
  let cuts = 0;
  let looks = 0;
  const newId = () => `chaos-${ids++}`;

  const line = async (): Promise<Line> => {
    const opened = await openLine(() => life.openTo, dice.of(`line ${lines.length}`));
    lines.push(opened);
    return opened;
  };
  const prepareFor = (forPower: boolean): Prepared => {
    const powerCut = preparePowerCut(disk.dataDir, join(traces, `writes-${cuts++}`));
    const under = forPower ? powerCut.under : [];
    return { forPower, powerCut, ready: makeReady({ dataDir: disk.dataDir, keyDir: disk.keyDir, under, env }) };
  };

  const life: Life = {
    disk,
    boards,
    reader: () => readers[looks++ % readers.length] as Person,
    acting: [],
    editors: [],
    retired: [],
    server: undefined,
    powerCut: undefined,
    openTo: undefined,
    head: undefined,
    prepare(next) {
      prepared ??= next && prepareFor(next.ending === 'power');
    },
    async start(plan) {
      const forPower = plan.ending === 'power';
      if (prepared && prepared.forPower !== forPower) {
        prepared.ready.cancel();
        prepared = undefined;
      }
      const { ready, powerCut } = prepared ?? prepareFor(forPower);
      prepared = undefined;
      if (forPower) powerCut.begin();
      life.powerCut = forPower ? powerCut : undefined;
      life.server = await ready.go();
      return life.server;
    },
    replace(at, name) {
      const old = life.editors[at];
      if (!old) return;
      life.retired.push({ board: old.board, ledger: old.ledger });
      life.editors[at] = openEditor(name, old.board, old.cookie, old.line);
      old.close();
    },
    async end() {
      for (const editor of life.editors) editor.close();
      prepared?.ready.cancel();
      await life.server?.kill();
      await Promise.all(lines.map((one) => one.close()));
      disk.remove();
    },
  };

  for (let n = 0; n < BOARDS * EDITORS_PER_BOARD; n++) {
    const person = people[n % people.length] as Person;
    life.editors.push(openEditor(`e${n}`, boards[n % BOARDS] as string, person.cookie, await line()));
  }
  life.editors[0]?.paste(PASTED);
  const [first, second, third] = conferences.map(({ id }) => id) as [string, string, string];
  const actors = [
    agreementActor(first, people, newId),
    decisionActor(second, people, newId),
    scoreActor(third, people[0] as Person, people[1] as Person, newId),
  ];
  const acting = life.acting as Acting[];
  for (const actor of actors) {
    const { host } = await line();
    acting.push(createActing(actor, { host, port: () => life.openTo }));
  }
  return life;
};
