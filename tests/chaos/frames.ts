/** A part of what goes over a line; `isMessage` when it is one whole WebSocket message, which may go twice. */
interface Part {
  piece: Buffer;
  isMessage: boolean;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const BINARY_WHOLE = 0x82;

/** Bytes of the frame at the start, or undefined while its length is not known yet. Source: RFC 6455 §5.2. */
const lengthOf = (bytes: Buffer): number | undefined => {
  const [, second] = bytes;
  if (second === undefined) return undefined;
  const mask = second & 0x80 ? 4 : 0;
  const short = second & 0x7f;
  if (short < 126) return 2 + mask + short;
  const wide = short === 126 ? 2 : 8;
  if (bytes.length < 2 + wide) return undefined;
  return 2 + wide + mask + (wide === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)));
};

/** Cuts one direction of a connection into messages, once it has become a WebSocket; anything else passes as it comes. */
export const createFrames = () => {
  let held: Buffer = Buffer.alloc(0);
  let kind: 'head' | 'frames' | 'plain' = 'head';

  const frames = function* (): Generator<Part> {
    for (let length = lengthOf(held); length !== undefined && length <= held.length; length = lengthOf(held)) {
      yield { piece: held.subarray(0, length), isMessage: held[0] === BINARY_WHOLE };
      held = held.subarray(length);
    }
  };

  return {
    *cut(bytes: Buffer): Generator<Part> {
      if (kind === 'plain') return yield { piece: bytes, isMessage: false };
      held = Buffer.concat([held, bytes]);
      if (kind === 'head') {
        const end = held.indexOf(HEAD_END);
        if (end < 0) return;
        const head = held.subarray(0, end + HEAD_END.length);
        kind = /^upgrade: websocket/im.test(head.toString('latin1')) ? 'frames' : 'plain';
        yield { piece: kind === 'frames' ? head : held, isMessage: false };
        held = kind === 'frames' ? held.subarray(head.length) : Buffer.alloc(0);
      }
      if (kind === 'frames') yield* frames();
    },
  };
};
