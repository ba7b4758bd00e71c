import { agenda } from './agenda';
import { agreements } from './agreements';
import { asked } from './asked';
import { attendance } from './attendance';
import { board } from './board';
import { bringIn } from './bring-in';
import { closing } from './closing';
import { common } from './common';
import { consult } from './consult';
import { danger } from './danger';
import { decision } from './decision';
import { exporting } from './exports';
import { families } from './families';
import { feedback } from './feedback';
import { guest } from './guest';
import { happened } from './happened';
import { leading } from './leading';
import { list } from './list';
import { outcome } from './outcome';
import { people } from './people';
import { readBack } from './read-back';
import { releases } from './releases';
import { safety } from './safety';
import { series } from './series';
import { session } from './session';
import { sync } from './sync';
import { talk } from './talk';
import { telling } from './telling';
import { timeLine } from './time-line';
import { today } from './today';
import { tools } from './tools';

export const en = {
  agenda,
  agreements,
  asked,
  attendance,
  board,
  bringIn,
  closing,
  common,
  consult,
  danger,
  decision,
  exporting,
  families,
  feedback,
  guest,
  happened,
  leading,
  list,
  outcome,
  people,
  readBack,
  releases,
  safety,
  series,
  session,
  sync,
  talk,
  telling,
  timeLine,
  today,
  tools,
};
