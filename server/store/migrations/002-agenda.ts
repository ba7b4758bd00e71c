import type { Migration } from './migration';

export const agenda: Migration = {
  version: 2,
  sql: `
    ALTER TABLE meeting ADD COLUMN minutes INTEGER NOT NULL DEFAULT 120;
    ALTER TABLE meeting ADD COLUMN agenda_version INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE conference ADD COLUMN minutes INTEGER NOT NULL DEFAULT 15;
    ALTER TABLE conference ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
  `,
};
