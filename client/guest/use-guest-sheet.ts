import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { GuestSheet } from '../../shared/api/guests';
import { followGuestSheet } from '../families/meeting-news';
import { oneAtATime } from '../families/one-at-a-time';
import { api } from '../session/api';

/** How often (ms) the page is read again where news of it does not come through, and while the table shows a window. */
const READ_AGAIN = 30_000;
const READ_SHOWN = 5_000;

/** The page of the guest at this screen. */
export const useGuestSheet = (conferenceId: string) => {
  const client = useQueryClient();
  useEffect(() => {
    const reading = oneAtATime(() => client.invalidateQueries({ queryKey: ['guest-sheet', conferenceId] }));
    const leave = followGuestSheet(conferenceId, reading.ask);
    return () => {
      leave();
      reading.stop();
    };
  }, [client, conferenceId]);
  return useQuery({
    queryKey: ['guest-sheet', conferenceId],
    queryFn: () => api.get<GuestSheet>(`/api/guest-sheets/${encodeURIComponent(conferenceId)}`),
    refetchInterval: ({ state }) => (state.data?.shown ? READ_SHOWN : READ_AGAIN),
  });
};
