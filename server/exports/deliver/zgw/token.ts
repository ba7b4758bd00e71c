import { createHmac } from 'node:crypto';
import type { ZgwConfig } from './config';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * The JWT of one request, as the standard has it: HS256, and made afresh each time, since a case system takes one that is
 * an hour old for a stolen one.
 */
export const tokenOf = (
  { clientId, secret, userId, userRepresentation }: ZgwConfig,
  now: number = Date.now(),
): string => {
  const claims = {
    iss: clientId,
    iat: Math.floor(now / 1000),
    client_id: clientId,
    user_id: userId,
    user_representation: userRepresentation,
  };
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};
