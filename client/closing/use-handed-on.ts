import { useQuery } from '@tanstack/react-query';
import type { HandedOn } from '../../shared/api/closing';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';

/** What a meeting hands on, or has handed on; read again at every news of it. */
export const useHandedOn = (meetingId: string) =>
  useQuery({
    queryKey: [...meetingKey(meetingId), 'handed-on'],
    queryFn: () => api.get<HandedOn>(`/api/meetings/${encodeURIComponent(meetingId)}/handed-on`),
  });
