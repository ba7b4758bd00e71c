import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { MeetingDefinition } from '../../server/meetings/definition';
import { exampleMeeting } from '../../server/meetings/example/families';
import { TABLE_ROLES } from '../../shared/api/roles';

const now = new Date('2026-03-05T12:00:00Z');
const meeting = exampleMeeting(now);

describe('the example meeting', () => {
  test('is a valid definition', () => {
    expect([...Value.Errors(MeetingDefinition, meeting)]).toEqual([]);
  });

  test('every family is brought in by somebody at the table, every person is of an organisation', () => {
    const people = new Set(meeting.people.map(({ key }) => key));
    const organisations = new Set(meeting.organisations.map(({ key }) => key));
    expect(meeting.families.filter(({ broughtInBy }) => !people.has(broughtInBy))).toEqual([]);
    expect(meeting.people.filter(({ organisation }) => !organisations.has(organisation))).toEqual([]);
  });

  test('the whole table is there: two contact persons, wijkteam, Veilig Thuis and behavioural expertise', () => {
    const table = meeting.people.filter(({ achtervang, role }) => !achtervang && role !== 'gast');
    const roles = table.map(({ role }) => role).sort();
    expect(roles).toEqual([
      'contactpersoon-jb',
      'contactpersoon-jb',
      'gedragsdeskundige',
      'teamleider',
      'veilig-thuis',
      'wijkteammedewerker',
      'wijkteammedewerker',
    ]);
  });

  test('for every role somebody stands in', () => {
    const standIns = meeting.people.filter(({ achtervang }) => achtervang).map(({ role }) => role);
    expect(standIns.sort()).toEqual([...TABLE_ROLES].sort());
  });

  test('has at least six families, each with a code of its own', () => {
    const codes = meeting.families.map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(6);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('has several anonymous families and at least three named ones', () => {
    const named = meeting.families.filter((family) => family.named);
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(meeting.families.length - named.length).toBeGreaterThanOrEqual(3);
    expect(named.filter(({ children }) => children.length === 0)).toEqual([]);
  });

  test('no question to the table shows initials: agenda lines show code and question only', () => {
    expect(meeting.families.map(({ question }) => question).filter((question) => /\b[A-Z]\./.test(question))).toEqual(
      [],
    );
  });
});

describe('the day of the example meeting', () => {
  test.each([
    ['a Monday', '2026-03-02T12:00:00Z', '2026-03-03T09:30:00+01:00'],
    ['a Tuesday', '2026-03-03T05:00:00Z', '2026-03-10T09:30:00+01:00'],
    ['a Wednesday', '2026-03-04T12:00:00Z', '2026-03-10T09:30:00+01:00'],
    ['Sunday evening in London, Monday in Amsterdam', '2026-01-04T23:30:00Z', '2026-01-06T09:30:00+01:00'],
    ['Monday evening in London, Tuesday in Amsterdam', '2026-01-05T23:30:00Z', '2026-01-13T09:30:00+01:00'],
    ['the week before summer time', '2026-03-26T12:00:00Z', '2026-03-31T09:30:00+02:00'],
    ['the last days of a year', '2026-12-30T12:00:00Z', '2027-01-05T09:30:00+01:00'],
  ])('made on %s', (_day, made, startsAt) => {
    expect(exampleMeeting(new Date(made)).startsAt).toBe(startsAt);
  });
});
