import System from 'typebox/system';
import { Value } from 'typebox/value';
import { MeetingDefinition } from './definition';

/** What is wrong with one field, in Dutch. `field` is its path as a person would point at it: `families[2].code`. */
interface FieldProblem {
  field: string;
  problem: string;
}

type Checked = { ok: true; definition: MeetingDefinition } | { ok: false; problems: FieldProblem[] };

type ValueError = ReturnType<typeof Value.Errors>[number];

const readable = (pointer: string): string =>
  pointer
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replace(/^\//, '')
    .replaceAll('/', '.') || 'het bestand';

const problemOf = (error: ValueError): FieldProblem => {
  const field = readable(error.instancePath);
  if (error.keyword === 'required') return { field, problem: `mist ${error.params.requiredProperties.join(', ')}` };
  if (error.keyword === 'additionalProperties') {
    return { field, problem: `kent geen ${error.params.additionalProperties.join(', ')}` };
  }
  if (error.keyword === 'enum')
    return { field, problem: `moet een van deze zijn: ${error.params.allowedValues.join(', ')}` };
  return { field, problem: error.message };
};

/** Twice the same key or code would make one person or family of two. */
const doubles = (list: string, field: string, values: readonly string[]): FieldProblem[] =>
  values.flatMap((value, i) =>
    values.indexOf(value) < i ? [{ field: `${list}[${i}].${field}`, problem: `"${value}" komt al eerder voor` }] : [],
  );

const NO_GROUNDS =
  'mist: noem voor elke organisatie die dit gezin op naam mag kennen de grond en de weging, zoals ' +
  '{ "wijkteam": "Toestemming van moeder en vader van 3 maart" }; zonder grond is een gezin anoniem (named: false)';

const guestProblem = (
  role: string,
  guestOf: MeetingDefinition['people'][number]['guestOf'],
  families: MeetingDefinition['families'],
  field: string,
): FieldProblem[] => {
  if (role !== 'gast') return guestOf === undefined ? [] : [{ field, problem: 'hoort alleen bij de rol gast' }];
  if (guestOf === undefined) return [{ field, problem: 'mist: een gast komt voor één gezin' }];
  return families.some(({ code }) => code === guestOf.family)
    ? []
    : [{ field: `${field}.family`, problem: `"${guestOf.family}" staat niet bij families` }];
};

/** A name is for an organisation with a ground of its own: without one the file would name the family to the whole table. */
const groundProblems = (
  named: boolean,
  grounds: MeetingDefinition['families'][number]['grounds'],
  organisations: readonly string[],
  field: string,
): FieldProblem[] => {
  if (!named)
    return grounds === undefined ? [] : [{ field, problem: 'hoort alleen bij een gezin op naam (named: true)' }];
  const keys = Object.keys(grounds ?? {});
  if (keys.length === 0) return [{ field, problem: NO_GROUNDS }];
  const unknown = keys.filter((key) => !organisations.includes(key));
  return unknown.map((key) => ({ field, problem: `"${key}" staat niet bij organisations` }));
};

const connections = ({ organisations, people, families, startsAt }: MeetingDefinition): FieldProblem[] => {
  const known = (keys: readonly string[], field: string, key: string, what: string): FieldProblem[] =>
    keys.includes(key) ? [] : [{ field, problem: `"${key}" staat niet bij ${what}` }];
  const organisationKeys = organisations.map(({ key }) => key);
  const personKeys = people.map(({ key }) => key);
  return [
    ...(Number.isNaN(Date.parse(startsAt)) ? [{ field: 'startsAt', problem: 'is geen bestaande datum en tijd' }] : []),
    ...doubles('organisations', 'key', organisationKeys),
    ...doubles('people', 'key', personKeys),
    ...doubles(
      'families',
      'code',
      families.map(({ code }) => code),
    ),
    ...people.flatMap(({ organisation }, i) =>
      known(organisationKeys, `people[${i}].organisation`, organisation, 'organisations'),
    ),
    ...people.flatMap(({ role, guestOf }, i) => guestProblem(role, guestOf, families, `people[${i}].guestOf`)),
    ...families.flatMap(({ broughtInBy }, i) => known(personKeys, `families[${i}].broughtInBy`, broughtInBy, 'people')),
    ...families.flatMap(({ opdrachtgever }, i) =>
      opdrachtgever === undefined ? [] : known(personKeys, `families[${i}].opdrachtgever`, opdrachtgever, 'people'),
    ),
    ...families.flatMap(({ named, grounds }, i) =>
      groundProblems(named, grounds, organisationKeys, `families[${i}].grounds`),
    ),
    ...families.flatMap(({ named, ageBands }, i) =>
      named && ageBands !== undefined
        ? [{ field: `families[${i}].ageBands`, problem: 'hoort alleen bij een anoniem gezin (named: false)' }]
        : [],
    ),
    ...families.flatMap(({ named, children }, i) =>
      named || children.length === 0
        ? []
        : [{ field: `families[${i}].children`, problem: 'moet leeg zijn zolang het gezin anoniem is (named: false)' }],
    ),
  ];
};

/** Reads a definition that came from outside. */
export const checkDefinition = (value: unknown): Checked => {
  System.Locale.Set(System.Locale.nl_NL);
  const errors = Value.Errors(MeetingDefinition, value).filter(({ keyword }) => keyword !== 'boolean');
  if (errors.length > 0) return { ok: false, problems: errors.map(problemOf) };
  const definition = value as MeetingDefinition;
  const problems = connections(definition);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, definition };
};
