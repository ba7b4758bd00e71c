import { describe, expect, test } from 'vitest';
import { type Facilitation, lead, leave, nothingYet, own, takeOver, viewFor } from '../../server/leading/facilitation';
import type { LeaderCommand } from '../../shared/api/leading';
import { leftAt, MINUTE } from '../../shared/meeting/timer';

const START = Date.parse('2026-03-10T12:00:00Z');
const families = [
  { id: 'een', minutes: 15, form: 'overleg' as const },
  { id: 'twee', minutes: 25, form: 'intervisie' as const, notulist: 'noor' },
];
const around = (now = START, by = 'lena') => ({ now, by, table: new Set(['lena', 'noor']), families });
/** A command as it is given on the present state. */
type Bare = LeaderCommand extends infer Command ? (Command extends unknown ? Omit<Command, 'version'> : never) : never;
const give = (state: Facilitation, command: Bare, now = START, by = 'lena'): Facilitation => {
  const next = lead(state, { ...command, version: state.version } as LeaderCommand, around(now, by));
  if (!next) throw new Error(`${command.act} does not fit`);
  return next;
};
const refuses = (state: Facilitation, command: Bare) =>
  lead(state, { ...command, version: state.version } as LeaderCommand, around()) === undefined;

const opened = give(nothingYet(), { act: 'open' });

describe('opening', () => {
  test('begins with the first open family, its steps and its clock', () => {
    expect(opened).toMatchObject({ version: 1, leader: 'lena', turn: { conferenceId: 'een', step: 0 } });
    expect(opened.turn?.steps.map(({ minutes }) => minutes)).toEqual([2, 4, 4, 4, 1]);
    expect(opened.turn && leftAt(opened.turn.timer, START + MINUTE)).toBe(14 * MINUTE);
  });

  test('is done once', () => expect(refuses(opened, { act: 'open' })).toBe(true));

  test('without families gives the lead and no turn', () => {
    const next = lead(nothingYet(), { act: 'open', version: 0 }, { ...around(), families: [] });
    expect(next).toEqual({ version: 1, leader: 'lena', shown: {} });
  });
});

describe('the next family', () => {
  const moved = give(opened, { act: 'turn', conferenceId: 'twee' }, START + MINUTE);

  test('has its own form, notulist and fresh clock; the one before is remembered', () => {
    expect(moved.turn).toMatchObject({ conferenceId: 'twee', form: 'intervisie', notulist: 'noor' });
    expect(moved.turn && leftAt(moved.turn.timer, START + MINUTE)).toBe(25 * MINUTE);
    expect(moved.lastTurn).toEqual({ conferenceId: 'een', endedAt: START + MINUTE });
  });

  test('begins with nothing that was asked for the one before', () => {
    let busy = give(opened, { act: 'silent', frame: 'feiten' });
    busy = give(busy, { act: 'vote', options: ['a', 'b'], each: 1 });
    busy = give(busy, { act: 'point', note: 'a', worksheet: 'viervensters' });
    busy = give(busy, { act: 'show', personId: 'gast', frame: 'feiten' });
    busy = own(give(busy, { act: 'hands', on: true }), { act: 'hand', up: true }, 'noor') ?? busy;
    const { silent, vote, pointing, shown, hands } = give(busy, { act: 'turn', conferenceId: 'twee' });
    expect({ silent, vote, pointing, shown, hands }).toEqual({ shown: {}, hands: [] });
  });

  test.each(['twee', 'geen'])('is not %s when that one is on already, or is not open', (conferenceId) => {
    expect(refuses(moved, { act: 'turn', conferenceId })).toBe(true);
  });

  test('may be none: a break, with nobody’s clock running', () => {
    const paused = give(moved, { act: 'break' });
    expect(paused.turn).toBeUndefined();
    expect(refuses(paused, { act: 'step', step: 1 })).toBe(true);
  });

  test('follows of itself from closing this one, and from no other', () => {
    expect(leave(moved, 'twee', START).turn).toBeUndefined();
    expect(leave(moved, 'een', START)).toBe(moved);
  });
});

