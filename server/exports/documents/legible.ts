/**
 * What may stand in no document: control characters, halves of a pair, characters of private agreement, code points that are none,
 * marks that turn the order of what follows (a name could read as another), and tags, which hide text.
 */
const REFUSED =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u180e\u202a-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Shapes or parts what stands beside it and is itself not seen, so no font need have it. */
const UNSEEN = new Set([0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfe0e, 0xfe0f]);

const byGrapheme = new Intl.Segmenter('nl', { granularity: 'grapheme' });

export const graphemesOf = (text: string): string[] => Array.from(byGrapheme.segment(text), ({ segment }) => segment);

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

const named = (character: string): string => `U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}`;

const saidLeftOut = (characters: readonly string[]): string =>
  `[${characters.length === 1 ? 'teken' : 'tekens'} ${characters.map(named).join(' ')} weggelaten]`;

/** The characters of one grapheme that are shown: all from one font, since marks do not sit well on a letter of another. */
const shownOf = (grapheme: string, fonts: readonly ReadonlySet<number>[] | undefined): ReadonlySet<string> => {
  const allowed = [...grapheme].filter((character) => character === '\n' || !REFUSED.test(character));
  if (!fonts) return new Set(allowed);
  const kept = fonts.map((font) =>
    allowed.filter((character) => character === '\n' || font.has(codeOf(character)) || UNSEEN.has(codeOf(character))),
  );
  const first = kept.find(({ length }) => length === allowed.length) ?? kept.find((some) => some[0] === allowed[0]);
  return new Set(first ?? []);
};

/**
 * The same text, with a visible mark in place of each character that cannot be shown, such as "[teken U+0007 weggelaten]".
 * fonts: what each font has, first choice first; without, any letter can be shown. Line ends become one kind, a tab a space.
 */
export const legible = (text: string, fonts?: readonly ReadonlySet<number>[]): string => {
  const plain = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  let result = '';
  let leftOut: string[] = [];
  const say = () => {
    if (leftOut.length > 0) result += saidLeftOut(leftOut);
    leftOut = [];
  };
  for (const grapheme of graphemesOf(plain)) {
    const shown = shownOf(grapheme, fonts);
    for (const character of grapheme) {
      if (!shown.has(character)) {
        leftOut.push(character);
        continue;
      }
      say();
      result += character;
    }
  }
  say();
  return result;
};

/** Reads from right to left: its first letter is Arabic, Hebrew or of a script like them. */
export const isRightToLeft = (text: string): boolean => {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter);
};
