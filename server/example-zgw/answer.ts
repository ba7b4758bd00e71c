import { randomUUID } from 'node:crypto';

/** What a request brings to the one who answers it. */
export interface ApiRequest {
  /** Of the thing in the path, when there is one. */
  uuid: string;
  query: URLSearchParams;
  json: Record<string, unknown>;
  form: FormData | undefined;
}

export interface ApiAnswer {
  status: number;
  /** Absent: no content. */
  body?: unknown;
  /** Of what was made. */
  location?: string;
}

export interface InvalidParam {
  name: string;
  code: string;
  reason: string;
}

/** An answer that is no: a Fout of the standard, or with fields a ValidatieFout. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly invalidParams: readonly InvalidParam[] | undefined;

  constructor(status: number, code: string, detail: string, invalidParams?: readonly InvalidParam[]) {
    super(detail);
    this.status = status;
    this.code = code;
    this.invalidParams = invalidParams;
  }
}

const TITLES: Record<number, string> = {
  400: 'Invalid input.',
  401: 'Authenticatiegegevens zijn niet opgegeven of ongeldig.',
  403: 'U bent niet gemachtigd deze actie uit te voeren.',
  404: 'Niet gevonden.',
  413: 'Het verzoek is te groot.',
  429: 'Verzoek was verworpen vanwege te veel verzoeken.',
  500: 'Er is een serverfout opgetreden.',
};

export const refusalBody = ({ status, code, message, invalidParams }: Refusal) => ({
  type: `urn:fouten:${code}`,
  code,
  title: TITLES[status] ?? 'Fout',
  status,
  detail: message,
  instance: `urn:uuid:${randomUUID()}`,
  ...(invalidParams && { invalidParams }),
});

export const invalid = (...params: InvalidParam[]): Refusal =>
  new Refusal(400, 'invalid', 'De invoer klopt niet.', params);

export const notFound = (): Refusal => new Refusal(404, 'not_found', 'Niet gevonden.');

export const pageOf = (results: readonly unknown[]): ApiAnswer => ({
  status: 200,
  body: { count: results.length, next: null, previous: null, results },
});

/** The standard's servers refuse a question that they do not know, where others would leave it unanswered. */
export const onlyKnown = (query: URLSearchParams, known: readonly string[]): void => {
  const unknown = [...query.keys()].filter((key) => !known.includes(key));
  if (unknown.length === 0) return;
  throw invalid({
    name: 'nonFieldErrors',
    code: 'unknown-parameters',
    reason: `Onbekende query parameters: ${unknown.join(', ')}`,
  });
};
