import { useQuery } from '@tanstack/react-query';
import type { Meeting, MeetingLine } from '../../shared/api/contract';
import { api } from '../session/api';

/** How often (ms) an open agenda is read again: a family may be added while people wait. */
const READ_AGAIN = 30_000;

export const meetingKey = (meetingId: string) => ['meeting', meetingId] as const;

export const useMeetings = () =>
  useQuery({
    queryKey: ['meetings'],
    queryFn: () => api.get<{ meetings: MeetingLine[] }>('/api/meetings').then(({ meetings }) => meetings),
  });

/** One meeting with its families and participants, as far as this person may see them. */
export const useMeeting = (meetingId: string) =>
  useQuery({
    queryKey: meetingKey(meetingId),
    queryFn: () => api.get<Meeting>(`/api/meetings/${encodeURIComponent(meetingId)}`),
    refetchInterval: READ_AGAIN,
  });
