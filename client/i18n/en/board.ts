import type { board as nl } from '../nl/board';
import type { SameTexts } from '../same-texts';

export const board: SameTexts<typeof nl> = {
  title: 'Board',
};
