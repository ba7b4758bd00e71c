import { useEffect, useReducer, useState } from 'react';
import type { Outcome } from '../../shared/api/outcomes';
import { slotOf } from '../../shared/outcomes/draft';
import { useCard } from './card-context';
import { useSaving } from './saving';
import { createSlotSaver, type Laid, type SaverState, type Sent, type Standing } from './slot-saver';

export interface UsedSlot {
  /** What stands in the field now: one's own while it is not saved. */
  value: Exclude<Laid, null> | undefined;
  /** What the server has. */
  theirs: Exclude<Laid, null> | undefined;
  /** Who answered last, by name. */
  by: string | undefined;
  drawn: boolean;
  state: SaverState;
  /** As one types. */
  edit(value: Laid): void;
  /** As one chooses: at once. */
  lay(value: Laid): void;
  /** Saves what is typed; when the field is left. */
  flush(): void;
  insist(value: Laid): void;
  giveWay(): void;
}

/** One slot of the card: its answer, and saving it as it changes. */
export const useSlot = (field: string, line?: string, late = false): UsedSlot => {
  const { outcome, card, draft, doings } = useCard();
  const saving = useSaving();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const key = slotOf(field, line);
  const slot = draft.slots[key];
  const standing = ({ open, version: reading }: Outcome): Standing => ({
    version: open.find((one) => one.key === card.key)?.slots[key]?.version ?? 0,
    reading,
  });
  const shown = standing(outcome);

  const send = async (on: number, value: Laid): Promise<Sent> => {
    const answer = { card: card.key, field, ...(line && { line }), version: on, ...(value !== null && { value }) };
    const saved = await doings.answer(answer, late);
    return typeof saved === 'string' ? saved : standing(saved);
  };
  const [saver] = useState(() => {
    const made = createSlotSaver({
      send,
      onChange() {
        saving.set(`${card.key} ${key}`, made.state());
        redraw();
      },
    });
    return made;
  });
  // What is typed when the page is left is saved, not lost.
  useEffect(() => () => void saver.flush(), [saver]);

  const mine = saver.mine(shown);
  const value = mine === undefined ? slot?.value : (mine ?? undefined);
  const by = outcome.open.find((one) => one.key === card.key)?.slots[key]?.by;
  return {
    value,
    theirs: slot?.value,
    by,
    drawn: slot?.drawn === true && mine === undefined,
    state: saver.state(),
    edit: (next) => saver.edit(next, shown),
    lay: (next) => saver.edit(next, shown, true),
    flush: () => void saver.flush(),
    insist: (next) => saver.insist(next, shown.version),
    giveWay: saver.giveWay,
  };
};
