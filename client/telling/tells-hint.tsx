import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './telling.module.css';
import { tellsWho } from './tells-who';

/** Says, beside the field, that a text may tell who the family is. It stops nobody: who types knows better. */
export const TellsHint = ({ texts }: { texts: readonly string[] }) => {
  const { t } = useTranslation('telling');
  const told = new Map(texts.flatMap(tellsWho).map((one) => [`${one.what}/${one.words}`, one]));
  return (
    <div role="status" className={css.tells}>
      {[...told].map(([key, { what, words }]) => (
        <p key={key} className={css.tell}>
          <EyeOff size={15} strokeWidth={2} aria-hidden />
          <span>{t(`looksLike.${what}`, { words })}</span>
        </p>
      ))}
    </div>
  );
};

/** What the check cannot see, said wherever it looks along. */
export const TellsNotAll = () => {
  const { t } = useTranslation('telling');
  return <p className={css.notAll}>{t('notAll')}</p>;
};
