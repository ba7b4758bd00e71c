import { first } from './001-first';
import { agenda } from './002-agenda';
import { meeting } from './003-meeting';
import { safety } from './004-safety';
import { outcome } from './005-outcome';
import { chain } from './006-chain';
import { decisions } from './007-decisions';
import { exporting } from './008-exports';
import { lettingGo } from './009-letting-go';
import { happened } from './010-happened';
import { regie } from './011-regie';
import { crisis } from './012-crisis';
import type { Migration } from './migration';

/** All migrations, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  agenda,
  meeting,
  safety,
  outcome,
  chain,
  decisions,
  exporting,
  lettingGo,
  happened,
  regie,
  crisis,
];

/** The version of the data folder that this program writes. */
export const DATA_VERSION = MIGRATIONS.length;

/** From this version on audit lines and records are chained, so that the key of the chain must be there. */
export const CHAINED_VERSION = chain.version;
