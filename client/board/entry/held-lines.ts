import type { NoteDraft } from '../../../shared/board/commands';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import type { Board } from '../board';

/** A line that was being typed when it went from the screen, and the note that it would have become. */
interface HeldLine {
  line: string;
  draft: NoteDraft;
}

type Place = Pick<Board, 'me' | 'room'>;

/** By person and document, so that a line waits for its writer while they look elsewhere. Goes with the page. */
const held = new Map<string, Map<FrameKey, HeldLine>>();

const keyOf = ({ me, room }: Place): string => `${me.id} ${room.document}`;

export const holdLine = (place: Place, frame: FrameKey, line: HeldLine): void => {
  const lines = held.get(keyOf(place)) ?? new Map<FrameKey, HeldLine>();
  held.set(keyOf(place), lines.set(frame, line));
};

/** Takes the line that waits for this frame to be on the screen again. */
export const takeHeldLine = (place: Place, frame: FrameKey): string | undefined => {
  const lines = held.get(keyOf(place));
  const waiting = lines?.get(frame)?.line;
  lines?.delete(frame);
  return waiting;
};

/** Takes all lines of a board on which nothing can be typed any more. */
export const takeHeldLines = (place: Place): NoteDraft[] => {
  const drafts = [...(held.get(keyOf(place))?.values() ?? [])].map(({ draft }) => draft);
  held.delete(keyOf(place));
  return drafts;
};
