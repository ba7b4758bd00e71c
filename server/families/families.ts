import type { Access } from '../access/access';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { type BringingIn, createBringingIn } from './bringing-in';
import { createFamilyCommands, type FamilyCommands } from './family-commands';
import { createFamilyPages, type FamilyPages } from './family-page';
import { createTimeLines, type TimeLines } from './time-line';

interface FamiliesDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  now(): number;
}

/** Families: bringing them in, reading what is known of them, and changing it. */
export type Families = BringingIn & FamilyPages & FamilyCommands & TimeLines;

export const createFamilies = (deps: FamiliesDeps): Families => ({
  ...createBringingIn(deps),
  ...createFamilyPages(deps),
  ...createFamilyCommands(deps),
  ...createTimeLines(deps),
});
