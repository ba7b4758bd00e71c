import type { Migration } from './migration';

export const crisis: Migration = {
  version: 12,
  sql: 'ALTER TABLE series ADD COLUMN crisis TEXT;',
};
