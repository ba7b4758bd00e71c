import { randomUUID } from 'node:crypto';
import { type ApiAnswer, type ApiRequest, invalid, notFound, onlyKnown, pageOf } from './answer';
import { basesOf, type Catalogue } from './catalogue';
import { documentAt } from './documents';
import { address, checkFields, date, type Fields, required, rsin, text } from './fields';
import { type Held, type HeldBesluit, type Link, newLink } from './held';
import { ZAKEN } from './zaken';

const FIELDS: Fields = {
  identificatie: text(50),
  verantwoordelijkeOrganisatie: required(rsin),
  besluittype: required(address),
  zaak: address,
  datum: required(date),
  ingangsdatum: required(date),
  toelichting: text(100_000),
};

const LINK_FIELDS = { besluit: required(address), informatieobject: required(address) };

const besluitUrl = (origin: string, { uuid }: HeldBesluit) => `${basesOf(origin).besluiten}/besluiten/${uuid}`;

const besluitBody = (origin: string, besluit: HeldBesluit) => ({
  zaak: '',
  toelichting: '',
  bestuursorgaan: '',
  vervaldatum: null,
  vervalreden: '',
  vervalredenWeergave: '',
  publicatiedatum: null,
  verzenddatum: null,
  uiterlijkeReactiedatum: null,
  ...besluit.fields,
  url: besluitUrl(origin, besluit),
});

const linkUrl = (origin: string, { uuid }: Link) => `${basesOf(origin).besluiten}/besluitinformatieobjecten/${uuid}`;

const linkBody = (origin: string, link: Link) => ({
  url: linkUrl(origin, link),
  besluit: link.from,
  informatieobject: link.to,
});

const checkBesluit = (origin: string, catalogue: Catalogue, fields: Record<string, unknown>): void => {
  const type = catalogue.besluittypen.find(({ url }) => url === fields.besluittype);
  if (!type) throw invalid({ name: 'besluittype', code: 'bad-url', reason: 'Het besluittype bestaat niet.' });
  if (type.concept)
    throw invalid({ name: 'besluittype', code: 'not-published', reason: 'Het besluittype is een concept.' });
  if (String(fields.datum) > new Date().toISOString().slice(0, 10)) {
    throw invalid({ name: 'datum', code: 'future_not_allowed', reason: 'De datum mag niet in de toekomst liggen.' });
  }
  if (fields.zaak === undefined) return;
  if (!ZAKEN.some(({ uuid }) => fields.zaak === `${basesOf(origin).zaken}/zaken/${uuid}`)) {
    throw invalid({ name: 'zaak', code: 'does_not_exist', reason: 'De zaak bestaat niet.' });
  }
  if (!catalogue.zaaktypen[0]?.besluittypen.includes(type.url)) {
    const reason = 'Het besluittype hoort niet bij het zaaktype.';
    throw invalid({ name: 'nonFieldErrors', code: 'zaaktype-mismatch', reason });
  }
};

export const besluitRoutes = (origin: string, catalogue: Catalogue, held: Held) => ({
  list({ query }: ApiRequest): ApiAnswer {
    onlyKnown(query, ['identificatie', 'verantwoordelijkeOrganisatie', 'besluittype', 'zaak', 'page', 'pageSize']);
    const asked = [...query].filter(([key]) => !key.startsWith('page'));
    const found = held.besluiten.filter(({ fields }) => asked.every(([key, value]) => fields[key] === value));
    return pageOf(found.map((besluit) => besluitBody(origin, besluit)));
  },
  create({ json }: ApiRequest): ApiAnswer {
    checkFields(json, FIELDS);
    checkBesluit(origin, catalogue, json);
    const fields = { ...json, identificatie: json.identificatie || `BESLUIT-${randomUUID()}` };
    const isSame = (other: HeldBesluit) =>
      other.fields.identificatie === fields.identificatie &&
      other.fields.verantwoordelijkeOrganisatie === json.verantwoordelijkeOrganisatie;
    if (held.besluiten.some(isSame)) {
      const reason = 'Deze identificatie bestaat al voor deze verantwoordelijkeOrganisatie';
      throw invalid({ name: 'identificatie', code: 'identificatie-niet-uniek', reason });
    }
    const made = { uuid: randomUUID(), fields };
    held.besluiten.push(made);
    return { status: 201, body: besluitBody(origin, made), location: besluitUrl(origin, made) };
  },
  change({ uuid, json }: ApiRequest): ApiAnswer {
    const besluit = held.besluiten.find((one) => one.uuid === uuid);
    if (!besluit) throw notFound();
    checkFields(json, FIELDS, true);
    if (json.besluittype !== undefined && json.besluittype !== besluit.fields.besluittype) {
      throw invalid({
        name: 'besluittype',
        code: 'wijzigen-niet-toegelaten',
        reason: 'Dit veld mag niet gewijzigd worden.',
      });
    }
    checkBesluit(origin, catalogue, { ...besluit.fields, ...json });
    besluit.fields = { ...besluit.fields, ...json };
    return { status: 200, body: besluitBody(origin, besluit) };
  },
  links({ query }: ApiRequest): ApiAnswer {
    onlyKnown(query, ['besluit', 'informatieobject']);
    const [besluit, document] = [query.get('besluit'), query.get('informatieobject')];
    const found = held.besluitLinks
      .filter(({ from }) => besluit === null || from === besluit)
      .filter(({ to }) => document === null || to === document);
    return { status: 200, body: found.map((link) => linkBody(origin, link)) };
  },
  link({ json }: ApiRequest): ApiAnswer {
    checkFields(json, LINK_FIELDS);
    const { besluit, informatieobject } = json as { besluit: string; informatieobject: string };
    const found = held.besluiten.find((one) => besluitUrl(origin, one) === besluit);
    if (!found) throw invalid({ name: 'besluit', code: 'does_not_exist', reason: 'Het besluit bestaat niet.' });
    const document = documentAt(origin, held, informatieobject);
    const type = catalogue.besluittypen.find(({ url }) => url === found.fields.besluittype);
    if (!type?.informatieobjecttypen.includes(String(document.informatieobjecttype))) {
      const reason = 'Het informatieobjecttype hoort niet bij het besluittype.';
      throw invalid({ name: 'nonFieldErrors', code: 'missing-besluittype-informatieobjecttype-relation', reason });
    }
    if (held.besluitLinks.some(({ from, to }) => from === besluit && to === informatieobject)) {
      const reason = 'De velden besluit, informatieobject moeten een unieke set zijn.';
      throw invalid({ name: 'nonFieldErrors', code: 'unique', reason });
    }
    const made = newLink(besluit, informatieobject);
    held.besluitLinks.push(made);
    return { status: 201, body: linkBody(origin, made), location: linkUrl(origin, made) };
  },
});
