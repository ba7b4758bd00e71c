import { board } from './board';
import { common } from './common';
import { families } from './families';
import { list } from './list';
import { people } from './people';
import { session } from './session';

export const nl = { board, common, families, list, people, session };
