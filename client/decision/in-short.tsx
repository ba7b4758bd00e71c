import { useTranslation } from 'react-i18next';
import type { DecisionPage } from '../../shared/api/decisions';
import { cardsOf } from '../../shared/decisions/record';
import css from './decision.module.css';
import { useWords } from './use-words';

/** A decision in a few sentences, to be read aloud: what, by whom, and who sees it otherwise. */
export const DecisionInShort = ({ decided: { record, later } }: { decided: NonNullable<DecisionPage['decided']> }) => {
  const { t } = useTranslation('decision');
  const { said, moment } = useWords();
  const { decidedBy, insteadOf, proposal, reasons, views } = record;
  const titles = cardsOf(proposal)
    .map(({ title }) => said(title))
    .join(' + ');
  return (
    <div className={css.short}>
      <p>
        {titles && <strong>{titles}. </strong>}
        {proposal.words}
      </p>
      {proposal.without && (
        <p>
          {t('text.without')}: {proposal.without.missing.map(said).join(', ')}. {proposal.without.why}
        </p>
      )}
      <p>
        {reasons}{' '}
        <span className={css.soft}>
          {t('record.decided', { ...decidedBy, when: moment(record.at) })}
          {insteadOf && `, ${t('record.instead', { name: insteadOf })}`}
        </span>
      </p>
      {[...views, ...later].map(({ organisation, kind, words }) => (
        <p key={organisation}>
          {organisation}: {t(`views.kind.${kind}`)}
          {words && `. ${words}`}
        </p>
      ))}
    </div>
  );
};
