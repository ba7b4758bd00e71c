/**
 * Why a melding is asked. unsafe: it is acutely or structurally unsafe; card: the table reports; anew: somebody does not agree
 * any more, help stalls or an agreement about safety was broken.
 */
export const MELDING_REASONS = ['unsafe', 'card', 'anew'] as const;
