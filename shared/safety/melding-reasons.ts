/** Why a melding is asked. unsafe: it is acutely or structurally unsafe; card: the table reports; anew: somebody does not agree any more. */
export const MELDING_REASONS = ['unsafe', 'card', 'anew'] as const;
