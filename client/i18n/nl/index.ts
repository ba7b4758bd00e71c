import { agenda } from './agenda';
import { board } from './board';
import { common } from './common';
import { danger } from './danger';
import { families } from './families';
import { leading } from './leading';
import { list } from './list';
import { people } from './people';
import { session } from './session';
import { sync } from './sync';
import { tools } from './tools';

export const nl = { agenda, board, common, danger, families, leading, list, people, session, sync, tools };
