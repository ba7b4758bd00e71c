import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codePointsOf } from './character-map';

const require = createRequire(import.meta.url);

/**
 * The fonts that a PDF is set in, in the order in which they are tried. All come with the project: a document looks the same
 * wherever it was made. Arabic is Vazirmatn's because its letters are one glyph each: in Noto's the dots are glyphs of their own,
 * and what is copied out of a PDF then has letters double.
 */
const families = () => [
  {
    name: 'Atkinson Hyperlegible Next',
    regular: require.resolve(
      '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
    ),
    bold: require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  },
  {
    name: 'Noto Sans',
    regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  },
  {
    name: 'Vazirmatn',
    regular: require.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf'),
  },
  {
    name: 'Noto Sans Ethiopic',
    regular: require.resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf'),
  },
  { name: 'Noto Emoji', regular: require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf') },
  {
    name: 'Noto Sans Math',
    regular: require.resolve('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'),
  },
  {
    name: 'Noto Sans Symbols 2',
    regular: require.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'),
  },
];

export interface Fonts {
  /** Names of families, first choice first. */
  names: readonly string[];
  files: readonly Buffer[];
  /** For each family the code points that it has, in the order of `names`. */
  characters: readonly ReadonlySet<number>[];
}

/** Some four megabytes from disk. Keep what it gives. */
export const readFonts = (): Fonts => {
  const read = families().map(({ name, regular, bold }) => ({
    name,
    files: [regular, bold].filter((path) => path !== undefined).map((path) => readFileSync(path)),
  }));
  return {
    names: read.map(({ name }) => name),
    files: read.flatMap(({ files }) => files),
    characters: read.map(({ files: [regular] }) => (regular ? codePointsOf(regular) : new Set<number>())),
  };
};
