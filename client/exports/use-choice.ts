import { useState } from 'react';
import type { PossibleReceiver } from '../../shared/api/exports';
import { type ExportChoice, PARTS, type Part, POSSIBLE, usualChoice } from '../../shared/exports/parts';

/** With this in it, or without. */
const turned = <T>(all: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> => {
  const next = new Set(all);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
};

/**
 * What one receiver gets, as it is being chosen; it begins as usual for their kind, and from nothing where talking is not safe.
 * @param lets youths of 16 or older who let an adult read what is about them
 */
export const useChoice = ({ receiver, family }: PossibleReceiver, lets: readonly string[]) => {
  const usual = usualChoice(receiver, family?.fromNothing);
  const possible = POSSIBLE[receiver.kind].filter((part) => family?.parts.includes(part) ?? true);
  const [parts, setParts] = useState<ReadonlySet<Part>>(
    () => new Set(usual.parts.filter((part) => possible.includes(part))),
  );
  const [omitted, setOmitted] = useState<ReadonlySet<string>>(() => new Set());
  const [included, setIncluded] = useState<ReadonlySet<string>>(() => new Set());
  const isOn = (address: string) => PARTS.some((part) => parts.has(part) && address.startsWith(`${part}/`));
  const choice: ExportChoice = {
    receiver,
    parts: PARTS.filter((part) => parts.has(part)),
    // What stands in a part that does not go along needs no mention.
    omitted: [...omitted].filter(isOn),
    included: [...included].filter(isOn),
    ...(usual.fromNothing && { fromNothing: true }),
    ...(lets.length > 0 && { let: lets }),
  };
  return {
    choice,
    possible,
    parts,
    omitted,
    included,
    togglePart: (part: Part, goes: boolean) => setParts((before) => turned(before, part, goes)),
    omit: (address: string, isOut: boolean) => setOmitted((before) => turned(before, address, isOut)),
    include: (address: string, goes: boolean) => setIncluded((before) => turned(before, address, goes)),
  };
};
export type Choosing = ReturnType<typeof useChoice>;
