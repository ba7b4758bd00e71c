import { expect, test } from 'vitest';
import { checkDefinition } from '../../server/meetings/check-definition';
import { exampleMeeting } from '../../server/meetings/example/families';

const family = { code: 'G1', named: false, question: 'Wat nu?', children: [], broughtInBy: 'ada' };
const right = {
  title: 'Overleg',
  startsAt: '2026-03-10T13:00:00+01:00',
  organisations: [{ key: 'jb', name: 'Jeugdbescherming' }],
  people: [{ key: 'ada', name: 'Ada', role: 'contactpersoon-jb', organisation: 'jb' }],
  families: [family],
};

test('a right definition is read, and so is that of the example', () => {
  expect(checkDefinition(right)).toEqual({ ok: true, definition: right });
  expect(checkDefinition(exampleMeeting(new Date())).ok).toBe(true);
});

const [person] = right.people;

test('a named family without a ground is told what to put there', () => {
  const checked = checkDefinition({ ...right, families: [{ ...family, named: true }] });
  expect(checked.ok ? '' : checked.problems[0]?.problem).toMatch(/elke organisatie.*grond.*named: false/);
});

test.each([
  ['nothing at all', 'nonsense', 'het bestand'],
  ['a field that is missing', { ...right, title: undefined }, 'title'],
  ['a field that is not known', { ...right, families: [{ ...family, surname: 'x' }] }, 'families[0]'],
  ['a role that is not known', { ...right, people: [{ ...person, role: 'baas' }] }, 'people[0].role'],
  ['a day that does not exist', { ...right, startsAt: '2026-13-40T13:00:00Z' }, 'startsAt'],
  [
    'an organisation that is not there',
    { ...right, people: [{ ...person, organisation: 'vt' }] },
    'people[0].organisation',
  ],
  [
    'a person that is not there',
    { ...right, families: [{ ...family, broughtInBy: 'bob' }] },
    'families[0].broughtInBy',
  ],
  ['two families with one code', { ...right, families: [family, family] }, 'families[1].code'],
  ['two people with one key', { ...right, people: [person, person] }, 'people[1].key'],
  ['a named family without a ground', { ...right, families: [{ ...family, named: true }] }, 'families[0].grounds'],
  [
    'a named family without a ground for anybody',
    { ...right, families: [{ ...family, named: true, grounds: {} }] },
    'families[0].grounds',
  ],
  [
    'a ground of an organisation that is not there',
    { ...right, families: [{ ...family, named: true, grounds: { school: 'Toestemming' } }] },
    'families[0].grounds',
  ],
  [
    'a ground for a family that is anonymous',
    { ...right, families: [{ ...family, grounds: { jb: 'Toestemming' } }] },
    'families[0].grounds',
  ],
  [
    'children of a family that is anonymous',
    { ...right, families: [{ ...family, children: [{ initials: 'A', age: 3 }] }] },
    'families[0].children',
  ],
])('%s is named by its field', (_, definition, field) => {
  const checked = checkDefinition(definition);
  const fields = checked.ok ? [] : checked.problems.map((problem) => problem.field);
  expect(fields.length).toBe(1);
  expect(fields[0]).toBe(field);
});
