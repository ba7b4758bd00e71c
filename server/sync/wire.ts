const BINARY_AND_WHOLE = 0x82;
const SHORT = 125;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

declare const onTheWire: unique symbol;
/** A message as it goes over a socket from us: one unmasked binary frame of RFC 6455 (§5.2), ready for any number of readers. */
export type Frame = Buffer & { readonly [onTheWire]: true };

const header = (length: number): Buffer => {
  if (length <= SHORT) return Buffer.of(BINARY_AND_WHOLE, length);
  const long = length > 0xffff;
  const bytes = Buffer.alloc(long ? 10 : 4);
  bytes[0] = BINARY_AND_WHOLE;
  bytes[1] = long ? EIGHT_BYTES : TWO_BYTES;
  bytes.writeUIntBE(length, long ? 4 : 2, long ? 6 : 2);
  return bytes;
};

/** Frames a message once; a table hears it without anything being made anew for each. */
export const toFrame = (message: Uint8Array): Frame => Buffer.concat([header(message.length), message]) as Frame;

/** Frames that go to the same readers, in one piece: a write costs as much as a frame. */
export const together = (...frames: readonly Frame[]): Frame => Buffer.concat(frames) as Frame;
