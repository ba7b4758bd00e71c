import { agenda } from './agenda';
import { asked } from './asked';
import { attendance } from './attendance';
import { bringIn } from './bring-in';
import { consult } from './consult';
import { decision } from './decision';
import { exporting } from './exports';
import { feedback } from './feedback';
import { guest } from './guest';
import { happened } from './happened';
import { outcome } from './outcome';
import { people } from './people';
import { readBack } from './read-back';
import { releases } from './releases';
import { safety } from './safety';
import { series } from './series';
import { talk } from './talk';
import { telling } from './telling';
import { timeLine } from './time-line';
import { today } from './today';

/** Texts that come with their own screens, so that the first page need not carry them. */
export const nlLater = {
  agenda,
  asked,
  attendance,
  bringIn,
  consult,
  decision,
  exporting,
  feedback,
  guest,
  happened,
  outcome,
  people,
  readBack,
  releases,
  safety,
  series,
  talk,
  telling,
  timeLine,
  today,
};
