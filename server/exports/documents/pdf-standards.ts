import { DocumentProblem } from './problem';

/** PDF/A asks for a description of each property of the metadata that it does not know itself (ISO 19005-2, 6.6.2.3.3). */
const UA_SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');

type Change = readonly [search: string, replacement: string];

/** What a PDF/A-2a of Typst's lacks to be PDF/UA-1 as well, found by comparing both of its exports. */
const CHANGES: readonly Change[] = [
  [
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  ],
  ['<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${UA_SCHEMA}`],
  ['<pdfaid:part>2</pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>'],
];

interface Edit {
  /** Byte offsets in the file. */
  from: number;
  to: number;
  by: string;
}

const refuse = (cause: string): never => {
  throw new DocumentProblem('pdf-refused', { cause });
};

/** Where one pattern stands between two offsets: exactly once, or the file is not what we know. */
const find = (file: string, pattern: RegExp, from: number, to: number): RegExpExecArray => {
  const [match, ...others] = [...file.slice(from, to).matchAll(new RegExp(pattern, 'gd'))];
  if (!match || others.length > 0) return refuse(`${pattern} is not there once`);
  match.index += from;
  return match;
};

const replaced = (file: string, from: number, to: number, [search, by]: Change): Edit => {
  const at = file.indexOf(search, from);
  if (at < from || at + search.length > to) return refuse(`${search} is not there`);
  return { from: at, to: at + search.length, by };
};

const objectAt = (file: string, offsets: readonly number[], name: string, from: number, to: number) => {
  const number = Number(find(file, new RegExp(`/${name} (\\d+) 0 R`), from, to)[1]);
  const start = offsets[number] ?? refuse(`${name} is not in the table`);
  const end = file.indexOf('endobj', start);
  return { start, end };
};

/**
 * A PDF/A-2a of Typst's that also says that it is PDF/UA-1, shows its title in the window, and says nothing of suspects: absent means
 * none, and some readers take the word `false` there amiss. Nothing else is touched; whether it *is* PDF/UA-1 is for Typst to check.
 */
export const saidBoth = (pdf: Uint8Array): Uint8Array => {
  // One character a byte, so that offsets in the text are offsets in the file.
  const file = Buffer.from(pdf).toString('latin1');
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? refuse('no table'));
  const entries = [...file.slice(tableAt).matchAll(/^(\d{10}) \d{5} [nf]/gm)];
  const offsets = entries.map(([, offset]) => Number(offset));

  const catalog = objectAt(file, offsets, 'Root', tableAt, file.length);
  const metadata = objectAt(file, offsets, 'Metadata', catalog.start, catalog.end);
  const texts = CHANGES.map((change) => replaced(file, metadata.start, metadata.end, change));
  const added = texts.reduce((sum, { from, to, by }) => sum + by.length - (to - from), 0);
  const length = find(file, /\/Length (\d+)/, metadata.start, metadata.end);
  const edits: Edit[] = [
    ...texts,
    {
      from: length.index,
      to: length.index + length[0].length,
      by: `/Length ${Number(length[1]) + added}`,
    },
    replaced(file, catalog.start, catalog.end, ['/Suspects false', '']),
    replaced(file, catalog.start, catalog.end, [
      '/ViewerPreferences <<',
      '/ViewerPreferences <<\n    /DisplayDocTitle true',
    ]),
  ];
  const moved = (offset: number): number =>
    edits.filter(({ from }) => from < offset).reduce((sum, { from, to, by }) => sum + by.length - (to - from), offset);

  const table = file
    .slice(tableAt)
    .replace(
      /^(\d{10})( \d{5} n)/gm,
      (_, offset: string, rest: string) => `${String(moved(Number(offset))).padStart(10, '0')}${rest}`,
    )
    .replace(/startxref\s+\d+/, `startxref\n${moved(tableAt)}`);
  let body = '';
  let done = 0;
  for (const { from, to, by } of edits.toSorted((one, other) => one.from - other.from)) {
    body += file.slice(done, from) + by;
    done = to;
  }
  return Buffer.from(body + file.slice(done, tableAt) + table, 'latin1');
};
