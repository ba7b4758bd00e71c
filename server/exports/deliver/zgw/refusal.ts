import { DeliveryProblem } from '../deliverable';
import { mayPass } from '../send';
import type { ZgwApi } from './config';

export const NAMES: Record<ZgwApi, string> = {
  zaken: 'De Zaken API',
  documenten: 'De Documenten API',
  besluiten: 'De Besluiten API',
  catalogi: 'De Catalogi API',
};

/** An answer of the case system that is not what was asked for. */
export class ZgwRefusal extends DeliveryProblem {
  readonly status: number;
  /** The case system's own words for what is wrong with which field: `identificatie-niet-uniek`. */
  readonly codes: readonly string[];

  constructor(message: string, again: boolean, status: number, codes: readonly string[]) {
    super(message, again);
    this.status = status;
    this.codes = codes;
  }
}

interface InvalidParam {
  name: string;
  code: string;
  reason: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const jsonOf = (text: string): Record<string, unknown> => {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
};

const invalidParams = ({ invalidParams: params }: Record<string, unknown>): InvalidParam[] =>
  Array.isArray(params)
    ? params
        .filter(isRecord)
        .map(({ name, code, reason }) => ({ name: textIn(name), code: textIn(code), reason: textIn(reason) }))
    : [];

/** Enough to see what is meant; a case system may quote what was sent. */
const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

const fieldsOf = (params: readonly InvalidParam[]): string =>
  params
    .slice(0, 5)
    .map(({ name, code, reason }) => `${name} (${[code, short(reason)].filter(Boolean).join(': ')})`)
    .join('; ');

const meaningOf = (status: number, right: string, params: readonly InvalidParam[], detail: string): string => {
  const said = detail ? ` Het zaaksysteem zegt: ${short(detail)}` : '';
  if (status === 401)
    return `kent ons niet. Vergelijk client-id (clientId) en geheim (secret) met die in het zaaksysteem.${said}`;
  if (status === 403) {
    return `geeft geen toestemming. Kloppen client-id en geheim, en heeft de applicatie het recht ${right} voor dit type en deze vertrouwelijkheid?${said}`;
  }
  if (status === 404) return 'kent dit adres niet. Klopt het adres van deze API, met versie en al?';
  if (status === 409 || status === 423) return `kan dit nu niet doen: het is daar vergrendeld of in gebruik.${said}`;
  if (status === 413) return 'vindt het document te groot. Laat de grens daar verhogen.';
  if (status === 400 && params.length > 0) return `keurt dit af: ${fieldsOf(params)}.`;
  if (mayPass(status)) return 'heeft een storing of is te druk.';
  return `weigert dit.${said}`;
};

/** @param right what the application must be allowed to in the case system, as its scopes are called */
export const refusalOf = (api: ZgwApi, right: string, status: number, text: string): ZgwRefusal => {
  const json = jsonOf(text);
  const params = invalidParams(json);
  const meaning = meaningOf(status, right, params, textIn(json.detail));
  const again = mayPass(status) || status === 409 || status === 423;
  const codes = [textIn(json.code), ...params.map(({ code }) => code)];
  return new ZgwRefusal(`${NAMES[api]} ${meaning} (${status})`, again, status, codes);
};
