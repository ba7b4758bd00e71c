import { first } from './001-first';
import type { Migration } from './migration';

/** All migrations, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first];

/** The version of the data folder that this program writes. */
export const DATA_VERSION = MIGRATIONS.length;
