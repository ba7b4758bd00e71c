import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { changeText } from './fixed-zip';
import { DocumentProblem, type DocumentProblemCode } from './problem';

/** In bytes, as it is sent. */
export const LARGEST_LETTERHEAD = 2 * 1024 * 1024;
/** In bytes and files, unpacked: a small file can unpack to more than there is memory. */
const LARGEST_UNPACKED = 24 * 1024 * 1024;
const MOST_FILES = 400;

const BODY = 'word/document.xml';
const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PROGRAM =
  /vbaProject|macroEnabled|(?:^|\/)(?:activeX|embeddings|customUI|afchunk|webextensions)(?:\/|$)|\.(?:bin|exe|dll|js|vbs|ole|html?|mht|rtf|docx?|docm)$/i;
/** Fields that fetch, or run, something when the file is opened. */
const FETCHING_FIELD = /\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDE|DDEAUTO|LINK|RD|DATABASE|MACROBUTTON|AUTOTEXT)\b/i;
const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i;

const refuse = (code: DocumentProblemCode, cause?: unknown): never => {
  throw new DocumentProblem(code, { cause });
};

const unpack = (bytes: Uint8Array): Unzipped => {
  let size = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        count += 1;
        if (size > LARGEST_UNPACKED || count > MOST_FILES) refuse('letterhead-too-large');
        return !name.endsWith('/');
      },
    });
  } catch (cause) {
    if (cause instanceof DocumentProblem) throw cause;
    return refuse('letterhead-not-docx', cause);
  }
};

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [
      name,
      one ?? other ?? '',
    ]),
  );

const tagsOf = (text: string, name: string): Record<string, string>[] =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g'))].map(([tag]) => attributesOf(tag));

const isWordDocument = (types: string): boolean =>
  tagsOf(types, 'Override').some(
    ({ PartName, ContentType }) => PartName === `/${BODY}` && ContentType === WORD_DOCUMENT,
  );

/** The template that a letterhead was once made from is forgotten: it lies on somebody's disk, and Word would go and look for it. */
const forgetTemplate = (files: Unzipped): void => {
  changeText(files, 'word/_rels/settings.xml.rels', (text) =>
    text.replace(/<Relationship\b[^>]*\/attachedTemplate["'][^>]*\/>/g, ''),
  );
  changeText(files, 'word/settings.xml', (text) => text.replace(/<w:attachedTemplate\b[^>]*\/>/g, ''));
};

const checkRelations = (files: Unzipped): void => {
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('.rels')) continue;
    for (const { Type = '', Target = '', TargetMode = '' } of tagsOf(strFromU8(bytes), 'Relationship')) {
      const isLink = Type.endsWith('/hyperlink') && /^(?:https?|mailto|tel):/i.test(Target);
      if (!isLink && (!['', 'Internal'].includes(TargetMode) || OUTSIDE.test(Target))) refuse('letterhead-external');
      if (/\/(?:aFChunk|oleObject|control|vbaProject)$/.test(Type)) refuse('letterhead-macros');
    }
  }
};

const checkFields = (text: string): void => {
  const parts = [...text.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)<|:instr=["']([^"']*)["']/g)];
  const fields = parts.map(([, run, attribute]) => run ?? ` ${attribute} `).join('');
  // A letter written as its number would be another way to say the same.
  if (FETCHING_FIELD.test(fields) || fields.includes('&#')) refuse('letterhead-external');
};

/** Which of these names stand between double braces on the page; Word may cut one in pieces of text. */
export const placesIn = (files: Unzipped, names: readonly string[]): Set<string> => {
  const paragraphs = strFromU8(files[BODY] ?? new Uint8Array()).split('</w:p>');
  const texts = paragraphs.map((xml) => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));
  return new Set(names.filter((name) => texts.some((text) => text.includes(`{{${name}}}`))));
};

/**
 * The files of a letterhead of a team's own, or an error that says what to do. Refused: what is no Word document, what is too large,
 * what holds a program, what fetches anything when it is opened, and what does not say where the text must come.
 */
export const openLetterhead = (bytes: Uint8Array): Unzipped => {
  if (bytes.length > LARGEST_LETTERHEAD) refuse('letterhead-too-large');
  const files = unpack(bytes);
  const names = Object.keys(files);
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
  if (PROGRAM.test(types) || names.some((name) => PROGRAM.test(name))) refuse('letterhead-macros');
  if (!files[BODY] || !files['word/styles.xml'] || !isWordDocument(types)) refuse('letterhead-not-docx');
  forgetTemplate(files);
  for (const name of names.filter((each) => /\.(?:xml|rels)$/i.test(each))) {
    const text = strFromU8(files[name] ?? new Uint8Array());
    if (/<!DOCTYPE|<!ENTITY|\0/i.test(text)) refuse('letterhead-not-docx');
    checkFields(text);
  }
  checkRelations(files);
  if (!placesIn(files, ['inhoud']).has('inhoud')) refuse('letterhead-no-place');
  return files;
};
