import { createHash } from 'node:crypto';
import type { Deliverable } from '../deliverable';
import type { Document } from './answers';
import type { ZgwConfig } from './config';

/** Of more bytes, a document goes in parts: base64 makes a request a third larger, and proxies are mean with bodies. */
const INLINE_LIMIT = 4 * 1024 * 1024;

/** ISO 639-2/B, as the standard asks: there Dutch is `dut`; `nld` is its code in 639-2/T. */
const DUTCH = 'dut';

const LONGEST = { titel: 200, auteur: 200, bestandsnaam: 255, formaat: 255 };

/** On one line, of at most so many characters. */
const line = (text: string, most: number): string => [...text.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, most).join('');

const titleOf = ({ title, version }: Deliverable): string => {
  const suffix = version > 1 ? ` (versie ${version})` : '';
  return `${line(title, LONGEST.titel - suffix.length)}${suffix}`;
};

const hashOf = ({ bytes }: Deliverable): string => createHash('sha256').update(bytes).digest('hex');

const isSmall = ({ bytes }: Deliverable, { inlineLimit = INLINE_LIMIT }: ZgwConfig): boolean =>
  bytes.length <= inlineLimit;

/** How a version is told from another in the case system itself, by people and by us. */
const markOf = ({ version, madeOn }: Deliverable): string =>
  `Versie ${version} van ${madeOn}, vastgelegd met Casustafel.`;

const versionIn = ({ beschrijving }: Document): number =>
  Number(/^Versie (\d{1,9}) van /.exec(beschrijving ?? '')?.[1] ?? 0);

/** All that a version changes. Large content is left out, which asks the case system for parts to send it in. */
export const versionFields = (config: ZgwConfig, deliverable: Deliverable): object => ({
  creatiedatum: deliverable.madeOn,
  titel: titleOf(deliverable),
  auteur: line(deliverable.author, LONGEST.auteur),
  beschrijving: markOf(deliverable),
  bestandsnaam: line(deliverable.fileName, LONGEST.bestandsnaam),
  formaat: line(deliverable.format, LONGEST.formaat),
  bestandsomvang: deliverable.bytes.length,
  inhoud: isSmall(deliverable, config) ? Buffer.from(deliverable.bytes).toString('base64') : null,
  integriteit: { algoritme: 'sha_256', waarde: hashOf(deliverable), datum: deliverable.madeOn },
});

/**
 * A new document. It has no status: `definitief` would be true, and would forbid the correction that may come.
 * indicatieGebruiksrecht is said, since a zaak cannot be closed while a document in it leaves that open.
 */
export const newDocument = (config: ZgwConfig, deliverable: Deliverable): object => ({
  ...versionFields(config, deliverable),
  identificatie: deliverable.identificatie,
  bronorganisatie: config.rsin,
  taal: DUTCH,
  vertrouwelijkheidaanduiding: config.vertrouwelijkheidaanduiding,
  indicatieGebruiksrecht: false,
  informatieobjecttype: config.informatieobjecttype,
});

/** What the case system has, beside what it should have. */
type Standing = 'current' | 'sending' | 'other' | 'newer';

const hasOurBytes = ({ bestandsomvang, integriteit }: Document, deliverable: Deliverable): boolean => {
  if (bestandsomvang !== deliverable.bytes.length) return false;
  // A case system that keeps no sum leaves the size and the mark to go by.
  if (!integriteit?.waarde) return true;
  return integriteit.algoritme === 'sha_256' && integriteit.waarde.toLowerCase() === hashOf(deliverable);
};

export const standingOf = (document: Document, deliverable: Deliverable): Standing => {
  const version = versionIn(document);
  if (version > deliverable.version) return 'newer';
  if (version < deliverable.version || !hasOurBytes(document, deliverable)) return 'other';
  if (document.bestandsdelen.length > 0) return 'sending';
  return document.inhoud === null && deliverable.bytes.length > 0 ? 'other' : 'current';
};
