import { useMemo } from 'react';
import type { EntryContext } from '../../../shared/worksheets/short-codes';
import { useBoard } from '../board';

const TWO = 2;

/** Today here, not in Greenwich: a note of half past midnight is of the new day. */
const localDay = (now = new Date()): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(TWO, '0'), String(now.getDate()).padStart(TWO, '0')].join(
    '-',
  );

/** How children are called on a board: by initials, and by age as well where initials are the same. */
export const childNames = (children: readonly { initials: string; age: number }[]): string[] =>
  children.map(({ initials, age }) => {
    const alone = children.filter((other) => other.initials === initials).length === 1;
    return alone ? initials : `${initials} (${age})`;
  });

/** What the short codes can mean on this board today. */
export const useEntryContext = (): EntryContext => {
  const { conference, participants } = useBoard();
  const today = localDay();
  return useMemo(
    () => ({
      today,
      participants: participants.map(({ name }) => name),
      children: childNames(conference.children),
    }),
    [today, participants, conference.children],
  );
};
