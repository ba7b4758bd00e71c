import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from './answer';

/** One application that may use the case system, with its rights, as Open Zaak's autorisaties have them. */
export interface Application {
  clientId: string;
  secret: string;
  scopes: ReadonlySet<string>;
}

export const ALL_SCOPES = [
  ...['zaken.lezen', 'zaken.bijwerken', 'zaken.geforceerd-bijwerken'],
  ...['documenten.lezen', 'documenten.aanmaken', 'documenten.bijwerken', 'documenten.lock'],
  ...['besluiten.lezen', 'besluiten.aanmaken', 'besluiten.bijwerken', 'catalogi.lezen'],
  'documenten.geforceerd-unlock',
];

/** A token is of now: this old it may be, and this much ahead our clocks may differ, in seconds. */
const OLDEST = 3600;
const AHEAD = 60;

const refuse = (code: string, detail: string) => new Refusal(403, code, detail);

const jsonIn = (part: string | undefined): Record<string, unknown> => {
  try {
    const json: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch {
    // Whatever it is, it is no token.
  }
  throw refuse('jwt-decode-error', 'Het token is geen JWT.');
};

const isSigned = (signed: string, signature: string, secret: string): boolean => {
  const right = createHmac('sha256', secret).update(signed).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === right.length && timingSafeEqual(given, right);
};

/** Throws a Refusal when the request is not from the application, now. */
export const checkToken = ({ clientId, secret }: Application, authorization: string | undefined): void => {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (!token) throw new Refusal(401, 'not_authenticated', 'Er is geen token meegegeven.');
  const [head, body, signature = ''] = token.split('.');
  const claims = jsonIn(body);
  if (jsonIn(head).alg !== 'HS256') throw refuse('jwt-invalid-algorithm', 'Het token is niet met HS256 ondertekend.');
  if (claims.client_id !== clientId || claims.iss !== clientId) {
    throw refuse('invalid-client-identifier', 'De client-id bestaat niet.');
  }
  if (!isSigned(`${head}.${body}`, signature, secret)) {
    throw refuse('invalid-jwt-token', 'De handtekening van het token klopt niet.');
  }
  const age = Date.now() / 1000 - Number(claims.iat);
  if (!(age < OLDEST && age > -AHEAD)) throw refuse('jwt-expired', 'Het token is verlopen.');
  if (!claims.user_id || !claims.user_representation) {
    throw refuse('jwt-missing-claims', 'user_id en user_representation horen in het token.');
  }
};

export const checkScope = ({ scopes }: Application, scope: string): void => {
  if (!scopes.has(scope)) throw refuse('permission_denied', `Het recht ${scope} ontbreekt.`);
};