describe('the clock', () => {
  test('stands still while it is paused, and may be extended', () => {
    const paused = give(opened, { act: 'pause' }, START + 5 * MINUTE);
    expect(paused.turn && leftAt(paused.turn.timer, START + 60 * MINUTE)).toBe(10 * MINUTE);
    const again = give(paused, { act: 'resume' }, START + 60 * MINUTE);
    const more = give(again, { act: 'extend', minutes: 5 }, START + 61 * MINUTE);
    expect(more.turn && leftAt(more.turn.timer, START + 61 * MINUTE)).toBe(14 * MINUTE);
  });

  test('runs on past midnight and past the hour that summer time takes', () => {
    const night = Date.parse('2026-03-28T22:55:00Z');
    const late = give(nothingYet(), { act: 'open' }, night);
    expect(late.turn && leftAt(late.turn.timer, Date.parse('2026-03-29T01:05:00Z'))).toBe(15 * MINUTE - 130 * MINUTE);
  });

  test('tells how much of the time was used when a step began', () => {
    const second = give(opened, { act: 'step', step: 1 }, START + 3 * MINUTE);
    expect(second.turn).toMatchObject({ step: 1, stepFrom: 3 * MINUTE });
    expect(refuses(second, { act: 'step', step: 5 })).toBe(true);
  });
});

describe('who leads and who takes notes', () => {
  test('is somebody at the table', () => {
    expect(give(opened, { act: 'hand-over', personId: 'noor' }).leader).toBe('noor');
    expect(refuses(opened, { act: 'hand-over', personId: 'gast' })).toBe(true);
    expect(give(opened, { act: 'notulist', personId: 'noor' }).turn?.notulist).toBe('noor');
    expect(refuses(opened, { act: 'notulist', personId: 'gast' })).toBe(true);
    expect(give(opened, { act: 'notulist' }).turn?.notulist).toBeUndefined();
  });

  test('may be taken over once it is somebody’s', () => {
    expect(takeOver(opened, 'noor')).toMatchObject({ leader: 'noor', version: 2 });
    expect(takeOver(opened, 'lena')).toBeUndefined();
    expect(takeOver(nothingYet(), 'noor')).toBeUndefined();
  });
});

describe('hands', () => {
  const asked = give(opened, { act: 'hands', on: true });

  test('who has none up cannot get the word', () => {
    expect(refuses(asked, { act: 'word', personId: 'noor' })).toBe(true);
  });

  test('stand in the order in which they were raised, each once, and go down by the word', () => {
    const both = ['noor', 'lena', 'noor'].reduce(
      (state, by) => own(state, { act: 'hand', up: true }, by) ?? state,
      asked,
    );
    expect(both.hands).toEqual(['noor', 'lena']);
    const given = give(both, { act: 'word', personId: 'noor' });
    expect(given).toMatchObject({ hands: ['lena'], word: { n: 1, personId: 'noor' } });
    expect(give(given, { act: 'word', personId: 'lena' }).word).toEqual({ n: 2, personId: 'lena' });
    expect(give(given, { act: 'hands', on: false }).word).toBeUndefined();
    expect(give(given, { act: 'turn', conferenceId: 'twee' }).word).toBeUndefined();
    expect(own(both, { act: 'hand', up: false }, 'lena')?.hands).toEqual(['noor']);
  });

  test('make nobody’s command late', () => {
    expect(own(asked, { act: 'hand', up: true }, 'noor')?.version).toBe(asked.version);
  });

  test('are not raised while they are off', () => {
    expect(own(opened, { act: 'hand', up: true }, 'noor')).toBeUndefined();
  });
});

describe('a vote', () => {
  const asked = give(opened, { act: 'vote', options: ['a', 'b', 'c'], each: 2 });
  const cast = own(asked, { act: 'choose', notes: ['a', 'b'] }, 'noor') ?? asked;

  test('shows how many chose, one’s own choice, and no counts until it is closed', () => {
    expect(viewFor(cast, 'noor').vote).toEqual({ options: ['a', 'b', 'c'], each: 2, cast: 1, mine: ['a', 'b'] });
    expect(viewFor(cast, 'lena').vote).toEqual({ options: ['a', 'b', 'c'], each: 2, cast: 1, mine: [] });
  });

  test('once closed shows the counts, and takes no more', () => {
    const closed = give(cast, { act: 'close-vote' });
    expect(viewFor(closed, 'lena').vote?.totals).toEqual({ a: 1, b: 1, c: 0 });
    expect(JSON.stringify(viewFor(closed, 'lena'))).not.toContain('ballots');
    expect(own(closed, { act: 'choose', notes: ['c'] }, 'lena')).toBeUndefined();
  });

  test('may be changed and taken back', () => {
    const changed = own(cast, { act: 'choose', notes: ['c'] }, 'noor') ?? cast;
    expect(viewFor(give(changed, { act: 'close-vote' }), 'noor').vote?.totals).toEqual({ a: 0, b: 0, c: 1 });
    const back = own(cast, { act: 'choose', notes: [] }, 'noor') ?? cast;
    expect(viewFor(back, 'noor').vote?.cast).toBe(0);
  });

  test.each([[['a', 'b', 'c']], [['elders']]])('does not take %j', (notes) => {
    expect(own(asked, { act: 'choose', notes }, 'noor')).toBeUndefined();
  });
});
