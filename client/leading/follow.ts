/** Where somebody is, and whose turn it is there. Paths without a query. */
export interface Whereabouts {
  path: string;
  /** The board of the family whose turn it is; undefined between families. */
  turn: string | undefined;
}

/** What becomes of following. Absent: it stays as it is. */
export interface Moved {
  letGo?: boolean;
  /** Where to go now. */
  go?: { to: string; replace: boolean };
  /** Somebody was in the middle of writing, and stays. */
  held?: true;
}

const BOARD = /^\/overleg\/[^/]+\/gezin\//;

interface Circumstances {
  /** The page of the meeting itself. */
  home: string;
  letGo: boolean;
  /** Whether going away now would lose what is being written. */
  writing: boolean;
}

/**
 * Who follows is brought along when the turn changes; who goes elsewhere by themselves has let go, and who comes to the
 * table's family again follows again.
 * @param before undefined when the page was only just opened
 */
export const follow = (before: Whereabouts | undefined, now: Whereabouts, around: Circumstances): Moved => {
  const { path, turn } = now;
  if (turn === undefined) return {};
  if (path === turn) return around.letGo ? { letGo: false } : {};
  if (!before) {
    // Whoever comes in late is brought to the table; whoever asked for one family's board gets that.
    if (path === around.home && !around.letGo) return { go: { to: turn, replace: true } };
    return BOARD.test(path) && !around.letGo ? { letGo: true } : {};
  }
  if (before.turn !== turn) {
    if (around.letGo) return {};
    return around.writing ? { letGo: true, held: true } : { go: { to: turn, replace: false } };
  }
  return before.path !== path && !around.letGo ? { letGo: true } : {};
};
