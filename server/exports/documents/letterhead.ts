import { dirname, join } from 'node:path/posix';
import { strFromU8, strToU8, Unzip, UnzipInflate, type Unzipped } from 'fflate';
import { DocumentProblem, type DocumentProblemCode } from './problem';
import { cleaned, fieldsAreHarmless, isPart, judgeRelation } from './word-rules';
import { attributeOf, elementsIn, type XmlElement, type XmlLimits, XmlRefused, xmlReader, xmlText } from './xml-part';

/** In bytes, as it is sent. */
export const LARGEST_LETTERHEAD = 2 * 1024 * 1024;
/** In bytes and files, unpacked: a small file can unpack to more than there is memory. */
const LARGEST_UNPACKED = 24 * 1024 * 1024;
const MOST_FILES = 400;
const XML_LIMITS: XmlLimits = { size: 8_000_000, elements: 200_000, depth: 120, attributes: 100 };

const TYPES = '[Content_Types].xml';
const BODY = 'word/document.xml';
const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PROGRAM =
  /vbaProject|macroEnabled|(?:^|\/)(?:activeX|embeddings|customUI|afchunk|webextensions)(?:\/|$)|\.(?:bin|exe|dll|js|vbs|ole|html?|mht|rtf|docx?|docm)$/i;

const refuse = (code: DocumentProblemCode, cause?: unknown): never => {
  throw new DocumentProblem(code, { cause });
};

/** Of what was sent, in bytes, at a time: it can unpack to a thousand times as much before the limit is looked at. */
const PIECE = 8 * 1024;

/** Counted as it comes out: what a zip says of its own sizes is not believed. */
const unpack = (bytes: Uint8Array): Unzipped => {
  const files: Unzipped = {};
  let size = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MOST_FILES) refuse('letterhead-too-large');
    if (file.name.endsWith('/')) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      size += piece.length;
      if (size > LARGEST_UNPACKED) refuse('letterhead-too-large');
      pieces.push(piece);
      if (isLast) files[file.name] = new Uint8Array(Buffer.concat(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
    return files;
  } catch (cause) {
    if (cause instanceof DocumentProblem) throw cause;
    return refuse('letterhead-not-docx', cause);
  }
};

type Parts = Map<string, XmlElement>;

const readParts = (files: Unzipped): Parts => {
  const read = xmlReader(XML_LIMITS);
  const parts: Parts = new Map();
  try {
    for (const [name, bytes] of Object.entries(files)) {
      if (isPart(name) && /\.(?:xml|rels)$/i.test(name)) parts.set(name, read(bytes));
    }
    return parts;
  } catch (cause) {
    if (!(cause instanceof XmlRefused)) throw cause;
    return refuse(cause.problem === 'too-large' ? 'letterhead-too-large' : 'letterhead-not-docx', cause);
  }
};

const isWordDocument = (types: XmlElement): boolean =>
  [...elementsIn(types)].some(
    (element) =>
      element.local === 'Override' &&
      attributeOf(element, 'PartName') === `/${BODY}` &&
      attributeOf(element, 'ContentType') === WORD_DOCUMENT,
  );

/** The part that lists the relations of this one: `word/_rels/document.xml.rels`. */
const relationsOf = (name: string): string => join(dirname(name), '_rels', `${name.split('/').at(-1)}.rels`);

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** With the four attributes that a relation has, without any of another namespace, and nothing in it. */
const bareRelation = (relation: XmlElement): XmlElement => ({
  ...relation,
  attributes: relation.attributes.filter(({ name, local }) => name === local),
  children: [],
});

/** Only relations to what is kept, and links. */
const keptRelations = (root: XmlElement, folder: string, kept: ReadonlySet<string>): XmlElement => ({
  ...root,
  children: root.children
    .filter(isElement)
    .map(bareRelation)
    .filter((relation) => {
      const verdict = judgeRelation(relation);
      if (verdict === 'external') refuse('letterhead-external');
      if (verdict === 'program') refuse('letterhead-macros');
      if (verdict === 'drop') return false;
      if (attributeOf(relation, 'TargetMode') === 'External') return true;
      const target = attributeOf(relation, 'Target');
      return kept.has(target.startsWith('/') ? target.slice(1) : join(folder, target));
    }),
});

