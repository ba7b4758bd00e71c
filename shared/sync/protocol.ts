import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * The wire: the y-websocket protocol, one message a frame, plus the durability barrier.
 * A frame is varUint type followed by that type's body, as y-protocols writes it.
 */
export const MESSAGE = {
  /** y-protocols/sync: step 1 (state vector), step 2 (answer), update. */
  sync: 0,
  /** y-protocols/awareness: who is here, cursors, selections. */
  awareness: 1,
  /** y-protocols/auth: permission denied, with a reason. */
  auth: 2,
  /** Asks for all awareness states. */
  queryAwareness: 3,
  /** Durability barrier: varUint n. Echoed once all earlier messages of that connection are on disk. */
  barrier: 4,
} as const;

/** Why a socket was closed. y-websocket tries again for ever except on 4400–4499. */
export const CLOSE = {
  /** No session, or it was revoked. */
  noSession: 4401,
  /** No such document, or no right to it: the two look alike. */
  notFound: 4404,
  /** This client is older than the board's shape: reload. */
  oldClient: 4409,
  /** The session went when the data were put back to an earlier moment: this screen may have more than the server. */
  restored: 4410,
  /** A message or a board over the hard limit. */
  tooLarge: 4413,
  /** A message that is not of this protocol, or that claims to be another person's work. */
  badMessage: 4400,
  /** The store could not commit, or one session connects too often; try again. */
  tryAgain: 4503,
  /** The server is stopping or restarting. */
  restarting: 1012,
} as const;

/**
 * The query parameter in which a client says which shape of board it knows. Who says nothing may take part too, but not take
 * away whole texts of others: an editor does that unasked to what its schema does not know.
 */
export const VERSION_PARAM = 'board';

export const encodeBarrier = (n: number): Uint8Array<ArrayBuffer> => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.barrier);
  encoding.writeVarUint(encoder, n);
  return encoding.toUint8Array(encoder);
};

/** Reads a barrier's number after its type was read. Throws on a malformed frame. */
export const readBarrier = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);
