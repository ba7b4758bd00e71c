import { agenda } from './agenda';
import { attendance } from './attendance';
import { board } from './board';
import { bringIn } from './bring-in';
import { common } from './common';
import { consult } from './consult';
import { danger } from './danger';
import { families } from './families';
import { guest } from './guest';
import { leading } from './leading';
import { list } from './list';
import { people } from './people';
import { series } from './series';
import { session } from './session';
import { sync } from './sync';
import { today } from './today';
import { tools } from './tools';

export const en = {
  agenda,
  attendance,
  board,
  bringIn,
  common,
  consult,
  danger,
  families,
  guest,
  leading,
  list,
  people,
  series,
  session,
  sync,
  today,
  tools,
};
