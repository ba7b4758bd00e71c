import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Meeting, MeetingLine } from '../../shared/api/contract';
import { heardFrom } from '../leading/server-clock';
import { api } from '../session/api';
import { followMeeting } from './meeting-news';
import { oneAtATime } from './one-at-a-time';

/** How often (ms) an open agenda is read again where news of it does not come through. */
const READ_AGAIN = 30_000;

export const meetingKey = (meetingId: string) => ['meeting', meetingId] as const;

export const useMeetings = () =>
  useQuery({
    queryKey: ['meetings'],
    queryFn: () => api.get<{ meetings: MeetingLine[] }>('/api/meetings').then(({ meetings }) => meetings),
  });

/** One meeting with its families and participants, as far as this person may see them. */
export const useMeeting = (meetingId: string) => {
  const client = useQueryClient();
  useEffect(() => {
    const reading = oneAtATime(() => client.invalidateQueries({ queryKey: meetingKey(meetingId) }));
    const leave = followMeeting(meetingId, reading.ask);
    return () => {
      leave();
      reading.stop();
    };
  }, [client, meetingId]);
  return useQuery({
    queryKey: meetingKey(meetingId),
    queryFn: () => heardFrom(() => api.get<Meeting>(`/api/meetings/${encodeURIComponent(meetingId)}`)),
    refetchInterval: READ_AGAIN,
  });
};
