import { PLACES, PLACES_LIKE_WORDS } from './places';

/**
 * What in a text may tell who a family is. Whoever typed it is warned, never stopped: they know better. It knows words by
 * their shape, in Dutch, so it does not see everything; the screen says so.
 */
type TellTale = 'postcode' | 'street' | 'place' | 'school' | 'date' | 'age' | 'initials' | 'name' | 'number' | 'mail';

export interface Told {
  what: TellTale;
  /** The words that gave rise to it. */
  words: string;
}

/** `i` would make a capital of every letter, so only the first letter may be either. */
const eitherCase = (words: string): string =>
  words
    .split('|')
    .map((word) => word.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|');

/** No letter stands before or after these words. */
const whole = (pattern: string, flags = ''): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, `gu${flags}`);

const UNDER_TWENTY =
  'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien';
const NUMBER_WORD = `(?:(?:een|één|${UNDER_TWENTY})[eë]n(?:twintig|dertig)|${UNDER_TWENTY}|twintig|dertig)`;

const MONTH = '(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec)[a-z]*';
const DAY_AND_MONTH = `(?:\\d{1,2}|een|één|${NUMBER_WORD}) ${MONTH}`;
/** A day in a year, as on a birth certificate, or a birthday; "12 maart" or "2024" alone tells of what happened, not who somebody is. */
const DATES = [
  new RegExp(`(?<!\\d)\\d{1,2}([-/. ])(?:\\d{1,2}|${MONTH}\\.?)\\1(?:19|20)\\d{2}(?!\\d)`, 'giu'),
  /(?<!\d)\d{1,2}([-/])\d{1,2}\1\d{2}(?![\d-])/gu,
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/gu,
  whole(`${DAY_AND_MONTH}\\.? (?:(?:19|20)\\d{2}|['’]\\d{2}|negentien\\p{L}+|twee ?duizend ?\\p{L}*)`, 'i'),
  whole(`(?:geboren|jarig|verjaart|verjaardag)(?: is)?(?: op)? ${DAY_AND_MONTH}`, 'i'),
];

const ONE_OF_THEM =
  'jongens?|jongetje|meisjes?|meid|kind|kindje|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|baby|peuter|kleuter|puber|tiener|jongere|jeugdige|tweeling|moeder|vader|stiefvader|oudste|jongste|middelste|hij|zij|ze';
/** Not the second of two ages: "8–11", "tot 12". */
const SO_OLD = `(?:(?<![\\d–-] ?|tot |t/m |met )\\d{1,2}|${NUMBER_WORD})`;
/** What makes of years a time that something lasted. */
const LASTED =
  ' (?:geleden|lang|lid|later|in|bij|samen|getrouwd|gescheiden|weg|bezig|onder|uit|zonder|hulp|ots|drang|clean|gestopt|overleden|betrokken|niet|geen)';
const IN_YEARS = `${SO_OLD} jaar(?!${LASTED})`;
/** After a number alone: what shows that no things are counted. */
const NO_COUNT = '(?=[.;:)!?]|,(?!\\d)|$|\\n| (?:en|die|heeft|gaat|woont|wordt|is|met) )';
/** An age to the year: "9 jaar", "negenjarige", "jongen van 8". A band such as 8–11 is what the product itself says. */
const AGES = [
  whole(`(?<![\\d–-])(?:\\d{1,2}|${NUMBER_WORD})[- ]?jarigen?`, 'i'),
  whole(`${SO_OLD} (?:jaar|maanden|weken) oud|baby van ${SO_OLD} (?:maanden|weken)`, 'i'),
  whole(`(?:${ONE_OF_THEM}) ?(?:van|is|wordt|werd|,|\\()? ?(?:van |nu |net |bijna |pas )?${IN_YEARS}`, 'i'),
  new RegExp(
    `(?<!\\p{L})(?:${ONE_OF_THEM}) (?:van|is|wordt|werd) (?:nu |net |bijna |pas )?${SO_OLD}${NO_COUNT}`,
    'giu',
  ),
  new RegExp(`(?:(?<=[(,] ?)|(?<=^|\\n))${IN_YEARS}(?!\\p{L})`, 'giu'),
];

/** "J.", "J.P.", "M. de V."; not "o.a.", which is small, nor JB and VT, which have no dots. */
const INITIALS = [
  /(?<![\p{L}\d.])\p{Lu}\.(?: ?\p{Lu}\.)*(?: (?:van|de|den|der|ter|ten|el|al)\b)*(?: ?\p{Lu}[\p{L}.]*)?/gu,
];

const PARTICLES = `(?:(?:${eitherCase('van|de|den|der|ter|ten|el|al|la|le|ben')}|'t) )*`;
const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*";
const TITLE = eitherCase(
  'mevrouw|mevr\\.?|meneer|dhr\\.?|mw\\.?|fam\\.?|familie|gezin|genaamd|heet|heten|juf|juffrouw|meester|opa|oma|oom|tante|dominee|pastoor|dokter|zuster',
);
const KIN = eitherCase(
  'moeder|vader|stiefvader|stiefmoeder|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|kind|baby|neef|nicht',
);
const NAMES = [
  whole(`(?:[Dd]e heer|${TITLE}) ${PARTICLES}${NAME}`),
  whole(`(?:${KIN}) ${NAME}`),
  whole('\\p{Lu}\\p{Ll}{2,} (?:(?:van|de|den|der|ter|ten|el) )+\\p{Lu}\\p{Ll}{2,}'),
  // Two words with a capital: only inside a sentence, for its first word has one anyhow.
  new RegExp(`(?<=\\p{Ll},? )${NAME} ${NAME}(?!\\p{L})`, 'gu'),
];

