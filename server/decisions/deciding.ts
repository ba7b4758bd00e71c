import { needsWords, type Proposal, type ViewKind } from '../../shared/decisions/record';

/**
 * Deciding about a family in one conference, as a state machine: pure, state and command in, state out.
 *
 *   nothing ──propose──▶ proposed ──decide──▶ decided
 *                        │  ▲  ▲                │
 *                        │  └──┴ propose: views │ view: only of an organisation
 *                        └ view  are voided     │ that had given none
 *                                               └ correct, any number of times
 *
 * One view per organisation, on the digest that it read; a later one takes its place until the decision. Nothing blocks the
 * decision: it can be made without a single view.
 */
export interface Deciding {
  /** Counts every change. */
  version: number;
  proposal?: FrozenProposal;
  /** On the present proposal; one an organisation. */
  views: GivenView[];
  /** On proposals that were changed since. */
  voided: (GivenView & { on: number })[];
  /** ms since 1970. */
  decidedAt?: number;
  /** The ids that clients gave to what they sent: sent again, nothing is done again. */
  done: string[];
}

interface FrozenProposal {
  id: string;
  /** Counts the proposals of this conference, from 1. */
  number: number;
  digest: string;
  at: number;
  /** A person's id, as are those of `late`: whose screen had not answered when it was frozen. */
  by: string;
  late: string[];
  frozen: Proposal;
}

export interface GivenView {
  organisationId: string;
  /** A person's id. */
  by: string;
  kind: ViewKind;
  words: string;
  /** ms since 1970. */
  at: number;
  /** Added after the decision. */
  later?: true;
}

export type DecidingCommand =
  /** on: the number of the proposal that this one takes the place of; 0 for the first. */
  | ({ act: 'propose'; on: number } & Pick<FrozenProposal, 'id' | 'digest' | 'frozen' | 'late'>)
  | ({ act: 'view'; id: string; digest: string } & Pick<GivenView, 'organisationId' | 'kind' | 'words'>)
  /** On the version that was seen: a view that came meanwhile has to be read first. */
  | { act: 'decide'; id: string; version: number }
  | { act: 'correct'; id: string; version: number };

/** again: this was done already. stale: made on an older state. unfit: it cannot be done in this state. */
type NotDone = 'again' | 'stale' | 'unfit';

export const nothingYet = (): Deciding => ({ version: 0, views: [], voided: [], done: [] });

interface By {
  /** A person's id. */
  by: string;
  /** ms since 1970. */
  at: number;
}

const propose = (
  state: Deciding,
  { id, on, digest, frozen, late }: Extract<DecidingCommand, { act: 'propose' }>,
  { by, at }: By,
): Deciding | NotDone => {
  const number = state.proposal?.number ?? 0;
  if (state.decidedAt !== undefined) return 'unfit';
  if (on !== number) return 'stale';
  const fallen = state.views.map((view) => ({ ...view, on: number }));
  return {
    ...state,
    proposal: { id, number: number + 1, digest, at, by, late, frozen },
    views: [],
    voided: [...state.voided, ...fallen],
  };
};

const view = (
  state: Deciding,
  { digest, organisationId, kind, words }: Extract<DecidingCommand, { act: 'view' }>,
  { by, at }: By,
): Deciding | NotDone => {
  if (!state.proposal) return 'unfit';
  if (state.proposal.digest !== digest) return 'stale';
  if (needsWords(kind) && words === '') return 'unfit';
  const isDecided = state.decidedAt !== undefined;
  const others = state.views.filter((given) => given.organisationId !== organisationId);
  if (isDecided && others.length < state.views.length) return 'unfit';
  const given: GivenView = { organisationId, by, kind, words, at, ...(isDecided && { later: true }) };
  return { ...state, views: [...others, given] };
};

const carryOut = (state: Deciding, command: DecidingCommand, by: By): Deciding | NotDone => {
  switch (command.act) {
    case 'propose':
      return propose(state, command, by);
    case 'view':
      return view(state, command, by);
    case 'decide':
      if (!state.proposal || state.decidedAt !== undefined) return 'unfit';
      return command.version === state.version ? { ...state, decidedAt: by.at } : 'stale';
    case 'correct':
      if (state.decidedAt === undefined) return 'unfit';
      return command.version === state.version ? state : 'stale';
  }
};

/** What comes of a command; the state itself is never changed. */
export const decide = (state: Deciding, command: DecidingCommand, by: By): Deciding | NotDone => {
  if (state.done.includes(command.id)) return 'again';
  const next = carryOut(state, command, by);
  if (typeof next === 'string') return next;
  return { ...next, version: state.version + 1, done: [...state.done, command.id] };
};
