import { useEffect, useEffectEvent } from 'react';
import { type Gathering, hearGathering } from './gathering';

/** Calls back when who leads has just called everyone in this meeting; not for a call that stood there before this tab. */
export const useGathered = (
  meetingId: string | undefined,
  gathering: Gathering | undefined,
  onCall: () => void,
): void => {
  const hear = useEffectEvent(() => {
    if (meetingId !== undefined && hearGathering(meetingId, gathering)) onCall();
  });
  useEffect(() => hear(), [gathering, meetingId]);
};
