import type { Copy } from './copy';
import type { Part } from './parts';

/** Shorter ones are words that anybody uses. Characters. */
const SHORTEST = 8;
const IN_ITS_PLACE = '[weggelaten]';

/** Where each piece of a copy stands in a document. */
const PART_OF: Readonly<Partial<Record<keyof Copy, Part>>> = {
  question: 'vraag',
  decision: 'besluit',
  outcome: 'uitkomst',
  agreements: 'afspraken',
  weighing: 'weging',
  voices: 'stemmen',
  notes: 'notities',
  views: 'zienswijzen',
  familyViews: 'gezin',
  feedback: 'terugkoppeling',
  present: 'aanwezig',
  corrections: 'verbeteringen',
};

/** Hold a key of ours, an id or a day, never what somebody typed: a secret that reads like one is not told by it. */
const CODED = new Set(
  'key id side of frame kind view answer hearer role ageBand piece on at due day doneOn'.split(' '),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a text whatever its capitals and white space. */
const finder = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .replace(/[.!?…]+$/, '')
      .split(/\s+/)
      .map(escaped)
      .join('\\s+'),
    'giu',
  );

/** A secret that somebody typed once more, in the reasons or an agreement say, is taken out of there too. */
export const redactor = (secrets: readonly string[], onFound: (part: Part) => void) => {
  const finders = secrets.filter((text) => text.trim().length >= SHORTEST).map(finder);
  const inText = (text: string, part: Part): string => {
    const clean = finders.reduce((rest, find) => rest.replace(find, IN_ITS_PLACE), text);
    if (clean !== text) onFound(part);
    return clean;
  };
  const inValue = (value: unknown, part: Part): unknown => {
    if (typeof value === 'string') return inText(value, part);
    if (Array.isArray(value)) return value.map((one) => inValue(one, part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, CODED.has(key) ? one : inValue(one, part)]),
    );
  };
  return (cut: Partial<Copy>): Partial<Copy> =>
    Object.fromEntries(
      Object.entries(cut).map(([key, value]) => {
        const part = PART_OF[key as keyof Copy];
        return [key, part ? inValue(value, part) : value];
      }),
    );
};
