import { ANYWHERE, VOCABULARIES } from './word-vocabulary';
import { allText, attributeOf, elementsIn, type XmlElement } from './xml-part';

/**
 * What may be in a Word file that we write on, by name: parts, relations, elements, attributes and fields. Whatever is not named
 * is left out, or the file is refused where leaving it out could break it. Source: ECMA-376, Office Open XML File Formats, parts 1 and 4.
 */

/** The parts of a letter. Custom XML, a glossary, thumbnails and the like are no part of it. */
const PARTS: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(?:core|app)\.xml$/,
  /^word\/(?:document|styles|settings|fontTable|numbering|webSettings|footnotes|endnotes)\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
  /^word\/theme\/theme\d*\.xml$/,
  /^word\/_rels\/[a-zA-Z]+\d*\.xml\.rels$/,
  /^word\/(?:theme\/_rels\/theme\d*\.xml\.rels)$/,
  /^word\/media\/[\w.-]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i,
  /^word\/fonts\/[\w.-]+\.odttf$/i,
];
export const isPart = (name: string): boolean => PARTS.some((part) => part.test(name));

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/';
const RELATIONS = new Set(
  'officeDocument styles settings webSettings fontTable numbering theme header footer footnotes endnotes image hyperlink font extended-properties'.split(
    ' ',
  ),
);
/** Fetch or run something: the file is refused. */
const DANGEROUS =
  /\/(?:aFChunk|oleObject|package|control|vbaProject|subDocument|frame|attachedToolbars|mailMerge\w*)$/i;

/** What becomes of a relation: kept, left out, or a reason to refuse the file. */
export const judgeRelation = (relation: XmlElement): 'keep' | 'drop' | 'external' | 'program' => {
  const type = attributeOf(relation, 'Type');
  const target = attributeOf(relation, 'Target');
  const mode = attributeOf(relation, 'TargetMode');
  // The template that it was once made from lies on somebody's disk, and Word would go and look for it.
  if (/\/attachedTemplate$/i.test(type)) return 'drop';
  if (DANGEROUS.test(type)) return 'program';
  const key = [OFFICE, STRICT].map((base) => (type.startsWith(base) ? type.slice(base.length) : '')).find(Boolean);
  const known = type === `${PACKAGE}core-properties` || (key !== undefined && RELATIONS.has(key));
  if (mode === 'External') {
    return key === 'hyperlink' && /^(?:https?|mailto|tel):/i.test(target) ? 'keep' : 'external';
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target) || target.includes('\\')) return 'external';
  return known ? 'keep' : 'drop';
};

const PROGRAMS = new Set(['OLEObject', 'object', 'control', 'altChunk', 'subDoc', 'webPartDescriptor', 'ocx', 'movie']);
/** Left out themselves, while what stands in them is kept: text that somebody added, or that a program gave a meaning. */
const UNWRAPPED = new Set(['ins', 'moveTo', 'smartTag', 'customXml']);

const isKnown = ({ uri, local }: XmlElement): boolean => VOCABULARIES.get(uri)?.elements.has(local) ?? false;

/** An attribute is kept by its own namespace, or, without one or in that of its element, by its element's. */
const isKept = (element: XmlElement, { uri, local }: XmlElement['attributes'][number]): boolean => {
  const anywhere = ANYWHERE.get(uri);
  if (anywhere?.has('*') || anywhere?.has(local)) return true;
  return VOCABULARIES.get(uri === '' ? element.uri : uri)?.attributes.has(local) ?? false;
};

/** The looks of an old shape are written as in a page of the web, where an address can stand. */
const isHarmlessLook = ({ local, value }: XmlElement['attributes'][number]): boolean =>
  local !== 'style' || !/url|expression|behaviou?r|import|\\/i.test(value);

const cleanChildren = (element: XmlElement): XmlElement['children'] =>
  element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    if (isKnown(child)) return [clean(child)];
    return UNWRAPPED.has(child.local) && VOCABULARIES.has(child.uri) ? cleanChildren(child) : [];
  });

const clean = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: element.attributes.filter((one) => isKept(element, one) && isHarmlessLook(one)),
  children: cleanChildren(element),
});

/** The same of only what a letter is made of (word-vocabulary.ts); why not, where it cannot be. */
export const cleaned = (root: XmlElement): XmlElement | 'program' | 'unknown' => {
  for (const one of elementsIn(root)) if (PROGRAMS.has(one.local)) return 'program';
  return isKnown(root) ? clean(root) : 'unknown';
};

/** Fields that say something of the letter itself. Whatever fetches, runs, asks or computes is not here. */
const FIELDS = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF DATE TIME CREATEDATE SAVEDATE PRINTDATE TITLE SUBJECT AUTHOR KEYWORDS COMMENTS DOCPROPERTY STYLEREF SEQ TOC REF NUMWORDS NUMCHARS'.split(
    ' ',
  ),
);
const isHarmless = (instruction: string): boolean => {
  const [code = '', ...rest] = instruction.trim().split(/[\s"]+/);
  if (code.toUpperCase() === 'HYPERLINK') {
    // \l: a place in the letter itself; an address may come after it all the same.
    const addresses = rest.filter((word) => /[:/]|\\\\/.test(word));
    return (
      (addresses.length > 0 || rest[0] === '\\l') && addresses.every((one) => /^(?:https?|mailto|tel):/i.test(one))
    );
  }
  return code === '' || FIELDS.has(code.toUpperCase());
};

/** Of a field in one element: whatever its instruction's prefix is. */
const isHarmlessAttribute = ({ local, value }: XmlElement['attributes'][number]): boolean =>
  local !== 'instr' || isHarmless(value);

/**
 * Whether every field of a part is harmless: each instruction as Word puts it together from its runs. One that is itself put
 * together by another field is not.
 */
export const fieldsAreHarmless = (root: XmlElement): boolean => {
  /** Fields that are open, the innermost last: what was gathered, until their result begins. */
  const open: { instruction: string; done: boolean }[] = [];
  let outside = '';
  for (const element of elementsIn(root)) {
    // Which of these a program reads depends on what it knows, so each must be harmless by itself.
    if (['Choice', 'Fallback'].includes(element.local) && element !== root && !fieldsAreHarmless(element)) return false;
    if (element.local === 'fldSimple' && !element.attributes.every(isHarmlessAttribute)) return false;
    if (element.local === 'instrText' || element.local === 'delInstrText') {
      const field = open.at(-1);
      if (field && !field.done) field.instruction += allText(element);
      else outside += allText(element);
    }
    if (element.local !== 'fldChar') continue;
    const type = element.attributes.find(({ local, uri }) => local === 'fldCharType' && uri === element.uri)?.value;
    if (type === 'begin') {
      if (open.some(({ done }) => !done)) return false;
      open.push({ instruction: '', done: false });
    } else {
      const field = type === 'end' ? open.pop() : open.at(-1);
      if (!field) return false;
      if (!field.done && !isHarmless(field.instruction)) return false;
      field.done = true;
    }
  }
  return open.every(({ done }) => done) && isHarmless(outside);
};
