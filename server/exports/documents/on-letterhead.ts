import { type FileChild, PatchType, patchDocument } from 'docx';
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import type { ExportDocument } from '../../../shared/exports/document';
import { dayInWords } from '../../../shared/exports/words';
import { childrenOf, paragraphOf, runsOf, termsTable } from './docx-blocks';
import { numbering, OWN } from './docx-styles';
import { changeText, fixedZip } from './fixed-zip';
import { placesIn } from './letterhead';

const STYLES = 'word/styles.xml';

const stylesIn = (files: Unzipped): { xml: string; id: string; name: string; isDefault: boolean }[] =>
  [
    ...strFromU8(files[STYLES] ?? new Uint8Array()).matchAll(/<w:style\b[^>]*w:type="paragraph"[\s\S]*?<\/w:style>/g),
  ].map(([xml]) => ({
    xml,
    id: /w:styleId="([^"]*)"/.exec(xml)?.[1] ?? '',
    name: /<w:name w:val="([^"]*)"/.exec(xml)?.[1]?.toLowerCase() ?? '',
    isDefault: /^<w:style\b[^>]*w:default="(?:1|true|on)"/.test(xml),
  }));

/**
 * A letterhead keeps its own look: its headings are used by name (Word calls them otherwise in each language), and only
 * what it lacks comes from ours. Gives the styles to use for the title and the headings.
 */
const lendStyles = (paper: Unzipped, own: Unzipped): { title: string; headings: string[] } => {
  const theirs = stylesIn(paper);
  const ours = stylesIn(own);
  const normal = theirs.find(({ isDefault }) => isDefault)?.id ?? 'Normal';
  const byName = (name: string) => theirs.find((style) => style.name === name)?.id;
  const wanted = ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', ...Object.values(OWN)];
  const lent = ours.filter(
    ({ id, name }) => wanted.includes(id) && !byName(name) && !theirs.some((style) => style.id === id),
  );
  const xml = lent.map((style) => style.xml.replace(/<w:(basedOn|next) w:val="Normal"/g, `<w:$1 w:val="${normal}"`));
  changeText(paper, STYLES, (text) => text.replace('</w:styles>', () => `${xml.join('')}</w:styles>`));
  return {
    title: byName('title') ?? 'Title',
    headings: [1, 2, 3].map((level) => byName(`heading ${level}`) ?? `Heading${level}`),
  };
};

/** own: the same document on our own paper, whose styles are lent where the letterhead has none. */
export const onLetterhead = async (document: ExportDocument, paper: Unzipped, own: Unzipped): Promise<Unzipped> => {
  const { title, headings } = lendStyles(paper, own);
  const places = placesIn(paper, ['titel', 'ontvanger', 'datum']);
  const facts = [
    { place: 'ontvanger', term: 'Bestemd voor', value: document.receiver },
    { place: 'datum', term: 'Datum', value: dayInWords(document.day) },
  ].filter(({ place }) => !places.has(place));
  const body: FileChild[] = [
    ...(places.has('titel') ? [] : [paragraphOf(document.title, { style: title })]),
    paragraphOf(document.subtitle, { style: OWN.lead }),
    ...(facts.length > 0 ? termsTable(facts) : []),
    ...document.blocks.flatMap((block, place) => childrenOf(block, place, headings)),
    paragraphOf(document.footer, { style: OWN.meta, spacing: { before: 480 } }),
  ];
  const inPlace = (words: string) => ({ type: PatchType.PARAGRAPH, children: runsOf(words) });
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: fixedZip(paper),
    numbering,
    properties: { title: document.title },
    patches: {
      titel: inPlace(document.title),
      ontvanger: inPlace(document.receiver),
      datum: inPlace(dayInWords(document.day)),
      inhoud: { type: PatchType.DOCUMENT, children: body },
    },
  });
  return unzipSync(bytes);
};
