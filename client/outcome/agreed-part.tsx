import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../shared/api/agreements';
import { isStanding } from '../../shared/meeting/standing';
import { useDayWords } from '../agreements/when-due';
import { useCard } from './card-context';
import css from './outcome.module.css';

const Line = ({ agreement: { owner, who, what, child, due } }: { agreement: Agreement }) => {
  const { t } = useTranslation('agreements');
  const dayWords = useDayWords();
  return (
    <li>
      <strong>{owner?.name ?? who}</strong>: {what}
      {child && ` (${child})`}
      {due && <span className={css.soft}> {t('by', { day: dayWords(due) })}</span>}
    </li>
  );
};

/** What was agreed for this family already, so that the card does not ask it again. */
export const AgreedPart = () => {
  const { t } = useTranslation('outcome');
  const { agreed } = useCard();
  const standing = agreed ? [...agreed.earlier, ...agreed.agreements].filter(isStanding) : [];
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="agreed" className={css.aside}>
      <h2 id="agreed" className={css.heading}>
        {t('agreed')}
      </h2>
      <ul className={css.tasks}>
        {standing.map((agreement) => (
          <Line key={agreement.id} agreement={agreement} />
        ))}
      </ul>
    </section>
  );
};
