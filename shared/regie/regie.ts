import type { Who } from '../outcomes/filled';

/**
 * Who holds which regie over a family, by name: from when, handed over by whom, accepted when. Nothing moves it silently:
 * a decision only proposes, and who is named accepts or says what is missing.
 * Sources: Tax & Tóth 2016, 2.1.3, 4.2, 5.1 and annex 3 (regie in two senses, and the friction about it); Vervloet 2015, 1.1
 * (in Rotterdam casusregie moves to the jeugdbeschermer under drang or dwang). Zicht op veiligheid of Veilig Thuis, from a
 * melding until it hands over: Uitvoeringsbesluit Wmo 2015, to be checked by a team's own jurist.
 */
export const REGIE_KINDS = ['casusregie', 'veiligheid', 'zicht'] as const;
export type RegieKind = (typeof REGIE_KINDS)[number];

/** One person's (or organisation's) regie of one kind. Days as yyyy-mm-dd. */
export interface Held {
  id: string;
  kind: RegieKind;
  who: Who;
  /** From when. */
  since: string;
  /** Who handed it over. */
  from?: Who | undefined;
  /** `by`: a person's id; who noted it, where the holder is not in the system. */
  accepted?: { on: string; by: string } | undefined;
  /** What is missing before it is accepted. */
  refused?: { on: string; by: string; missing: string } | undefined;
  /** The first day on which it no longer held. */
  ended?: { on: string; by: string } | undefined;
}

export interface RegieState {
  version: number;
  held: readonly Held[];
}

export const NO_REGIE: RegieState = { version: 0, held: [] };

/** In how many characters, and how many lines there may be. */
export const REGIE_LIMITS = { missing: 600, name: 80, held: 200 } as const;

export type RegieCommand =
  /** Names who is to hold it; it is theirs once they accept. `id` is made by who sends it: sent again, nothing is made again. */
  | { act: 'give'; id: string; kind: RegieKind; who: Who; since: string; from?: Who | undefined }
  /** The holder takes it over; whoever held it until then no longer does. */
  | { act: 'accept'; id: string; on: string }
  | { act: 'refuse'; id: string; on: string; missing: string }
  /** It ends without another taking it over: what is left is a gap, and is shown as one. */
  | { act: 'end'; id: string; on: string };

/** unfit: there is no such line, or it ended, or it was answered already. */
export type Regied = RegieState | 'again' | 'unfit';

const isSameWho = (one: Who, other: Who): boolean =>
  one.personId !== undefined || other.personId !== undefined
    ? one.personId === other.personId
    : one.name.trim().toLowerCase() === other.name.trim().toLowerCase();

const isHeld = ({ accepted, ended }: Held): boolean => accepted !== undefined && !ended;
/** Named, and neither accepted nor over. One that was refused still waits: for what is missing, or for another name. */
const isAwaited = ({ accepted, ended }: Held): boolean => accepted === undefined && !ended;

const give = (state: RegieState, command: Extract<RegieCommand, { act: 'give' }>, by: string): Regied => {
  const { id, kind, who, since, from } = command;
  if (state.held.some((one) => one.id === id)) return 'again';
  if (state.held.length >= REGIE_LIMITS.held) return 'unfit';
  // Another name takes the place of one that was awaited; who takes it upon themselves has accepted it.
  const held = state.held.map((one) =>
    one.kind === kind && isAwaited(one) ? { ...one, ended: { on: since, by } } : one,
  );
  const named: Held = { id, kind, who, since, ...(from && { from }) };
  const given = [...held, named];
  // Counted once, also when it is accepted at the same moment.
  return who.personId === by
    ? accept({ version: state.version, held: given }, { act: 'accept', id, on: since }, by)
    : { version: state.version + 1, held: given };
};

const accept = (state: RegieState, { id, on }: Extract<RegieCommand, { act: 'accept' }>, by: string): Regied => {
  const line = state.held.find((one) => one.id === id);
  if (line?.accepted) return 'again';
  if (!line || !isAwaited(line)) return 'unfit';
  const held = state.held.map((one) => {
    if (one.id === id) return { ...one, accepted: { on, by }, refused: undefined };
    return one.kind === line.kind && isHeld(one) ? { ...one, ended: { on, by } } : one;
  });
  return { version: state.version + 1, held };
};

/**
 * What stands after a command. Pure.
 * @param by the person who sends it, by id
 */
export const regieAfter = (state: RegieState, command: RegieCommand, by: string): Regied => {
  if (command.act === 'give') return give(state, command, by);
  if (command.act === 'accept') return accept(state, command, by);
  const line = state.held.find(({ id }) => id === command.id);
  if (!line || line.ended) return line ? 'again' : 'unfit';
  if (command.act === 'refuse' && line.accepted) return 'unfit';
  const { on } = command;
  const change = command.act === 'refuse' ? { refused: { on, by, missing: command.missing } } : { ended: { on, by } };
  const held = state.held.map((one) => (one === line ? { ...one, ...change } : one));
  return { version: state.version + 1, held };
};

/** How one kind of regie stands. */
export interface RegieLine {
  kind: RegieKind;
  /** More than one only where two were laid down side by side: then it is double, and is said. */
  holders: readonly Held[];
  /** Named, and not accepted yet. */
  awaited: readonly Held[];
}

/**
 * How each kind stands. Casusregie always has a line, also an empty one: a gap is said. The other two have one as soon as
 * they were ever laid down.
 */
export const standingRegie = ({ held }: Pick<RegieState, 'held'>): RegieLine[] =>
  REGIE_KINDS.filter((kind) => kind === 'casusregie' || held.some((one) => one.kind === kind)).map((kind) => ({
    kind,
    holders: held.filter((one) => one.kind === kind && isHeld(one)),
    awaited: held.filter((one) => one.kind === kind && isAwaited(one)),
  }));

/** Casusregie, until somebody accepted it by name or it was ended. */
export const isWithOpdrachtgever = ({ held }: Pick<RegieState, 'held'>, kind: RegieKind): boolean =>
  kind === 'casusregie' && held.every((one) => one.kind !== kind || (!one.accepted && !one.ended));

/**
 * How regie stands, in names: for every screen on which the family is worked on. As long as casusregie was never laid down
 * it is with the opdrachtgever, as on paper (Tax & Tóth 2016, 2.1.3).
 */
export interface RegieInShort {
  kind: RegieKind;
  holders: string[];
  awaited: string[];
}

export const regieInShort = (state: Pick<RegieState, 'held'>, opdrachtgever: string | undefined): RegieInShort[] =>
  standingRegie(state).map(({ kind, holders, awaited }) => {
    const onPaper = opdrachtgever !== undefined && isWithOpdrachtgever(state, kind) ? [opdrachtgever] : [];
    return {
      kind,
      holders: [...onPaper, ...holders.map(({ who }) => who.name)],
      awaited: awaited.map(({ who }) => who.name),
    };
  });

/**
 * What a decided card asks of regie: for each kind that it names, who is to hold it from then on. One who holds it already
 * is not asked again.
 */
export const proposedBy = (
  state: RegieState,
  named: Readonly<Partial<Record<RegieKind, Who>>>,
): { kind: RegieKind; who: Who; from?: Who }[] =>
  REGIE_KINDS.flatMap((kind) => {
    const who = named[kind];
    const present = state.held.filter((one) => one.kind === kind && !one.ended);
    if (!who || present.some((one) => isSameWho(one.who, who))) return [];
    const from = present.find(isHeld)?.who;
    return [{ kind, who, ...(from && { from }) }];
  });
