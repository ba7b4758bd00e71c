import { randomUUID } from 'node:crypto';
import { type ApiAnswer, type ApiRequest, invalid, notFound, onlyKnown, pageOf } from './answer';
import { basesOf, type Catalogue } from './catalogue';
import {
  address,
  base64,
  checkFields,
  date,
  type Fields,
  group,
  nullable,
  oneOf,
  required,
  rsin,
  text,
  whole,
  yesNo,
} from './fields';
import { type Held, type HeldDocument, latest, type Part } from './held';

const FIELDS: Fields = {
  identificatie: text(40),
  bronorganisatie: required(rsin),
  creatiedatum: required(date),
  titel: required(text(200, 1)),
  vertrouwelijkheidaanduiding: oneOf(
    ...['', 'openbaar', 'beperkt_openbaar', 'intern', 'zaakvertrouwelijk'],
    ...['vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim'],
  ),
  auteur: required(text(200, 1)),
  status: oneOf('', 'in_bewerking', 'ter_vaststelling', 'definitief', 'gearchiveerd'),
  formaat: text(255),
  taal: required(text(3, 3)),
  bestandsnaam: text(255),
  inhoud: nullable(base64),
  bestandsomvang: nullable(whole),
  beschrijving: text(1000),
  indicatieGebruiksrecht: nullable(yesNo),
  integriteit: nullable(
    group({
      algoritme: required(oneOf('crc_32', 'md5', 'sha_1', 'sha_256', 'sha_512', 'sha_3')),
      waarde: required(text(128)),
      datum: required(date),
    }),
  ),
  informatieobjecttype: required(address),
};

export const documentUrl = (origin: string, { uuid }: HeldDocument): string =>
  `${basesOf(origin).documenten}/enkelvoudiginformatieobjecten/${uuid}`;

/** The fields of the document at an address that another API was given. */
export const documentAt = (origin: string, held: Held, url: string): Record<string, unknown> => {
  const document = held.documents.find((one) => documentUrl(origin, one) === url);
  if (document) return latest(document).fields;
  throw invalid({ name: 'informatieobject', code: 'bad-url', reason: 'Het informatieobject bestaat niet.' });
};

export const partBody = (origin: string, lock: string, { uuid, number, size, bytes }: Part) => ({
  url: `${basesOf(origin).documenten}/bestandsdelen/${uuid}`,
  volgnummer: number,
  omvang: size,
  voltooid: bytes !== undefined,
  lock,
});

/** @param saysLock whether its lock stands with the parts, as the standard has it; not all case systems do so */
const documentBody = (origin: string, document: HeldDocument, saysLock: boolean) => {
  const { fields, bytes, at } = latest(document);
  const url = documentUrl(origin, document);
  return {
    status: '',
    formaat: '',
    bestandsnaam: '',
    bestandsomvang: bytes?.length ?? null,
    beschrijving: '',
    ontvangstdatum: null,
    verzenddatum: null,
    indicatieGebruiksrecht: null,
    verschijningsvorm: '',
    ondertekening: null,
    integriteit: null,
    trefwoorden: [],
    ...fields,
    inhoud: bytes ? `${url}/download?versie=${document.versions.length}` : null,
    url,
    versie: document.versions.length,
    beginRegistratie: at,
    locked: document.lock !== '',
    bestandsdelen: document.parts.map((part) => partBody(origin, saysLock ? document.lock : '', part)),
  };
};

const checkType = (catalogue: Catalogue, { informatieobjecttype }: Record<string, unknown>): void => {
  const type = catalogue.informatieobjecttypen.find(({ url }) => url === informatieobjecttype);
  const name = 'informatieobjecttype';
  if (!type) throw invalid({ name, code: 'bad-url', reason: 'Het informatieobjecttype bestaat niet.' });
  if (type.concept) throw invalid({ name, code: 'not-published', reason: 'Het informatieobjecttype is een concept.' });
};

const bytesOf = ({ inhoud, bestandsomvang }: Record<string, unknown>): Uint8Array | undefined => {
  if (typeof inhoud !== 'string') return undefined;
  const bytes = Buffer.from(inhoud, 'base64');
  if (bestandsomvang === undefined || bestandsomvang === null || bytes.length === bestandsomvang) return bytes;
  const reason = 'De omvang van het bestand is niet de bestandsomvang.';
  throw invalid({ name: 'nonFieldErrors', code: 'file-size', reason });
};

