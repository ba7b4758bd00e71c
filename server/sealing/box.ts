import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/**
 * One sealed box: version byte ‖ 12-byte nonce ‖ ciphertext ‖ 16-byte tag, AES-256-GCM. The nonce is random: with one
 * commit every 4 ms day and night, a family's key stays under the 2^32 boxes that random nonces allow for half a year of
 * nothing but typing.
 */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BODY_AT = 1 + NONCE_BYTES;
const OVERHEAD = BODY_AT + TAG_BYTES;

export const KEY_BYTES = 32;

export class SealError extends Error {}

/** Nonces to come: asking the system for each by itself costs as much as sealing a letter. */
const nonces = Buffer.alloc(512 * NONCE_BYTES);
let used = nonces.length;

const takeNonce = (into: Uint8Array): void => {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  into.set(nonces.subarray(used, used + NONCE_BYTES));
  used += NONCE_BYTES;
};

/** @param place what the box is bound to; it must be given again to open it. */
export const sealBox = (key: Uint8Array, place: string, bytes: Uint8Array): Buffer => {
  const box = Buffer.alloc(OVERHEAD + bytes.length);
  box[0] = VERSION;
  const nonce = box.subarray(1, BODY_AT);
  takeNonce(nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  box.set(cipher.update(bytes), BODY_AT);
  cipher.final();
  box.set(cipher.getAuthTag(), box.length - TAG_BYTES);
  return box;
};

/** Throws SealError when the box is altered, of another key or of another place. */
export const openBox = (key: Uint8Array, place: string, sealed: Uint8Array): Buffer => {
  if (sealed.length < OVERHEAD || sealed[0] !== VERSION) throw new SealError('not a sealed box');
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, BODY_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const body = decipher.update(sealed.subarray(BODY_AT, tagAt));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch (cause) {
    throw new SealError('the box does not open', { cause });
  }
};
