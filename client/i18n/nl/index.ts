import { agreements } from './agreements';
import { board } from './board';
import { closing } from './closing';
import { common } from './common';
import { danger } from './danger';
import { families } from './families';
import { leading } from './leading';
import { list } from './list';
import { session } from './session';
import { sync } from './sync';
import { tools } from './tools';

/** What is said by the page around everything, and by a board until somebody can write on it. */
export const nl = {
  agreements,
  board,
  closing,
  common,
  danger,
  families,
  leading,
  list,
  session,
  sync,
  tools,
};
