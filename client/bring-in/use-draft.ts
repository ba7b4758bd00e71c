import { useQueryClient } from '@tanstack/react-query';
import { nanoid } from 'nanoid';
import { useEffect, useMemo, useState } from 'react';
import type { Danger } from '../danger/danger-now';

/** A family that is being brought in. */
export interface Draft {
  /** Becomes the conference's: sending twice makes one. */
  id: string;
  danger?: Danger;
  code?: string;
  question: string;
  agendaLine?: string;
  whyNow: string;
  broughtInBy?: string;
  opdrachtgever?: string;
  before?: string;
}

const fresh = (): Draft => ({ id: nanoid(), question: '', whyNow: '' });

const isTyped = ({ question, whyNow }: Draft): boolean => question !== '' || whyNow !== '';

/**
 * What is being brought in, kept while one looks elsewhere in the program: in memory alone, for it is a family's, and gone
 * at signing out. Leaving the page itself is asked about first.
 */
export const useDraft = (meetingId: string) => {
  const client = useQueryClient();
  const key = useMemo(() => ['bring-in draft', meetingId], [meetingId]);
  const [draft, setDraft] = useState(() => client.getQueryData<Draft>(key) ?? fresh());
  useEffect(() => {
    client.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });
    client.setQueryData<Draft>(key, draft);
  }, [client, key, draft]);
  const typed = isTyped(draft);
  useEffect(() => {
    if (!typed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [typed]);
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    drop: () => client.removeQueries({ queryKey: key }),
  };
};
