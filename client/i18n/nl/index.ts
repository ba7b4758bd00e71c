import { agenda } from './agenda';
import { attendance } from './attendance';
import { board } from './board';
import { bringIn } from './bring-in';
import { common } from './common';
import { danger } from './danger';
import { families } from './families';
import { guest } from './guest';
import { leading } from './leading';
import { list } from './list';
import { people } from './people';
import { series } from './series';
import { session } from './session';
import { sync } from './sync';
import { tools } from './tools';

export const nl = {
  agenda,
  attendance,
  board,
  bringIn,
  common,
  danger,
  families,
  guest,
  leading,
  list,
  people,
  series,
  session,
  sync,
  tools,
};
