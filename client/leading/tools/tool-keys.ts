/** Keys that work wherever one is in the meeting. */
export const HAND_KEY = 'H';
export const GATHER_KEY = 'G';
