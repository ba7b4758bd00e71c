import type { Meeting } from '../../shared/api/contract';
import type { WeighingPage } from '../../shared/api/safety';
import type { WeighingDoings } from './use-weighing';

/** What every part of a weighing is given. */
export interface PartProps {
  meeting: Meeting;
  page: WeighingPage;
  doings: WeighingDoings;
}
