import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A secret that is handed to one browser; only its digest is kept. */
export interface Token {
  text: string;
  digest: Buffer;
}

/**
 * A plain SHA-256 will do (and no slow hash is needed): 256 random bits cannot be guessed, and looking a digest up by an
 * index gives no useful timing away.
 */
export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

export const newToken = (): Token => {
  const text = randomBytes(TOKEN_BYTES).toString('base64url');
  return { text, digest: digestOf(text) };
};

/** Whether it could be a token at all; spares the database a look at anything else. */
export const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text);