const STREET_END = '(?:straat|straatje|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|plantsoen|hof|park)';
/** With a number also where somebody left out the capital. */
const STREETS = [
  whole(`\\p{Lu}\\p{Ll}+${STREET_END}(?: \\d{1,4}(?: ?\\p{Ll}(?!\\p{L}))?)?`),
  whole(`\\p{Ll}{3,}${STREET_END} \\d{1,4}`),
];
const NO_STREET =
  /^(?:onder|snel|om|uit|midden|tussen|leer|over|zorg|fiets|half)weg|slaan|^(?:gerechts|kerk|voor)hof|^(?:speel|vakantie)park|^winkelstraat/iu;

const SCHOOL_KIND = `${eitherCase('basisschool|school|kleuterschool|peuterspeelzaal|kinderdagverblijf|kinderopvang|voorschool|lyceum|gymnasium')}|OBS|CBS|PCBS|RKBS|IKC|SBO|VSO|KDV|BSO|obs|kdv`;
const SCHOOLS = [
  whole(`(?:${SCHOOL_KIND}) (?:(?:[Dd]e|[Hh]et|'t) )?\\p{Lu}[\\p{L}'’-]+`),
  whole(`obs (?:de|het) \\p{L}{3,}`, 'i'),
  whole(`(?!De |Het |Een )${NAME} (?:College|Lyceum|Gymnasium)`),
  /(?<=\p{Ll} )\p{Lu}\p{Ll}{2,}(?:school|college|lyceum)(?!\p{L})/gu,
];

const escaped = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');
const WHERE = 'in|uit|te|naar|bij|rond|richting';
const PLACES_SEEN = [
  whole(escaped(PLACES)),
  whole(`(?<=(?:${WHERE}) )(?:${escaped(PLACES)})`, 'i'),
  new RegExp(`(?<=\\p{Ll},? )(?:${escaped(PLACES_LIKE_WORDS)})(?!\\p{L})`, 'gu'),
  // A village is in no list: where somebody lives, or moves to.
  new RegExp(
    `(?<=(?:woont|wonen|woonde|woonden|verhuist|verhuisd|verhuizen|verblijft|verblijven|dorp|gemeente)(?: \\p{Ll}+){0,3}? (?:in|te|naar|uit) )${NAME}`,
    'gu',
  ),
];

const POSTCODES = [/\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b/gu];
const MAILS = [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu];
/** A telephone number or a citizen's service number, however it is spaced. */
const NUMBERS = [/(?<![\d+])(?:\+|\(?\d)[\d .()-]{7,}\d/gu];
const isNumber = (words: string): boolean => {
  const digits = words.replace(/\D/gu, '').length;
  return digits >= 9 && digits <= 13;
};

/** What these are is known to everyone, and tells of no family. */
const KNOWN =
  /Veilig Thuis|Raad voor de Kinderbescherming|Jeugdbescherming|Eigen Kracht|Signs [Oo]f Safety|Leger des Heils|William Schrikker|Samen Veilig|Burgerlijk Wetboek|(?<!\d)0[89]00[ -]?\d{4}(?!\d)/gu;
/** After these a place is that of an organisation or an office. */
const OF_AN_OFFICE = /(?:xxx|JB|GGD|GI|wijkteam|rechtbank|regio|afdeling) $/u;

interface Look {
  what: TellTale;
  patterns: readonly RegExp[];
  /** Whether words of that shape are what they look like. */
  isIt?: (words: string, before: string) => boolean;
}

const LOOKS: readonly Look[] = [
  { what: 'postcode', patterns: POSTCODES },
  { what: 'date', patterns: DATES },
  { what: 'street', patterns: STREETS, isIt: (words) => !NO_STREET.test(words) },
  { what: 'school', patterns: SCHOOLS },
  { what: 'name', patterns: NAMES },
  { what: 'initials', patterns: INITIALS },
  { what: 'age', patterns: AGES },
  { what: 'place', patterns: PLACES_SEEN, isIt: (_, before) => !OF_AN_OFFICE.test(before) },
  { what: 'mail', patterns: MAILS },
  { what: 'number', patterns: NUMBERS, isIt: isNumber },
];

interface Found extends Told {
  from: number;
  to: number;
}

/** The first of each kind that is not part of what was found already. */
const firstOf = ({ what, patterns, isIt }: Look, text: string, found: readonly Found[]): Found | undefined => {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const words = match[0].trim();
      const from = match.index;
      const to = from + match[0].length;
      const isIn = found.some((other) => from < other.to && to > other.from);
      if (isIn || isIt?.(words, text.slice(0, from)) === false) continue;
      return { what, words, from, to };
    }
  }
  return undefined;
};

/** What may tell who the family is, each kind once, in the order of the text's own words. Empty for most texts. */
export const tellsWho = (text: string): Told[] => {
  const found: Found[] = [];
  const unknown = text.replace(KNOWN, (known) => 'x'.repeat(known.length));
  for (const look of LOOKS) {
    const one = firstOf(look, unknown, found);
    if (one) found.push(one);
  }
  return found.sort((a, b) => a.from - b.from).map(({ what, words }) => ({ what, words }));
};
