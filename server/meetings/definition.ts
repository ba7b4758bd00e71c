import Type, { type Static } from 'typebox';
import { Child, FamilyMinutes, Role } from '../../shared/api/contract';
import { MOST } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { SeriesSettings } from '../../shared/api/series';
import { AGE_BANDS } from '../../shared/meeting/ages';

/** Limits of one meeting: more than this is not one sitting, and a typing error in a file must not make ten thousand. */
const PEOPLE = 60;

const Key = Type.String({ pattern: '^[a-z0-9-]{1,40}$' });
const Name = Type.String({ minLength: 1, maxLength: 120 });

/**
 * A meeting as somebody lays it down before it exists: in a file for `npm run import`, or in the example of local mode.
 * Keys are the file's own names for organisations and people, so that a family can say who brings it in; they are not
 * stored.
 */
export const MeetingDefinition = Type.Object(
  {
    title: Name,
    /** ISO 8601 with offset, as 2026-03-10T13:00:00+01:00. */
    startsAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?([+-]\\d\\d:\\d\\d|Z)$' }),
    /** How long it lasts; two hours when absent. */
    minutes: Type.Optional(Type.Integer({ minimum: 15, maximum: 600 })),
    /**
     * The series that it belongs to, found by its title. One that is not there yet begins with this meeting, on its day
     * of the week and at its time; of one that is there, only the title counts.
     */
    series: Type.Optional(
      Type.Object(
        {
          title: Name,
          ...Type.Partial(
            Type.Pick(SeriesSettings, ['everyWeeks', 'callUrl', 'onHoliday', 'tableSees', 'daysBefore', 'daysAfter']),
          ).properties,
        },
        { additionalProperties: false },
      ),
    ),
    organisations: Type.Array(Type.Object({ key: Key, name: Name }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: PEOPLE,
    }),
    people: Type.Array(
      Type.Object(
        {
          key: Key,
          name: Name,
          role: Role,
          /** Key of an organisation. */
          organisation: Key,
          /** Stands in for who has the same role, once activated. */
          achtervang: Type.Optional(Type.Boolean()),
          /** For a guest: the code of the one family that they come for, as what, and what is asked of them. */
          guestOf: Type.Optional(
            Type.Object(
              { family: Type.String(), function: Name, question: Type.String({ minLength: 1, maxLength: 400 }) },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: PEOPLE },
    ),
    /** In the order of the agenda. */
    families: Type.Array(
      Type.Object(
        {
          /** What the table calls this family; never a name. */
          code: Type.String({ minLength: 1, maxLength: 40 }),
          /** Op naam: to the organisations that have a ground, initials and ages may be shown. */
          named: Type.Boolean(),
          /** For a named family: the ground and its weighing, by the key of each organisation that may know it by name. */
          grounds: Type.Optional(
            Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: FAMILY_LIMITS.weighing })),
          ),
          question: Type.String({ minLength: 1, maxLength: 400 }),
          /** What the agenda says to who has no task for this family; a neutral word without it. */
          agendaLine: Type.Optional(Type.String({ minLength: 1, maxLength: FAMILY_LIMITS.agendaLine })),
          /** Empty for an anonymous family. */
          children: Type.Array(Child, { maxItems: MOST.children }),
          /** The children of an anonymous family. */
          ageBands: Type.Optional(Type.Array(Type.Enum(AGE_BANDS), { maxItems: MOST.children })),
          whyNow: Type.Optional(Type.String({ minLength: 1, maxLength: FAMILY_LIMITS.whyNow })),
          /** Key of a person. */
          broughtInBy: Key,
          /** Key of a person; who brings it in when absent. */
          opdrachtgever: Type.Optional(Key),
          /** For this family on the agenda; a quarter of an hour when absent. */
          minutes: Type.Optional(FamilyMinutes),
          urgent: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
      { maxItems: MOST.families },
    ),
  },
  { additionalProperties: false },
);
export type MeetingDefinition = Static<typeof MeetingDefinition>;
