import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messagePermissionDenied } from 'y-protocols/auth';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { encodeBarrier, MESSAGE, readBarrier } from '../../shared/sync/protocol';
import { STATE_VECTOR_BYTES } from './limits';
import { type Frame, toFrame } from './wire';

/** One message of a client. */
export type Incoming =
  /** "This is what I have": `have` is a state vector. */
  | { kind: 'ask'; have: Uint8Array }
  /** An edit, or the answer to our asking. */
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'barrier'; n: number }
  | { kind: 'presence'; states: Uint8Array }
  | { kind: 'ask-presence' };

const readSync = (decoder: decoding.Decoder): Incoming => {
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === messageYjsSyncStep1) {
    if (body.length > STATE_VECTOR_BYTES) throw new RangeError('state vector too long');
    Y.decodeStateVector(body);
    return { kind: 'ask', have: body };
  }
  if (step === messageYjsSyncStep2 || step === messageYjsUpdate) return { kind: 'update', update: body };
  throw new RangeError('unknown sync step');
};

const readBody = (decoder: decoding.Decoder): Incoming => {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'presence', states: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'ask-presence' };
    case MESSAGE.barrier:
      return { kind: 'barrier', n: readBarrier(decoder) };
    default:
      throw new RangeError('unknown message type');
  }
};

/**
 * Reads one frame strictly: one message and nothing after it. Throws on anything else. The array must be the only thing
 * in its buffer: lib0 and yjs check lengths against the buffer, and would else read other people's bytes behind it.
 */
export const readFrame = (frame: ArrayBuffer): Incoming => {
  const decoder = decoding.createDecoder(new Uint8Array(frame));
  const message = readBody(decoder);
  if (decoding.hasContent(decoder)) throw new RangeError('bytes after the message');
  return message;
};

const sync = (step: number, body: Uint8Array): Frame => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return toFrame(encoding.toUint8Array(encoder));
};

export const askFrame = (stateVector: Uint8Array): Frame => sync(messageYjsSyncStep1, stateVector);
export const answerFrame = (update: Uint8Array): Frame => sync(messageYjsSyncStep2, update);
export const updateFrame = (update: Uint8Array): Frame => sync(messageYjsUpdate, update);

export const presenceFrame = (states: Uint8Array): Frame => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, states);
  return toFrame(encoding.toUint8Array(encoder));
};

export const deniedFrame = (reason: string): Frame => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.auth);
  encoding.writeVarUint(encoder, messagePermissionDenied);
  encoding.writeVarString(encoder, reason);
  return toFrame(encoding.toUint8Array(encoder));
};

export const barrierFrame = (n: number): Frame => toFrame(encodeBarrier(n));
