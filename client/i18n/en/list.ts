import type { list as nl } from '../nl/list';
import type { SameTexts } from '../same-texts';

export const list: SameTexts<typeof nl> = {
  title: 'List',
};
