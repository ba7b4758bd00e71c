import { useTranslation } from 'react-i18next';
import { cardAddress } from '../../shared/audience/card-address';
import type { FilledCard } from '../../shared/outcomes/filled';
import { MarkOf } from '../marks/mark-of';
import css from './decision.module.css';
import { Part } from './part';
import { useWords } from './use-words';

type Field = FilledCard['fields'][number];
type Single = Exclude<Field['answer'], { kind: 'list' }>;

interface CardTextProps {
  card: FilledCard;
  /** It goes along with the main one. */
  isBeside: boolean;
}

/** An outcome card as text: all that was asked and answered. */
export const CardText = ({ card, isBeside }: CardTextProps) => {
  const { t } = useTranslation('decision');
  const { said, day } = useWords();
  const answerOf = (answer: Single): string => {
    switch (answer.kind) {
      case 'text':
        return answer.text;
      case 'choice':
        return said(answer.label);
      case 'yes-no':
        return t(answer.yes ? 'text.yes' : 'text.no');
      case 'date':
        return day(answer.day);
      case 'person':
        return answer.who.name;
    }
  };
  return (
    <Part title={t('text.card', { title: said(card.title) })}>
      <dl className={css.answers}>
        {card.fields.map(({ key, label, answer }) => (
          <div key={key}>
            <dt>
              {said(label)} <MarkOf address={cardAddress(card, isBeside, key)} what={said(label)} />
            </dt>
            {answer.kind === 'list' ? (
              answer.lines.map(({ id, cells }) => (
                <dd key={id}>{cells.map((cell) => answerOf(cell.answer)).join(' · ')}</dd>
              ))
            ) : (
              <dd>{answerOf(answer)}</dd>
            )}
          </div>
        ))}
        {card.dates.map((date) => (
          <div key={date.key}>
            <dt>{said(date.label)}</dt>
            <dd>
              {date.day ? day(date.day) : t('text.dateLater')} <span className={css.soft}>({said(date.rule)})</span>
            </dd>
          </div>
        ))}
      </dl>
      {card.skipped.map(({ key, label, reason, by }) => (
        <p key={key} className={css.soft}>
          {t('text.skipped', { label: said(label), reason, by: by.name })}
        </p>
      ))}
      <p className={css.soft}>{t('text.protocol', { key: card.key, version: card.protocol })}</p>
    </Part>
  );
};
