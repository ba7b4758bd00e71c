import { type ApiAnswer, type ApiRequest, invalid, onlyKnown, pageOf } from './answer';
import { basesOf, type Catalogue, RSIN } from './catalogue';
import { documentAt } from './documents';
import { address, checkFields, required, text } from './fields';
import { type Held, type Link, newLink } from './held';

const SINCE = '2026-01-12';

/** The zaken that are always there; new ones are not made here. */
export const ZAKEN = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
  identificatie: `ZAAK-2026-000000${n}`,
  uuid: `3b0f4c52-1111-4222-8333-00000000000${n}`,
}));

const zaakBody = (
  origin: string,
  catalogue: Catalogue,
  held: Held,
  { identificatie, uuid }: (typeof ZAKEN)[number],
) => {
  const { zaken } = basesOf(origin);
  const url = `${zaken}/zaken/${uuid}`;
  return {
    url,
    uuid,
    identificatie,
    bronorganisatie: RSIN,
    omschrijving: 'Zorgen over veiligheid',
    toelichting: '',
    zaaktype: catalogue.zaaktypen[0]?.url,
    registratiedatum: SINCE,
    verantwoordelijkeOrganisatie: RSIN,
    startdatum: SINCE,
    einddatum: null,
    laatstGemuteerd: `${SINCE}T09:00:00Z`,
    vertrouwelijkheidaanduiding: 'vertrouwelijk',
    betalingsindicatie: '',
    betalingsindicatieWeergave: '',
    zaakgeometrie: null,
    hoofdzaak: null,
    deelzaken: [],
    eigenschappen: [],
    rollen: [],
    status: null,
    zaakinformatieobjecten: held.zaakLinks.filter(({ from }) => from === url).map((link) => linkUrl(origin, link)),
    zaakobjecten: [],
    resultaat: null,
  };
};

const linkUrl = (origin: string, { uuid }: Link) => `${basesOf(origin).zaken}/zaakinformatieobjecten/${uuid}`;

const linkBody = (origin: string, link: Link) => ({
  url: linkUrl(origin, link),
  uuid: link.uuid,
  zaak: link.from,
  informatieobject: link.to,
  aardRelatieWeergave: 'Hoort bij, omgekeerd: kent',
  titel: '',
  beschrijving: '',
  registratiedatum: link.at,
  vernietigingsdatum: null,
  status: null,
});

const LINK_FIELDS = { zaak: required(address), informatieobject: required(address), titel: text(200) };

export const zaakRoutes = (origin: string, catalogue: Catalogue, held: Held) => {
  const all = () => ZAKEN.map((zaak) => zaakBody(origin, catalogue, held, zaak));
  return {
    list({ query }: ApiRequest): ApiAnswer {
      onlyKnown(query, ['identificatie', 'bronorganisatie', 'page', 'pageSize']);
      const [identificatie, bronorganisatie] = [query.get('identificatie'), query.get('bronorganisatie')];
      return pageOf(
        all()
          .filter((zaak) => identificatie === null || zaak.identificatie === identificatie)
          .filter((zaak) => bronorganisatie === null || zaak.bronorganisatie === bronorganisatie),
      );
    },
    links({ query }: ApiRequest): ApiAnswer {
      onlyKnown(query, ['zaak', 'informatieobject']);
      const [zaak, document] = [query.get('zaak'), query.get('informatieobject')];
      const found = held.zaakLinks
        .filter(({ from }) => zaak === null || from === zaak)
        .filter(({ to }) => document === null || to === document);
      return { status: 200, body: found.map((link) => linkBody(origin, link)) };
    },
    link({ json }: ApiRequest): ApiAnswer {
      checkFields(json, LINK_FIELDS);
      const { zaak, informatieobject } = json as { zaak: string; informatieobject: string };
      if (!all().some(({ url }) => url === zaak)) {
        throw invalid({ name: 'zaak', code: 'does_not_exist', reason: 'De zaak bestaat niet.' });
      }
      const document = documentAt(origin, held, informatieobject);
      if (!catalogue.zaaktypen[0]?.informatieobjecttypen.includes(String(document.informatieobjecttype))) {
        throw invalid({
          name: 'nonFieldErrors',
          code: 'missing-zaaktype-informatieobjecttype-relation',
          reason: 'Het informatieobjecttype hoort niet bij het zaaktype.',
        });
      }
      if (held.zaakLinks.some(({ from, to }) => from === zaak && to === informatieobject)) {
        const reason = 'De velden zaak, informatieobject moeten een unieke set zijn.';
        throw invalid({ name: 'nonFieldErrors', code: 'unique', reason });
      }
      const made = newLink(zaak, informatieobject);
      held.zaakLinks.push(made);
      return { status: 201, body: linkBody(origin, made), location: linkUrl(origin, made) };
    },
  };
};
