import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Problem } from '../../shared/board/commands';
import { FIELD_LENGTH, NOTES_PER_BOARD, NOTES_PER_PASTE, TEXT_PER_NOTE } from '../../shared/board/limits';
import { notify } from '../ui/notices';
import type { Board } from './board';

const LIMITS = { notes: NOTES_PER_BOARD, paste: NOTES_PER_PASTE, text: TEXT_PER_NOTE, field: FIELD_LENGTH };

/** Says why a command did nothing: what happened, that nothing is lost, what to do. */
export const useTell = (): Board['tell'] => {
  const { t } = useTranslation('board');
  return useCallback(
    <T>(outcome: Outcome<T>): T | undefined => {
      if (outcome.ok) return outcome.value;
      const problem: Problem = outcome.problem;
      notify(t(`problem.${problem}`, LIMITS), 'error');
      return undefined;
    },
    [t],
  );
};
