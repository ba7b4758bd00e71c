import { type ApiAnswer, notFound } from './answer';

/** The organisation whose case system this is; a made-up number that satisfies the eleven test. */
export const RSIN = '123456782';

/** Where each API is, as seen from outside. */
export const basesOf = (origin: string) => ({
  zaken: `${origin}/zaken/api/v1`,
  documenten: `${origin}/documenten/api/v1`,
  besluiten: `${origin}/besluiten/api/v1`,
  catalogi: `${origin}/catalogi/api/v1`,
});

const CATALOGUS = '8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0001';
export const TYPES = {
  zaaktype: '8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0010',
  informatieobjecttype: '8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0020',
  /** Not published, to see what is said of that. */
  conceptInformatieobjecttype: '8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0021',
  besluittype: '8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0030',
  /** Of another department: belongs to neither the zaaktype nor the informatieobjecttype. */
  otherBesluittype: '8e1a5a4e-36cd-4b1f-a7d4-6f3f1f3f0031',
};

const SINCE = '2025-01-01';

export const catalogueOf = (origin: string) => {
  const { catalogi } = basesOf(origin);
  const url = (kind: string, uuid: string) => `${catalogi}/${kind}/${uuid}`;
  const zaaktype = url('zaaktypen', TYPES.zaaktype);
  const informatieobjecttype = url('informatieobjecttypen', TYPES.informatieobjecttype);
  const besluittype = url('besluittypen', TYPES.besluittype);
  const common = {
    catalogus: url('catalogussen', CATALOGUS),
    beginGeldigheid: SINCE,
    eindeGeldigheid: null,
    beginObject: SINCE,
    // The APIs' description wants a day here, also for what has no end.
    eindeObject: '9999-12-31',
  };
  const informatieobjecttypeOf = (uuid: string, omschrijving: string, concept: boolean) => ({
    ...common,
    url: url('informatieobjecttypen', uuid),
    omschrijving,
    vertrouwelijkheidaanduiding: 'vertrouwelijk',
    concept,
    besluittypen: concept ? [] : [besluittype],
    informatieobjectcategorie: 'Besluit',
    zaaktypen: concept ? [] : [zaaktype],
  });
  const besluittypeOf = (uuid: string, omschrijving: string, belongs: boolean) => ({
    ...common,
    url: url('besluittypen', uuid),
    omschrijving,
    zaaktypen: belongs ? [zaaktype] : [],
    publicatieIndicatie: false,
    informatieobjecttypen: belongs ? [informatieobjecttype] : [],
    resultaattypen: [],
    resultaattypenOmschrijving: [],
    vastgelegdIn: belongs ? ['Besluit casusoverleg'] : [],
    concept: false,
  });
  const zaaktypeItself = {
    ...common,
    url: zaaktype,
    identificatie: 'JEUGD-1',
    omschrijving: 'Jeugdhulp en veiligheid',
    vertrouwelijkheidaanduiding: 'vertrouwelijk',
    doel: 'Een kind groeit veilig op.',
    aanleiding: 'Er zijn zorgen over een kind.',
    indicatieInternOfExtern: 'extern',
    handelingInitiator: 'melden',
    onderwerp: 'Jeugd',
    handelingBehandelaar: 'behandelen',
    doorlooptijd: 'P180D',
    opschortingEnAanhoudingMogelijk: false,
    verlengingMogelijk: false,
    publicatieIndicatie: false,
    productenOfDiensten: [],
    referentieproces: { naam: 'Jeugdhulp' },
    concept: false,
    verantwoordelijke: 'Wijkteam',
    versiedatum: SINCE,
    statustypen: [],
    resultaattypen: [],
    eigenschappen: [],
    informatieobjecttypen: [informatieobjecttype],
    roltypen: [],
    besluittypen: [besluittype],
    gerelateerdeZaaktypen: [],
    zaakobjecttypen: [],
  };
  return {
    zaaktypen: [zaaktypeItself],
    informatieobjecttypen: [
      informatieobjecttypeOf(TYPES.informatieobjecttype, 'Besluit casusoverleg', false),
      informatieobjecttypeOf(TYPES.conceptInformatieobjecttype, 'Besluit casusoverleg (nieuw)', true),
    ],
    besluittypen: [
      besluittypeOf(TYPES.besluittype, 'Besluit jeugdbescherming', true),
      besluittypeOf(TYPES.otherBesluittype, 'Besluit kapvergunning', false),
    ],
  };
};

export type Catalogue = ReturnType<typeof catalogueOf>;

export const readType = (types: readonly { url: string }[], uuid: string): ApiAnswer => {
  const type = types.find(({ url }) => url.endsWith(`/${uuid}`));
  if (!type) throw notFound();
  return { status: 200, body: type };
};
