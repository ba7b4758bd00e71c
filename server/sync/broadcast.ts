import * as Y from 'yjs';
import { updateFrame } from './frames';
import type { Member } from './member';
import type { Change } from './opened';
import { type Frame, together } from './wire';

/**
 * Tells all that one tick changed, in one frame for everyone; not to the one whose own edits are all there is.
 * @param presence who is here, for everyone, to go along in the same write
 */
export const tellChanges = (
  members: Iterable<Member>,
  changes: readonly Change[],
  presence: Frame | undefined,
): void => {
  const [first] = changes;
  if (!first) return;
  const update = changes.length === 1 ? first.update : Y.mergeUpdates(changes.map((change) => change.update));
  const onlySource = changes.every(({ source }) => source === first.source) ? first.source : undefined;
  const frame = updateFrame(update);
  const both = presence ? together(frame, presence) : frame;
  for (const member of members) {
    if (member.hears && member !== onlySource) member.connection.send(both);
    else if (presence && member.greeted) member.connection.send(presence);
  }
};
