/** What in a text may tell who a family is. The asker is warned, never stopped: a street name can be a school's. */
const TELL_TALES = ['postcode', 'date', 'initials', 'name', 'number'] as const;
type TellTale = (typeof TELL_TALES)[number];

export interface Told {
  what: TellTale;
  /** The words that gave rise to it. */
  words: string;
}

/** A Dutch postcode; no letters stand for SA, SD and SS in one. */
const POSTCODE = /\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b/u;

const MONTHS = 'jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec';
/** A day in a year, as on a birth certificate; "12 maart" or "2024" alone tells of what happened, not who somebody is. */
const DATE = new RegExp(
  `\\b\\d{1,2}[-/. ](?:\\d{1,2}|(?:${MONTHS})[a-z]*\\.?)[-/. ](?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b`,
  'iu',
);

/** "J.", "J.P.", "M. de V."; not "o.a.", which is small, nor JB and VT, which have no dots. */
const INITIALS =
  /(?<![\p{L}\d.])\p{Lu}\.(?: ?\p{Lu}\.)*(?: (?:van|de|den|der|ter|ten|el|al)\b)*(?: ?\p{Lu}[\p{L}.]*)?/u;

/** "mevrouw Jansen", "familie de Boer", "genaamd Kim". */
const TITLE = '[Mm]evrouw|[Mm]evr\\.?|[Mm]eneer|[Dd]hr\\.?|[Mm]w\\.?|[Ff]amilie|[Gg]ezin|[Gg]enaamd|[Hh]eet|[Hh]eten';
const PARTICLES = "(?:(?:van|de|den|der|ter|ten|el|al|'t) )*";
const TITLED = new RegExp(`(?<!\\p{L})(?:${TITLE}) ${PARTICLES}\\p{Lu}\\p{Ll}{2,}`, 'u');

/** A first and a last name with a particle between: "Kim de Vries". */
const NAMED = /(?<![\p{L}])\p{Lu}\p{Ll}{2,} (?:(?:van|de|den|der|ter|ten|el) )+\p{Lu}\p{Ll}{2,}/u;

/** A citizen's service number or a telephone number: nine or ten digits in one go. */
const NUMBER = /(?<!\d)(?:\+31|0)?\d(?:[ -]?\d){8}(?!\d)/u;

/** What these are is known to everyone, and tells of no family. */
const KNOWN = /^(?:Veilig Thuis|Raad voor de Kinderbescherming|Jeugdbescherming|Gezin (?:en|met)|0800[ -]?2000)/u;

const first = (pattern: RegExp, text: string): string | undefined => {
  const found = pattern.exec(text)?.[0].trim();
  return found && !KNOWN.test(found) ? found : undefined;
};

/** What may tell who the family is, each kind once, in the order of the text's own words. Empty for most texts. */
export const tellsWho = (text: string): Told[] => {
  const found: { what: TellTale; words: string | undefined }[] = [
    { what: 'postcode', words: first(POSTCODE, text) },
    { what: 'date', words: first(DATE, text) },
    { what: 'initials', words: first(INITIALS, text) },
    { what: 'name', words: first(TITLED, text) ?? first(NAMED, text) },
    { what: 'number', words: first(NUMBER, text) },
  ];
  return found
    .filter((told): told is Told => told.words !== undefined)
    .sort((a, b) => text.indexOf(a.words) - text.indexOf(b.words));
};
