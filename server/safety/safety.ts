import type { Access } from '../access/access';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { createWeighingReader, type WeighingReader } from './reading';
import { createRounds, type Rounds } from './rounds';
import { createVoices, type Voices } from './voices';
import { createWeighingKeeper, type WeighingKeeper } from './weighing';

/** What the parts of a weighing stand on. */
export interface SafetyDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  now(): number;
}

/** Weighing safety together: what is ticked and judged, the 0–10 question, the voices, and reading it all. */
export interface Safety {
  weighing: WeighingKeeper;
  rounds: Rounds;
  voices: Voices;
  reader: WeighingReader;
}

export const createSafety = (deps: SafetyDeps & { access: Access }): Safety => ({
  weighing: createWeighingKeeper(deps),
  rounds: createRounds(deps),
  voices: createVoices(deps),
  reader: createWeighingReader(deps),
});
