import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './consult.module.css';
import { tellsWho } from './tells-who';

/** Says, beside the field, that a text may tell who the family is. It stops nobody: who asks knows better. */
export const AnonymityHint = ({ text }: { text: string }) => {
  const { t } = useTranslation('consult');
  const told = tellsWho(text);
  return (
    <div role="status" className={css.tells}>
      {told.map(({ what, words }) => (
        <p key={what} className={css.tell}>
          <EyeOff size={15} strokeWidth={2} aria-hidden />
          <span>{t(`tells.${what}`, { words })}</span>
        </p>
      ))}
    </div>
  );
};
