import type { Participant } from '../../shared/api/contract';
import type { WeighingPage } from '../../shared/api/safety';
import type { WeighingDoings } from './use-weighing';

/** What every part of a weighing is given. */
export interface PartProps {
  /** Who sits at the table. */
  meeting: { participants: readonly Participant[] };
  page: WeighingPage;
  doings: WeighingDoings;
}
