import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Deciding, type DecidingCommand, decide, nothingYet } from '../../server/decisions/deciding';
import { readBoard } from '../../shared/board/reading';
import { forTheRecord } from '../../shared/board/record-notes';
import { notesChanged } from '../../shared/decisions/changed';
import { corrected, type DecisionRecord, type Proposal, unheardIn } from '../../shared/decisions/record';
import type { WeighingForRecord } from '../../shared/safety/weighing';
import { inFeiten, makeNote } from './board-helpers';

const frozen: Proposal = { question: 'Wat nu?', words: 'Advies', agreements: [], notes: [] };
const BY = { by: 'person', at: 1 };
let ids = 0;
const propose = (on: number, digest = `digest-${on}`): DecidingCommand => ({
  act: 'propose',
  id: `id-${++ids}`,
  on,
  digest,
  frozen,
  late: [],
});
const view = (digest: string, more: Partial<Extract<DecidingCommand, { act: 'view' }>> = {}): DecidingCommand => ({
  act: 'view',
  id: `id-${++ids}`,
  digest,
  organisationId: 'org',
  kind: 'agreed',
  words: '',
  ...more,
});
const finish = (version: number): DecidingCommand => ({ act: 'decide', id: `id-${++ids}`, version });

const after = (...commands: DecidingCommand[]): Deciding =>
  commands.reduce((state, command) => {
    const next = decide(state, command, BY);
    if (typeof next === 'string') throw new Error(`${command.act}: ${next}`);
    return next;
  }, nothingYet());
const cameOf = (state: Deciding, command: DecidingCommand) => {
  const next = decide(state, command, BY);
  return typeof next === 'string' ? next : 'done';
};

describe('deciding', () => {
  test('goes from a proposal by views to a decision', () => {
    const state = after(propose(0), view('digest-0'), finish(2));
    expect(state).toMatchObject({ version: 3, decidedAt: 1, views: [{ organisationId: 'org', kind: 'agreed' }] });
  });

  test('needs no view, but a proposal', () => {
    expect(cameOf(nothingYet(), finish(0))).toBe('unfit');
    expect(cameOf(after(propose(0)), finish(1))).toBe('done');
  });

  test('does nothing twice for one id of one person', () => {
    const given = view('digest-0');
    const state = after(propose(0), given);
    expect(cameOf(state, given)).toBe('again');
    expect(cameOf(after(propose(0), given, view('digest-0', { kind: 'not-agreed', words: 'Nee' })), given)).toBe(
      'again',
    );
  });

  test('keeps one view of each organisation, the last', () => {
    const changed = view('digest-0', { kind: 'agreed-if', words: 'Als de school het weet' });
    const { views } = after(propose(0), view('digest-0'), changed, view('digest-0', { organisationId: 'other' }));
    expect(views.map(({ organisationId, kind }) => [organisationId, kind])).toEqual([
      ['org', 'agreed-if'],
      ['other', 'agreed'],
    ]);
  });

  test.each(['agreed-if', 'not-agreed'] as const)('asks for words with %s', (kind) => {
    expect(cameOf(after(propose(0)), view('digest-0', { kind }))).toBe('unfit');
  });

  test('takes no view on what was not read', () => {
    expect(cameOf(after(propose(0)), view('another'))).toBe('stale');
  });

  test('lets views fall away, visibly, when the proposal is changed', () => {
    const state = after(propose(0), view('digest-0'), propose(1));
    expect(state).toMatchObject({ views: [], voided: [{ organisationId: 'org', on: 1 }], proposal: { number: 2 } });
  });

  test('takes one of two proposals that were made at once', () => {
    expect(cameOf(after(propose(0)), propose(0))).toBe('stale');
  });

  test('is not done over a view that came meanwhile', () => {
    expect(cameOf(after(propose(0), view('digest-0')), finish(1))).toBe('stale');
  });

  test('is done once; who was absent adds theirs, who was not changes nothing', () => {
    const state = after(propose(0), view('digest-0'), finish(2));
    expect(cameOf(state, finish(3))).toBe('unfit');
    expect(cameOf(state, propose(1))).toBe('unfit');
    expect(cameOf(state, view('digest-0', { kind: 'not-agreed', words: 'Toch niet' }))).toBe('unfit');
    const later = decide(state, view('digest-0', { organisationId: 'absent' }), BY);
    expect(later).toMatchObject({ views: [{}, { organisationId: 'absent', later: true }] });
  });
});

