import Type, { type TProperties } from 'typebox';

/** The small pieces that a published schema is made of. */

export type Told = { title: string; description: string };

/** What people read about a property: a Dutch title, then both languages. */
export const told = (title: string, nl: string, en: string): Told => ({ title, description: `${nl} / ${en}` });

export const shut = <P extends TProperties>(properties: P, about: Partial<Told> = {}) =>
  Type.Object(properties, { ...about, additionalProperties: false });
export const text = (about: Told) => Type.String(about);
export const day = (about: Told) => Type.String({ ...about, format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
export const moment = (about: Told) =>
  Type.String({ ...about, format: 'date-time', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' });
export const count = (about: Told, minimum: number) => Type.Integer({ ...about, minimum });
export const texts = (about: Told) => Type.Array(Type.String(), about);