/** Names of parts that are left out go from the list of contents too. */
const keptTypes = (root: XmlElement, kept: ReadonlySet<string>): XmlElement => ({
  ...root,
  children: root.children
    .filter(isElement)
    .filter((element) => element.local !== 'Override' || kept.has(attributeOf(element, 'PartName').replace(/^\//, ''))),
});

const RELATION_IDS =
  /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/.*relationships$/;

/** What waits for somebody to click on it. */
const LINKS = new Set(['hyperlink', 'hlinkClick', 'hlinkHover']);

/** Word refuses a file that names a relation which is not there; and fetches an address when anything but a link names it. */
const namesOnly = (root: XmlElement, relations: XmlElement | undefined): boolean => {
  const modes = new Map(
    relations?.children.filter(isElement).map((one) => [attributeOf(one, 'Id'), attributeOf(one, 'TargetMode')]),
  );
  for (const { local, attributes } of elementsIn(root)) {
    for (const { uri, value } of attributes) {
      if (!RELATION_IDS.test(uri)) continue;
      const mode = modes.get(value);
      if (mode === undefined || (mode === 'External' && !LINKS.has(local))) return false;
    }
  }
  return true;
};

const wordsOnly = (root: XmlElement): XmlElement => {
  const clean = cleaned(root);
  if (clean === 'program') return refuse('letterhead-macros');
  return clean === 'unknown' ? refuse('letterhead-not-docx') : clean;
};

/** Everything anew from what is allowed, part by part: nothing that was not read and judged gets through. */
const rebuilt = (files: Unzipped, parts: Parts): Unzipped => {
  const kept = new Set(Object.keys(files).filter(isPart));
  const clean: Parts = new Map();
  for (const [name, root] of parts) {
    if (!fieldsAreHarmless(root)) refuse('letterhead-external');
    const part = wordsOnly(root);
    if (name === TYPES) clean.set(name, keptTypes(part, kept));
    else if (name.endsWith('.rels')) clean.set(name, keptRelations(part, join(dirname(name), '..'), kept));
    else clean.set(name, part);
  }
  for (const [name, root] of clean) {
    if (name === TYPES || name.endsWith('.rels')) continue;
    if (!namesOnly(root, clean.get(relationsOf(name)))) refuse('letterhead-external');
  }
  const others = [...kept].filter((name) => !parts.has(name));
  return Object.fromEntries([
    ...others.map((name) => [name, files[name] ?? new Uint8Array()] as const),
    ...[...clean].map(([name, root]) => [name, strToU8(xmlText(root))] as const),
  ]);
};

/** Which of these names stand between double braces on the page; Word may cut one in pieces of text. */
export const placesIn = (files: Unzipped, names: readonly string[]): Set<string> => {
  const paragraphs = strFromU8(files[BODY] ?? new Uint8Array()).split('</w:p>');
  const texts = paragraphs.map((xml) => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));
  return new Set(names.filter((name) => texts.some((text) => text.includes(`{{${name}}}`))));
};

/**
 * The files of a letterhead of a team's own, or an error that says what to do. Refused: what is no Word document, what is too large,
 * what holds a program, what fetches anything when it is opened, and what does not say where the text must come. Read as XML
 * and made anew from what is allowed (word-rules.ts).
 */
export const openLetterhead = (bytes: Uint8Array): Unzipped => {
  if (bytes.length > LARGEST_LETTERHEAD) refuse('letterhead-too-large');
  const files = unpack(bytes);
  if (Object.keys(files).some((name) => PROGRAM.test(name))) refuse('letterhead-macros');
  const parts = readParts(files);
  const types = parts.get(TYPES);
  if (!types || !parts.has(BODY) || !parts.has('word/styles.xml')) return refuse('letterhead-not-docx');
  if ([...elementsIn(types)].some((element) => PROGRAM.test(attributeOf(element, 'ContentType')))) {
    refuse('letterhead-macros');
  }
  if (!isWordDocument(types)) refuse('letterhead-not-docx');
  const paper = rebuilt(files, parts);
  if (!placesIn(paper, ['inhoud']).has('inhoud')) refuse('letterhead-no-place');
  return paper;
};
