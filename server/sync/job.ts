/** Work of a room that is done in steps of a few ms, between ticks, while the document holds nothing uncommitted. */
export interface Job {
  /** `waiting`: it has nothing to do until it wakes its room. */
  step(): 'more' | 'waiting' | 'done';
}
