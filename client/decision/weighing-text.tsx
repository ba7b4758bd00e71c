import { useTranslation } from 'react-i18next';
import { unheardIn } from '../../shared/decisions/record';
import type { WeighingForRecord } from '../../shared/safety/weighing';
import { MarkOf } from '../marks/mark-of';
import css from './decision.module.css';
import { Part } from './part';
import { useWords } from './use-words';

const WeighedText = ({ weighing }: { weighing: WeighingForRecord }) => {
  const { t } = useTranslation('decision');
  const { child, day } = useWords();
  const { unsafe, judgements, criteria, instruments } = weighing;
  const ticked = criteria.filter((criterion) => criterion.ticked);
  if (!unsafe && judgements.length + ticked.length + instruments.length === 0) return null;
  return (
    <Part title={t('text.weighing')}>
      {unsafe && (
        <p>
          {t('text.unsafe')} <strong>{t(`text.unsafeAnswer.${unsafe.answer}`)}</strong> {unsafe.why}{' '}
          {unsafe.why && <MarkOf address="weging/onveilig" what={unsafe.why} />}
        </p>
      )}
      <ul className={css.lines}>
        {judgements.map((judgement) => (
          <li key={judgement.child.key}>
            {judgement.number === undefined
              ? t('text.judgementNone', { child: child(judgement.child) })
              : t('text.judgement', { child: child(judgement.child), number: judgement.number })}
            . {judgement.reasons} <MarkOf address={`weging/oordeel/${judgement.child.key}`} what={judgement.reasons} />
            {judgement.dissent.map(({ who, says }) => (
              <p key={who} className={css.dissent}>
                {t('text.dissent', { who, says })}
              </p>
            ))}
          </li>
        ))}
        {ticked.map(({ text, facts }) => (
          <li key={text}>
            {t('text.criterion', { text })}
            {facts.length > 0 && <span className={css.soft}> ({facts.map((fact) => fact.text).join('; ')})</span>}
          </li>
        ))}
        {instruments.map(({ id, name, on, by, result }) => (
          <li key={id}>
            {t('text.instrument', { name, on: day(on), by, result })}{' '}
            <MarkOf address={`weging/instrument/${id}`} what={result} />
          </li>
        ))}
      </ul>
    </Part>
  );
};

const VoicesText = ({ weighing }: { weighing: WeighingForRecord }) => {
  const { t } = useTranslation('decision');
  const { child, day } = useWords();
  const unheard = unheardIn(weighing);
  return (
    <Part title={t('text.voices')}>
      {weighing.voices.map((voice) => (
        <figure key={voice.id} className={css.voice}>
          <blockquote>{voice.said}</blockquote>
          <figcaption className={css.soft}>
            {t('text.voice', { who: voice.who ?? child(voice.child), on: day(voice.on), toldTo: voice.toldTo })}
            {voice.number !== undefined && `, ${t('text.number', { number: voice.number })}`}
            {`, ${t('text.typedBy', { by: voice.typedBy })}`}{' '}
            <MarkOf address={`stemmen/${voice.id}`} what={voice.said} isVoice />
          </figcaption>
        </figure>
      ))}
      {weighing.voices.length === 0 && <p>{t('text.noVoices')}</p>}
      {unheard && unheard.children > 0 && <p>{t('text.unheardChildren', { count: unheard.children })}</p>}
      {unheard?.parents && weighing.voices.length > 0 && <p>{t('text.unheardParents')}</p>}
    </Part>
  );
};

/** The weighing and the voices as text. */
export const WeighingText = ({ weighing }: { weighing: WeighingForRecord }) => (
  <>
    <WeighedText weighing={weighing} />
    <VoicesText weighing={weighing} />
  </>
);
