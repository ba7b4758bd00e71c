import { HIGHEST } from '../../shared/safety/weighing';

/** The numbers as options of a list, after the words for none. */
export const numberOptions = (none: string) => [
  { value: '', words: none },
  ...Array.from({ length: HIGHEST + 1 }, (_, number) => ({ value: String(number), words: String(number) })),
];