/** Places for content that comes later, of at most so many bytes each. */
const partsFor = (size: number, partSize: number): Part[] =>
  Array.from({ length: Math.ceil(size / partSize) }, (_, i) => ({
    uuid: randomUUID(),
    number: i + 1,
    size: Math.min(partSize, size - i * partSize),
    bytes: undefined,
  }));

const checkUsageRight = ({ indicatieGebruiksrecht }: Record<string, unknown>): void => {
  if (indicatieGebruiksrecht !== true) return;
  const reason = 'Maak eerst gebruiksrechten aan.';
  throw invalid({ name: 'indicatieGebruiksrecht', code: 'missing-gebruiksrechten', reason });
};

const refuseLock = (code: string, reason: string) => invalid({ name: 'nonFieldErrors', code, reason });

const checkLock = ({ lock }: HeldDocument, given: unknown): void => {
  if (lock === '') throw refuseLock('unlocked', 'Het document is niet vergrendeld.');
  if (!given) throw refuseLock('missing-lock-id', 'De lock ontbreekt.');
  if (given !== lock) throw refuseLock('incorrect-lock-id', 'De lock is niet juist.');
};

interface Settings {
  partSize: number;
  saysLock: boolean;
}

export const documentRoutes = (origin: string, catalogue: Catalogue, held: Held, { partSize, saysLock }: Settings) => {
  const body = (document: HeldDocument) => documentBody(origin, document, saysLock);
  return {
    list({ query }: ApiRequest): ApiAnswer {
      onlyKnown(query, ['identificatie', 'bronorganisatie', 'page', 'pageSize']);
      const asked = [...query].filter(([key]) => !key.startsWith('page'));
      const isAsked = (one: HeldDocument) => asked.every(([key, value]) => latest(one).fields[key] === value);
      return pageOf(held.documents.filter(isAsked).map(body));
    },
    create({ json }: ApiRequest): ApiAnswer {
      checkFields(json, FIELDS);
      checkType(catalogue, json);
      checkUsageRight(json);
      if (json.lock)
        throw invalid({ name: 'lock', code: 'must-be-empty', reason: 'Een nieuw document heeft geen lock.' });
      const { inhoud: _, ...given } = json;
      const fields = { ...given, identificatie: json.identificatie || `DOCUMENT-${randomUUID()}` };
      const isSame = (one: HeldDocument) =>
        latest(one).fields.identificatie === fields.identificatie &&
        latest(one).fields.bronorganisatie === json.bronorganisatie;
      if (held.documents.some(isSame)) {
        const reason = 'Deze identificatie bestaat al voor deze bronorganisatie';
        throw invalid({ name: 'identificatie', code: 'identificatie-niet-uniek', reason });
      }
      const bytes = bytesOf(json);
      const parts = bytes ? [] : partsFor(Number(json.bestandsomvang ?? 0), partSize);
      const version = { fields, bytes, at: new Date().toISOString() };
      const lock = parts.length > 0 ? randomUUID().replaceAll('-', '') : '';
      const made: HeldDocument = { uuid: randomUUID(), versions: [version], lock, parts };
      held.documents.push(made);
      return { status: 201, body: body(made), location: documentUrl(origin, made) };
    },
    change({ uuid, json }: ApiRequest): ApiAnswer {
      const document = held.documents.find((one) => one.uuid === uuid);
      if (!document) throw notFound();
      checkFields(json, FIELDS, true);
      checkLock(document, json.lock);
      const before = latest(document);
      if (before.fields.status === 'definitief') {
        throw invalid({
          name: 'nonFieldErrors',
          code: 'forbidden',
          reason: 'Een definitief document kan niet veranderen.',
        });
      }
      const { inhoud, lock: _, ...given } = json;
      const fields: Record<string, unknown> = { ...before.fields, integriteit: null, ...given };
      checkType(catalogue, fields);
      checkUsageRight(fields);
      const bytes = inhoud === undefined ? before.bytes : bytesOf(json);
      document.versions.push({ fields, bytes, at: new Date().toISOString() });
      document.parts = bytes ? [] : partsFor(Number(fields.bestandsomvang ?? 0), partSize);
      return { status: 200, body: body(document) };
    },
  };
};
