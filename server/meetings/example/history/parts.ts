import type { Access } from '../../../access/access';
import { createAgreementKeeper } from '../../../agreements/agreements';
import { createAttendance } from '../../../attendance/attendance';
import { createConsults } from '../../../consults/consults';
import { createConsultGrowing } from '../../../consults/growing';
import { createDecisions } from '../../../decisions/decisions';
import { createFamilies } from '../../../families/families';
import { createHappenedKeeper } from '../../../happened/happened';
import { createAttending } from '../../../leading/attending';
import { createLeading } from '../../../leading/leading';
import { createChosenCards } from '../../../outcomes/card-of';
import { createOutcomes } from '../../../outcomes/outcomes';
import { createRedating } from '../../../outcomes/redating';
import { weighingOf } from '../../../safety/record';
import { createSafety } from '../../../safety/safety';
import type { Sealer } from '../../../sealing/sealer';
import type { Store } from '../../../store/store';
import { createClosing } from '../../closing';
import { createMeetingClosing } from '../../closing-meeting';
import { createNews } from '../../news';

/** Nobody is signed in yet, and nobody follows: what each may do, the script keeps to. */
const access: Access = {
  sessionOf: async () => undefined,
  wentWithRestore: async () => false,
  stands: async () => true,
  may: async () => true,
  documentGrant: async () => undefined,
  changed: () => undefined,
  onChange: () => () => undefined,
};

/** The commands that people use, by a clock of one's own. */
export const createParts = (store: Store, sealer: Sealer, now: () => number) => {
  const attending = createAttending(0);
  const news = createNews();
  const redating = createRedating({ store, sealer, now });
  const deps = { store, sealer, access, news, redating, attending, isAttending: attending.isHere, now };
  const families = createFamilies(deps);
  return {
    families,
    consults: createConsults(deps),
    growing: createConsultGrowing({ ...deps, families }),
    leading: createLeading(deps),
    closing: createClosing(deps),
    meetingClosing: createMeetingClosing(deps),
    attendance: createAttendance(store, news, now),
    safety: createSafety(deps),
    agreements: createAgreementKeeper(deps),
    outcomes: createOutcomes(deps),
    happened: createHappenedKeeper(deps),
    decisions: createDecisions({
      ...deps,
      // Nobody is typing on a board of then.
      settle: async () => [],
      sources: { weighing: weighingOf, prepareCard: createChosenCards({ store, sealer, now }).prepare },
    }),
  };
};
export type Parts = ReturnType<typeof createParts>;
