import { useTranslation } from 'react-i18next';
import type { Conference } from '../../shared/api/contract';

type OnAgenda = Pick<Conference, 'agendaLine' | 'question'>;

/** What the agenda says of a family to everybody: the line that somebody wrote for it, else a neutral word. */
export const useAgendaLine = (): ((family: OnAgenda) => string) => {
  const { t } = useTranslation('families');
  return ({ agendaLine }) => agendaLine || t('neutralLine');
};

/** The question, for who has a task for the family; what the agenda says to everybody, for others. */
export const useQuestion = (): ((family: OnAgenda) => string) => {
  const agendaLine = useAgendaLine();
  return (family) => family.question ?? agendaLine(family);
};
