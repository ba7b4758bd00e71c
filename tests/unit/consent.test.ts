import { describe, expect, test } from 'vitest';
import { ROLES } from '../../shared/api/roles';
import { AGE_BANDS, type AgeBand } from '../../shared/meeting/ages';
import {
  bandOf,
  type Ground,
  isComplete,
  missingFor,
  neededConsents,
  withGezag,
  YOUTH,
} from '../../shared/privacy/consent';

const on = '2026-03-01';
const GI = 'gecertificeerde-instelling';
const from = (...people: string[]) => people.map((of) => ({ of, on, purpose: 'meedenken over hulp' }));
const consent = (gezag: string[], ...people: string[]): Ground => ({
  kind: 'consent',
  gezag,
  consents: from(...people),
});

describe('an age lies in one band', () => {
  test.each([
    [0, '0-3'],
    [3, '0-3'],
    [4, '4-7'],
    [7, '4-7'],
    [8, '8-11'],
    [11, '8-11'],
    [12, '12-15'],
    [15, '12-15'],
    [16, '16-17'],
    [17, '16-17'],
    [18, '16-17'],
  ] as const)('%i in %s', (age, band) => {
    expect(bandOf(age)).toBe(band);
  });
});

describe('who must consent', () => {
  const parents = ['moeder', 'vader'];
  test.each([
    ['0-3', parents],
    ['4-7', parents],
    ['8-11', parents],
    ['12-15', [...parents, YOUTH]],
    ['16-17', [YOUTH]],
  ] as const)('for a child of %s', (band, needed) => {
    expect(neededConsents(band, parents)).toEqual(needed);
  });

  test.each([
    ['moeder', true, ['moeder', 'vader'], ['moeder', 'vader']],
    ['moeder', false, ['moeder', 'vader'], ['vader']],
    ['partner', true, ['moeder'], ['moeder', 'partner']],
    ['gecertificeerde-instelling', true, ['moeder', 'vader'], ['gecertificeerde-instelling']],
    ['vader', true, ['voogd'], ['vader']],
  ] as const)('%s is said to have gezag: %s, beside %j', (part, has, before, after) => {
    expect(withGezag(before, part, has)).toEqual(after);
  });

  test('a parent who alone has gezag decides alone', () => {
    expect(neededConsents('4-7', ['moeder'])).toEqual(['moeder']);
  });
});

describe('consent', () => {
  test.each<[string, AgeBand, Ground, boolean]>([
    ['under 12: both parents', '8-11', consent(['moeder', 'vader'], 'moeder', 'vader'), true],
    ['under 12: one of two parents', '8-11', consent(['moeder', 'vader'], 'moeder'), false],
    ['under 12: the only one with gezag', '0-3', consent(['voogd'], 'voogd'), true],
    ['under 12: an institution that is the guardian', '4-7', consent([GI], GI), true],
    ['12 to 15: an institution without the youth', '12-15', consent([GI], GI), false],
    ['under 12: a parent without the partner who has gezag', '0-3', consent(['moeder', 'partner'], 'moeder'), false],
    ['under 12: a parent and the partner', '0-3', consent(['moeder', 'partner'], 'moeder', 'partner'), true],
    ['under 12: the child does not decide', '8-11', consent(['moeder'], YOUTH), false],
    ['12 to 15: parents and the youth', '12-15', consent(['moeder', 'vader'], 'moeder', 'vader', YOUTH), true],
    ['12 to 15: parents without the youth', '12-15', consent(['moeder', 'vader'], 'moeder', 'vader'), false],
    ['12 to 15: the youth without a parent', '12-15', consent(['moeder', 'vader'], 'moeder', YOUTH), false],
    ['16 and 17: the youth alone', '16-17', consent([], YOUTH), true],
    ['16 and 17: parents do not decide', '16-17', consent(['moeder', 'vader'], 'moeder', 'vader'), false],
    ['nobody is said to have gezag', '4-7', consent([]), false],
    ['somebody without gezag consented too', '4-7', consent(['moeder'], 'moeder', 'oma'), true],
  ])('%s', (_, band, ground, complete) => {
    expect(isComplete(band, ground)).toBe(complete);
  });

  test('says what is missing, of whom', () => {
    expect(missingFor('12-15', consent(['moeder', 'vader'], 'vader'))).toEqual([
      { what: 'consent', of: 'moeder' },
      { what: 'consent', of: YOUTH },
    ]);
    expect(missingFor('12-15', consent([]))).toEqual([{ what: 'gezag' }, { what: 'consent', of: YOUTH }]);
  });

  test.each([
    ['a day', { of: 'moeder', on: '', purpose: 'meedenken' }],
    ['a purpose', { of: 'moeder', on, purpose: '  ' }],
  ])('does not count without %s', (_, given) => {
    expect(isComplete('4-7', { kind: 'consent', gezag: ['moeder'], consents: [given] })).toBe(false);
  });
});

describe('another ground', () => {
  test.each(AGE_BANDS)('needs what it is and its weighing, also for %s', (band) => {
    expect(isComplete(band, { kind: 'other', basis: 'meldrecht', weighing: 'Vragen maakt het onveilig.' })).toBe(true);
    expect(missingFor(band, { kind: 'other', basis: 'meldrecht', weighing: ' ' })).toEqual([{ what: 'weighing' }]);
    expect(missingFor(band, { kind: 'other', basis: '', weighing: 'Omdat.' })).toEqual([{ what: 'basis' }]);
  });

  test.each([
    ['meldrecht', ['veilig-thuis']],
    ['raad', ['gast']],
    ['politie', ['gast']],
    ['ots', ['contactpersoon-jb', 'gedragsdeskundige']],
    ['conflict', ROLES],
    ['anders', ROLES],
    [undefined, ROLES],
  ] as const)('%s opens only to whom it is for', (law, roles) => {
    const ground = { kind: 'other', law, basis: 'Grond', weighing: 'Vragen maakt het onveilig.' } as const;
    expect(ROLES.filter((role) => missingFor('4-7', ground, role).length === 0)).toEqual(roles);
  });
});
