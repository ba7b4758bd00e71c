import type { Draft } from './draft';

/** What a card asks about that is answered elsewhere: it reads like an answer of its own, and is laid down nowhere else. */

/** Whether a criterion that opens drang was ticked while weighing. */
export const CRITERION = 'criterium';

export const withOutside = (draft: Draft, hasCriterion: boolean): Draft => ({
  ...draft,
  slots: {
    ...draft.slots,
    [CRITERION]: { version: 0, value: hasCriterion ? 'wel' : 'geen', by: '', at: 0 },
  },
});
