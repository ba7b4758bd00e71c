import { addressProblem } from '../address';
import type { ConfigProblem } from '../deliverable';

/** The four of the API's voor Zaakgericht Werken that a delivery speaks with. */
export const ZGW_APIS = ['zaken', 'documenten', 'besluiten', 'catalogi'] as const;
export type ZgwApi = (typeof ZGW_APIS)[number];

/** From public to secret, as the standard has them. */
const CONFIDENTIALITIES = [
  'openbaar',
  'beperkt_openbaar',
  'intern',
  'zaakvertrouwelijk',
  'vertrouwelijk',
  'confidentieel',
  'geheim',
  'zeer_geheim',
];

export interface ZgwConfig {
  kind: 'zgw';
  /** The address of each API up to and including its version: `https://zaken.example/zaken/api/v1`. */
  zaken: string;
  documenten: string;
  besluiten: string;
  catalogi: string;
  clientId: string;
  /** Shared with the case system; signs every request. */
  secret: string;
  /** Who the case system's own log says that it was. */
  userId: string;
  userRepresentation: string;
  /** Of the organisation: bronorganisatie of zaak and document, verantwoordelijke organisatie of the besluit. */
  rsin: string;
  /** Addresses in the Catalogi API. */
  informatieobjecttype: string;
  besluittype: string;
  vertrouwelijkheidaanduiding: string;
  /** A document of more bytes than this goes in parts. */
  inlineLimit?: number;
  /** Of one request, in ms. */
  timeoutMs?: number;
}

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Without the slash that people leave behind it. */
export const baseOf = (config: Pick<ZgwConfig, ZgwApi>, api: ZgwApi): string => config[api].replace(/\/+$/, '');

/** The path of one thing in an API, or nothing when the address is not one of that API. */
export const pathIn = (config: Pick<ZgwConfig, ZgwApi>, api: ZgwApi, kind: string, url: string): string | undefined => {
  const base = baseOf(config, api);
  if (!url.startsWith(`${base}/`)) return undefined;
  const path = url.slice(base.length);
  return new RegExp(`^/${kind}/${UUID}$`).test(path) ? path : undefined;
};

/** The eleven test of an RSIN: nine digits, weighed 9 to 2 and −1. */
const isRsin = (value: string): boolean =>
  /^\d{9}$/.test(value) &&
  [...value].reduce((sum, digit, i) => sum + Number(digit) * (i === 8 ? -1 : 9 - i), 0) % 11 === 0;

const filled = (config: ZgwConfig, fields: readonly (keyof ZgwConfig)[]): ConfigProblem[] =>
  fields.filter((field) => String(config[field] ?? '').trim() === '').map((field) => ({ field, problem: 'is leeg' }));

const typeProblem = (
  config: ZgwConfig,
  field: 'informatieobjecttype' | 'besluittype',
  kind: string,
): ConfigProblem[] =>
  pathIn(config, 'catalogi', kind, config[field])
    ? []
    : [
        {
          field,
          problem: `moet een adres in de Catalogi API zijn: ${baseOf(config, 'catalogi')}/${kind}/ met daarachter het uuid van het type`,
        },
      ];

/** What is wrong with the settings that can be told without asking the case system. */
export const zgwProblems = (config: ZgwConfig): ConfigProblem[] => {
  const addresses = ZGW_APIS.flatMap((field) => {
    const problem = addressProblem(config[field]);
    return problem ? [{ field, problem }] : [];
  });
  const wrongTypes = addresses.some(({ field }) => field === 'catalogi')
    ? []
    : [
        ...typeProblem(config, 'informatieobjecttype', 'informatieobjecttypen'),
        ...typeProblem(config, 'besluittype', 'besluittypen'),
      ];
  return [
    ...addresses,
    ...filled(config, ['clientId', 'secret', 'userId', 'userRepresentation']),
    ...(isRsin(config.rsin)
      ? []
      : [{ field: 'rsin', problem: 'is geen RSIN: negen cijfers die aan de elfproef voldoen' }]),
    ...wrongTypes,
    ...(CONFIDENTIALITIES.includes(config.vertrouwelijkheidaanduiding)
      ? []
      : [{ field: 'vertrouwelijkheidaanduiding', problem: `moet een van deze zijn: ${CONFIDENTIALITIES.join(', ')}` }]),
  ];
};