describe('a correction', () => {
  const record: DecisionRecord = {
    version: 1,
    at: 1,
    proposal: { ...frozen, notes: [{ id: 'n', frame: 'feiten', text: 'Zes jaar', marks: [] }] },
    number: 1,
    digest: 'digest',
    decidedBy: { name: 'A', role: 'teamleider', organisation: 'Wijkteam' },
    reasons: 'Zo is het genoeg',
    views: [],
    voided: [],
    withoutView: [],
    present: [],
    agreements: [],
    corrections: [],
  };
  const BY_NAME = { by: 'A', at: 2 };

  test('is a new version that says what changed, by whom and why', () => {
    const changes = [{ key: 'note/n', to: 'Zeven jaar' }];
    const next = corrected(record, { why: 'Typefout', changes }, BY_NAME);
    expect(next?.proposal.notes[0]?.text).toBe('Zeven jaar');
    expect(next?.corrections).toEqual([
      { version: 2, ...BY_NAME, why: 'Typefout', changes: [{ key: 'note/n', from: 'Zes jaar', to: 'Zeven jaar' }] },
    ]);
    expect(record.proposal.notes[0]?.text).toBe('Zes jaar');
  });

  test.each([
    ['nothing changes', [{ key: 'reasons', to: 'Zo is het genoeg' }]],
    ['something is put right that is not there', [{ key: 'note/x', to: 'Iets' }]],
    ['a reason is added that was not given', [{ key: 'withoutVoices', to: 'Later' }]],
    ['it reaches for anything else', [{ key: 'digest', to: 'Iets' }]],
  ])('is none when %s', (_what, changes) => {
    expect(corrected(record, { why: 'Zomaar', changes }, BY_NAME)).toBeUndefined();
  });
});

test('who of the family was not heard is known from the weighing', () => {
  const heard: WeighingForRecord = {
    version: 1,
    criteria: [],
    instruments: [],
    judgements: [],
    voices: [
      { id: 'v', of: 'ouder', who: 'moeder', said: 'x', toldTo: 'A', on: '2026-03-01', typedBy: 'A', typedAt: 1 },
    ],
    unheard: { children: [], parents: false },
  };
  expect(unheardIn(heard)).toBeUndefined();
  expect(unheardIn({ ...heard, unheard: { children: [{ key: 'child-1' }], parents: false } })).toEqual({
    children: 1,
    parents: false,
  });
  expect(unheardIn({ ...heard, voices: [] })).toEqual({ children: 0, parents: false });
  expect(unheardIn(undefined)).toEqual({ children: 0, parents: true });
});

test('notes read otherwise than they were frozen once one that goes to the record does, and only then', () => {
  const doc = new Y.Doc();
  const ticked = { places: inFeiten, marks: ['naar-het-verslag', 'melder'] } as const;
  makeNote(doc, { ...ticked, text: 'De juf zag het', source: 'school' });
  const frozenNotes = forTheRecord(readBoard(doc)).flatMap(({ frame, notes }) =>
    notes.map(({ id, text, source }) => ({ id, frame, text, ...(source && { source }), marks: ['melder' as const] })),
  );
  makeNote(doc, { places: inFeiten, text: 'Alleen voor aan tafel' });
  expect(notesChanged(frozenNotes, readBoard(doc))).toBe(false);
  makeNote(doc, { ...ticked, text: 'De buurvrouw ook' });
  expect(notesChanged(frozenNotes, readBoard(doc))).toBe(true);
});
