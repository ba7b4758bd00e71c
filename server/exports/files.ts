import type { Format } from '../../shared/api/exports';
import type { Copy } from '../../shared/exports/copy';
import { decisionDocument } from '../../shared/exports/decision-document';
import { agreementsCsv } from './data/agreements-csv';
import { copyJson } from './data/copy-json';
import { datesIcs } from './data/dates-ics';
import { fileName } from './data/file-name';
import type { Renderer } from './documents/render';

export interface ExportFile {
  name: string;
  /** A media type. */
  type: string;
  bytes: Uint8Array;
}

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

const bytesOf = async (
  copy: Copy,
  format: Format,
  renderer: Renderer,
  letterhead?: Uint8Array,
): Promise<Uint8Array> => {
  switch (format) {
    case 'pdf':
      return renderer.pdf(decisionDocument(copy));
    case 'docx':
      return renderer.docx(decisionDocument(copy), letterhead);
    case 'json':
      return copyJson(copy);
    case 'csv':
      return agreementsCsv(copy);
    case 'ics':
      return datesIcs(copy, { stamp: Date.parse(copy.versionOn ?? copy.meeting.on) });
  }
};

/** Says which family, receiver and version it is of, in letters that every file system takes. */
export const nameOf = ({ status, family, meeting, receiver, version }: Copy, format: Format): string =>
  `${fileName(status, [family.code, meeting.on, receiver.kind, receiver.name, `V${version}`])}.${format}`;

/** One file of what went out. The same copy gives the same bytes. */
export const fileOf = async (
  copy: Copy,
  format: Format,
  renderer: Renderer,
  letterhead?: Uint8Array,
): Promise<ExportFile> => ({
  name: nameOf(copy, format),
  type: MEDIA_TYPES[format],
  bytes: await bytesOf(copy, format, renderer, letterhead),
});
