import { expect, test } from 'vitest';
import {
  NO_REGIE,
  proposedBy,
  type RegieCommand,
  type RegieState,
  regieAfter,
  standingRegie,
} from '../../shared/regie/regie';

const ANNA = { personId: 'anna', name: 'Persoon A' };
const BEA = { personId: 'bea', name: 'Persoon B' };
const PLAY = { name: 'Iemand buiten het systeem' };

const play = (...steps: [RegieCommand, string][]): RegieState =>
  steps.reduce<RegieState>((state, [command, by]) => {
    const next = regieAfter(state, command, by);
    if (typeof next === 'string') throw new Error(next);
    return next;
  }, NO_REGIE);
const give = (id: string, who: typeof ANNA | typeof PLAY, since = '2026-03-01', from?: typeof ANNA): RegieCommand => ({
  act: 'give',
  id,
  kind: 'casusregie',
  who,
  since,
  ...(from && { from }),
});
const casus = (state: RegieState) => standingRegie(state)[0];

test('without a name casusregie shows as a gap, and the other kinds do not show', () => {
  expect(standingRegie(NO_REGIE)).toEqual([{ kind: 'casusregie', holders: [], awaited: [] }]);
});

test('who is named holds it only once they accept; until then who held it still does', () => {
  const given = play([give('one', ANNA), 'anna'], [give('two', BEA, '2026-04-01', ANNA), 'anna']);
  expect(casus(given)).toMatchObject({ holders: [{ id: 'one' }], awaited: [{ id: 'two', from: ANNA }] });
  const taken = regieAfter(given, { act: 'accept', id: 'two', on: '2026-04-03' }, 'bea') as RegieState;
  expect(casus(taken)).toMatchObject({
    holders: [{ id: 'two', accepted: { on: '2026-04-03', by: 'bea' } }],
    awaited: [],
  });
  expect(taken.held[0]?.ended).toEqual({ on: '2026-04-03', by: 'bea' });
});

test('who takes it upon themselves has accepted it', () => {
  expect(casus(play([give('one', ANNA), 'anna']))?.holders).toHaveLength(1);
});

test('a refusal says what is missing, moves nothing, and gives way to another name', () => {
  const refused = play(
    [give('one', ANNA), 'anna'],
    [give('two', BEA), 'anna'],
    [{ act: 'refuse', id: 'two', on: '2026-04-02', missing: 'Het plan ontbreekt.' }, 'bea'],
  );
  expect(casus(refused)).toMatchObject({
    holders: [{ id: 'one' }],
    awaited: [{ refused: { missing: 'Het plan ontbreekt.' } }],
  });
  const other = regieAfter(refused, give('three', PLAY), 'anna') as RegieState;
  expect(casus(other)?.awaited.map(({ id }) => id)).toEqual(['three']);
  expect(
    casus(regieAfter(refused, { act: 'accept', id: 'two', on: '2026-04-05' }, 'bea') as RegieState)?.holders,
  ).toEqual([expect.objectContaining({ id: 'two', refused: undefined })]);
});

test('an end without a successor leaves a gap', () => {
  const ended = play([give('one', ANNA), 'anna'], [{ act: 'end', id: 'one', on: '2026-05-01' }, 'bea']);
  expect(casus(ended)).toEqual({ kind: 'casusregie', holders: [], awaited: [] });
  expect(regieAfter(ended, { act: 'accept', id: 'one', on: '2026-05-02' }, 'anna')).toBe('again');
});

test('the same command again changes nothing', () => {
  const state = play([give('one', BEA), 'anna']);
  expect(regieAfter(state, give('one', BEA), 'anna')).toBe('again');
  const taken = regieAfter(state, { act: 'accept', id: 'one', on: '2026-03-02' }, 'bea') as RegieState;
  expect(regieAfter(taken, { act: 'accept', id: 'one', on: '2026-03-02' }, 'bea')).toBe('again');
  expect(regieAfter(taken, { act: 'refuse', id: 'one', on: '2026-03-02', missing: 'x' }, 'bea')).toBe('unfit');
});

test('a decision proposes only who does not hold it, or is not asked, already', () => {
  const state = play([give('one', ANNA), 'anna']);
  expect(proposedBy(state, { casusregie: ANNA, veiligheid: BEA })).toEqual([{ kind: 'veiligheid', who: BEA }]);
  expect(proposedBy(state, { casusregie: BEA })).toEqual([{ kind: 'casusregie', who: BEA, from: ANNA }]);
  expect(proposedBy(play([give('one', BEA), 'anna']), { casusregie: BEA })).toEqual([]);
});
