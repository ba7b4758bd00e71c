import { first } from './001-first';
import { agenda } from './002-agenda';
import { meeting } from './003-meeting';
import { safety } from './004-safety';
import { outcome } from './005-outcome';
import type { Migration } from './migration';

/** All migrations, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first, agenda, meeting, safety, outcome];

/** The version of the data folder that this program writes. */
export const DATA_VERSION = MIGRATIONS.length;
