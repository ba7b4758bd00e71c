export type Tone = 'info' | 'good' | 'error';

export interface Notice {
  id: number;
  text: string;
  tone: Tone;
  action?: { label: string; run: () => void } | undefined;
}

interface NoticeState {
  notices: readonly Notice[];
  polite: string;
  assertive: string;
}

/** How many stand at once; an older one goes first. */
const AT_ONCE = 3;

let state: NoticeState = { notices: [], polite: '', assertive: '' };
let lastId = 0;
const listeners = new Set<() => void>();

const set = (next: Partial<NoticeState>) => {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
};

export const noticeStore = {
  get: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

/** A zero-width mark makes the same words said twice differ, so that a screen reader says them again. */
const afresh = (text: string, before: string): string => (text === before ? `${text}\u200b` : text);

/** Says something to a screen reader alone, for what is plain to see. */
export const say = (text: string, urgency: 'polite' | 'assertive' = 'polite'): void => {
  set({ [urgency]: afresh(text, state[urgency]) });
};

/** Shows a notice and says it: at once when it is an error, else when the screen reader is silent. Returns its id. */
export const notify = (text: string, tone: Tone = 'info', action?: Notice['action']): number => {
  lastId += 1;
  set({ notices: [...state.notices, { id: lastId, text, tone, action }].slice(-AT_ONCE) });
  say(text, tone === 'error' ? 'assertive' : 'polite');
  return lastId;
};

export const dismiss = (id: number): void => {
  set({ notices: state.notices.filter((notice) => notice.id !== id) });
};
