import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PresentPerson } from '../../shared/sync/presence';
import { CLOSE } from '../../shared/sync/protocol';
import type { Connection } from './connection';
import { presenceFrame } from './frames';
import { DEPARTED_SCREENS, PRESENCE_BYTES, PRESENCE_MS } from './limits';
import type { Frame } from './wire';

/**
 * Who is here, on one board: y-protocols' awareness without its trust. A connection speaks for one Yjs client id; what it
 * says of others is skipped unread (an unmodified client repeats everything it hears). Nothing of this is stored.
 */
export interface Presence {
  /** Takes in a client's awareness message; says why when it is malformed or too large. */
  receive(connection: Connection, states: Uint8Array): Wrong | undefined;
  /** All states, for someone who arrives or asks. */
  tell(connection: Connection): void;
  /** What changed since everyone was last told, for who is about to tell them something else; they are not told again. */
  take(): Frame | undefined;
  leave(connection: Connection): void;
  destroy(): void;
}

interface Wrong {
  code: number;
  reason: string;
}

interface Screen {
  clock: number;
  /** JSON; GONE when the screen shows nothing of itself. */
  state: Uint8Array;
  connection: Connection;
}

interface Said {
  clientId: number;
  clock: number;
  state: Uint8Array;
}

const GONE = Buffer.from('null');

const NOT_AWARENESS: Wrong = { code: CLOSE.badMessage, reason: 'not an awareness message' };
const TOO_LARGE: Wrong = { code: CLOSE.tooLarge, reason: 'awareness state too large' };

const readAll = (bytes: Uint8Array): Said[] | undefined => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const said: Said[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      said.push({ clientId, clock, state: decoding.readVarUint8Array(decoder) });
    }
    if (decoding.hasContent(decoder)) throw new RangeError('bytes after the last state');
    return said;
  } catch {
    return undefined;
  }
};

const textOf = (state: Uint8Array): string =>
  Buffer.from(state.buffer, state.byteOffset, state.byteLength).toString().trim();

/** Reads a state: an object, or null when the screen shows nothing of itself. */
const parse = (state: string): object | null | undefined => {
  try {
    const said: unknown = JSON.parse(state);
    return typeof said === 'object' && !Array.isArray(said) ? said : undefined;
  } catch {
    return undefined;
  }
};

/** Who a connection is, as JSON; ten times a second for each pointer it is too dear to write anew. */
const people = new WeakMap<Connection, string>();

const personOf = (connection: Connection): string => {
  const known = people.get(connection);
  if (known) return known;
  const { personId, name, role, organisation } = connection.session;
  const person = JSON.stringify({ personId, name, role, organisation } satisfies PresentPerson);
  people.set(connection, person);
  return person;
};

/** The state as everyone may see it: the client's own words, under the name of its session. */
const signed = (connection: Connection, state: Uint8Array): Uint8Array | Wrong => {
  if (state.length > PRESENCE_BYTES) return TOO_LARGE;
  const text = textOf(state);
  const said = parse(text);
  if (said === undefined) return NOT_AWARENESS;
  if (said === null) return GONE;
  const words = 'user' in said ? JSON.stringify({ ...said, user: undefined }) : text;
  const separator = Object.keys(said).some((key) => key !== 'user') ? ',' : '';
  return Buffer.from(`${words.slice(0, -1)}${separator}"user":${personOf(connection)}}`);
};

const encode = (screens: readonly (readonly [number, Pick<Screen, 'clock' | 'state'>])[]): Frame => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, screens.length);
  for (const [clientId, { clock, state }] of screens) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint8Array(encoder, state);
  }
  return presenceFrame(encoding.toUint8Array(encoder));
};

/** @param everyone the connections to tell, asked at the moment of sending */
export const createPresence = (everyone: () => Iterable<Connection>): Presence => {
  const screens = new Map<number, Screen>();
  const clientIds = new Map<Connection, number>();
  /** Whose client id it was, so that an echo of someone who left is not taken for the one who repeats it. */
  const departed = new Map<number, string>();
  let changed = new Map<number, Pick<Screen, 'clock' | 'state'>>();
  let timer: NodeJS.Timeout | undefined;

  const take = (): Frame | undefined => {
    clearTimeout(timer);
    timer = undefined;
    if (changed.size === 0) return undefined;
    const frame = encode([...changed]);
    changed = new Map();
    return frame;
  };
  const flush = (): void => {
    const frame = take();
    if (frame) for (const connection of everyone()) connection.send(frame);
  };
  const change = (clientId: number, screen: Pick<Screen, 'clock' | 'state'>): void => {
    changed.set(clientId, screen);
    timer ??= setTimeout(flush, PRESENCE_MS);
  };

  /** Whether this connection speaks for this client id, or may from now on. */
  const speaksFor = (connection: Connection, { clientId, clock }: Said): boolean => {
    const own = clientIds.get(connection);
    if (own !== undefined) return own === clientId;
    const other = screens.get(clientId);
    // The same person coming back while their old socket has not been found dead; an echo would not have a newer clock.
    if (other) return other.connection.session.personId === connection.session.personId && clock > other.clock;
    const before = departed.get(clientId);
    return before === undefined || before === connection.session.personId;
  };

  return {
    receive(connection, states) {
      const all = readAll(states);
      if (!all) return NOT_AWARENESS;
      for (const said of all) {
        if (!speaksFor(connection, said)) continue;
        const { clientId, clock } = said;
        const known = screens.get(clientId);
        const state = signed(connection, said.state);
        if ('code' in state) return state;
        if (known ? clock < known.clock || (clock === known.clock && state !== GONE) : state === GONE) continue;
        if (known && known.connection !== connection) clientIds.delete(known.connection);
        const screen = { clock, state, connection };
        clientIds.set(connection, clientId);
        departed.delete(clientId);
        screens.set(clientId, screen);
        change(clientId, screen);
      }
      return undefined;
    },
    tell(connection) {
      const present = [...screens].filter(([, { state }]) => state !== GONE);
      if (present.length > 0) connection.send(encode(present));
    },
    take,
    leave(connection) {
      const clientId = clientIds.get(connection);
      if (clientId === undefined) return;
      clientIds.delete(connection);
      const screen = screens.get(clientId);
      screens.delete(clientId);
      departed.set(clientId, connection.session.personId);
      const [longestAgo] = departed.keys();
      if (departed.size > DEPARTED_SCREENS && longestAgo !== undefined) departed.delete(longestAgo);
      if (screen) change(clientId, { clock: screen.clock, state: GONE });
    },
    destroy() {
      clearTimeout(timer);
    },
  };
};
