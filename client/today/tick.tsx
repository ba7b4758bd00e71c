import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { IconButton } from '../ui/icon-button';
import { notify, say } from '../ui/notices';
import css from './today.module.css';
import { todayKey } from './use-today';

interface TickProps {
  label: string;
  /** Said once it was laid down. */
  done: string;
  path: string;
  /** The one that was seen. */
  version: number;
}

/** Says that something was done, where it stands on the first page; it shows wherever it matters. */
export const Tick = ({ label, done, path, version }: TickProps) => {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.post(path, { version, status: 'done' }),
    onSuccess: () => say(done),
    onError: (error) => void notify(problemText(error), 'error'),
    onSettled: () => client.invalidateQueries({ queryKey: todayKey }),
  });
  return (
    <span className={css.tick}>
      <IconButton size="s" icon={Check} label={label} isDisabled={isPending} onPress={() => mutate()} />
    </span>
  );
};
