import { isDeepStrictEqual } from 'node:util';
import type { WeighingCommand } from '../../shared/api/safety';
import { isDay } from '../../shared/meeting/days';
import type { CriteriaList } from '../../shared/safety/criteria';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { mustBeReported } from '../../shared/safety/weighing';
import type { StoredWeighing } from './sealed';

/** What came of a command. stale: it was made on an older version; unfit: it does not fit the present state. */
export type Weighed = 'done' | 'stale' | 'unfit';

interface By {
  /** A person's id. */
  personId: string;
  /** Of a criterion: on which list of the series it stands. */
  list?: CriteriaList | undefined;
  /** ms since 1970. */
  at: number;
}

type Versioned = { version: number };
type Bare<Item extends Versioned> = Omit<Item, 'version'>;

/** When it was laid down is no part of what is said: the same words of the same person sent again are a retry. */
const saysTheSame = (before: object, item: object): boolean =>
  isDeepStrictEqual({ ...before, version: 0, at: 0 }, { ...item, version: 0, at: 0 });

/**
 * Puts an item in the place of the one that it was made on: undefined where the same was laid down already, a refusal where
 * somebody else was first.
 */
const put = <Item extends Versioned>(
  before: Item | undefined,
  version: number,
  item: Bare<Item>,
): { item: Item } | 'stale' | undefined => {
  const present = before?.version ?? 0;
  if (present === version) return { item: { ...item, version: version + 1 } as Item };
  return before && present === version + 1 && saysTheSame(before, item) ? undefined : 'stale';
};

/** A list with an item put in it, at its own place or at the end. */
const within = <Item extends Versioned>(
  list: readonly Item[],
  isIt: (item: Item) => boolean,
  version: number,
  item: Bare<Item>,
): Item[] | 'stale' | undefined => {
  const at = list.findIndex(isIt);
  const came = put(at < 0 ? undefined : list[at], version, item);
  if (came === undefined || came === 'stale') return came;
  return at < 0 ? [...list, came.item] : list.with(at, came.item);
};

/**
 * What a command makes of the weighing. The same object comes back when the very same was laid down before: a retry.
 * Pure.
 */
export const weigh = (
  state: StoredWeighing,
  command: WeighingCommand,
  { personId, at, list }: By,
): StoredWeighing | Exclude<Weighed, 'done'> => {
  const { version } = command;
  const settle = <Part>(came: Part | 'stale' | undefined, next: (part: Part) => StoredWeighing) => {
    if (came === 'stale') return 'stale';
    return came === undefined ? state : next(came);
  };
  switch (command.act) {
    case 'criterion': {
      const { ticked } = command;
      const text = command.text.trim();
      const facts = command.facts.map((fact) => ({ ...fact, text: fact.text.trim() }));
      const said = { text, ...(list && { list }), ticked, facts };
      const criteria = within(state.criteria, (one) => one.text === text, version, said);
      return settle(criteria, (next) => ({ ...state, criteria: next }));
    }
    case 'instrument': {
      const { id, on } = command;
      if (!isDay(on)) return 'unfit';
      const isNew = !state.instruments.some((one) => one.id === id);
      if (isNew && state.instruments.length >= SAFETY_LIMITS.instruments) return 'unfit';
      const [name, by, result] = [command.name.trim(), command.by.trim(), command.result.trim()];
      const instruments = within(state.instruments, (one) => one.id === id, version, { id, name, on, by, result });
      return settle(instruments, (list) => ({ ...state, instruments: list }));
    }
    case 'remove-instrument': {
      const present = state.instruments.find(({ id }) => id === command.id);
      if (!present) return state;
      if (present.version !== version) return 'stale';
      return { ...state, instruments: state.instruments.filter((one) => one !== present) };
    }
    case 'unsafe': {
      const { answer } = command;
      const before = mustBeReported(state.unsafe?.answer) ? (state.unsafe?.since ?? state.unsafe?.at) : undefined;
      const since = mustBeReported(answer) && { since: before ?? at };
      const said = { answer, why: command.why.trim(), by: personId, at, ...since };
      return settle(put(state.unsafe, version, said), ({ item }) => ({ ...state, unsafe: item }));
    }
    case 'judge': {
      const { child, number } = command;
      const isNew = !state.judgements.some((one) => one.child === child);
      if (isNew && state.judgements.length >= SAFETY_LIMITS.children) return 'unfit';
      const said = {
        child,
        ...(number !== undefined && { number }),
        reasons: command.reasons.trim(),
        dissent: command.dissent.map(({ who, says }) => ({ who: who.trim(), says: says.trim() })),
        by: personId,
        at,
      };
      const judgements = within(state.judgements, (one) => one.child === child, version, said);
      return settle(judgements, (list) => ({ ...state, judgements: list }));
    }
  }
};
