import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cardsOf, type Proposal, type RecordAgreement, type RecordNote } from '../../shared/decisions/record';
import { MarkOf } from '../marks/mark-of';
import { Badge } from '../ui/badge';
import { CardText } from './card-text';
import css from './decision.module.css';
import { Part } from './part';
import { useWords } from './use-words';
import { WeighingText } from './weighing-text';

/** What keeps a note from others' copies comes before its text, so that nobody reads it aloud unawares. */
const NoteLine = ({ note }: { note: RecordNote }) => {
  const { t } = useTranslation(['decision', 'board', 'common']);
  const { day } = useWords();
  const { kind, text, source, date, namens, by, marks } = note;
  const from = [source, date && day(date), by && t('text.typedBy', { by })].filter(Boolean).join(', ');
  return (
    <li>
      {marks.map((mark) => (
        <span key={mark}>
          <Badge tone="danger" icon={EyeOff} title={t('board:note.secret')}>
            {t(`board:mark.${mark}`)}
          </Badge>{' '}
        </span>
      ))}
      {kind && <span className={css.kind}>{t(`common:kind.${kind}`)}: </span>}
      {text}
      {namens && <span className={css.soft}> {t('board:note.namens', { who: namens })}</span>}
      {from && <span className={css.soft}> ({from})</span>} <MarkOf address={`notities/${note.id}`} what={text} />
    </li>
  );
};

const AgreementLines = ({ agreements }: { agreements: readonly RecordAgreement[] }) => {
  const { t } = useTranslation('decision');
  const { day } = useWords();
  if (agreements.length === 0) return null;
  return (
    <Part title={t('text.agreements')}>
      <ul className={css.lines}>
        {agreements.map(({ id, who, what, child, due }) => (
          <li key={id}>
            <strong>{who}</strong>: {what}
            {child && ` (${child})`}
            {due && <span className={css.soft}> {t('text.due', { day: day(due) })}</span>}{' '}
            <MarkOf address={`afspraken/${id}`} what={what} />
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** What is proposed: in words, as a card, with what is agreed. `agreements`: those to show in the place of its own. */
export const WhatIsProposed = ({
  proposal: { words, card, besides, without, ...proposal },
  agreements = proposal.agreements,
}: {
  proposal: Proposal;
  agreements?: readonly RecordAgreement[];
}) => {
  const { t } = useTranslation('decision');
  const { said } = useWords();
  return (
    <div className={css.text}>
      {words && (
        <Part title={t('text.words')}>
          <p className={css.said}>
            {words} <MarkOf address="besluit/woorden" what={words} />
          </p>
        </Part>
      )}
      {cardsOf({ card, besides }).map((one, at) => (
        <CardText key={one.key} card={one} isBeside={at > 0} />
      ))}
      {without && (
        <Part title={t('text.without')}>
          <p className={css.said}>{without.why}</p>
          <ul className={css.lines}>
            {without.missing.map((missing) => (
              <li key={missing.nl}>{said(missing)}</li>
            ))}
          </ul>
        </Part>
      )}
      <AgreementLines agreements={agreements} />
    </div>
  );
};

/** On what a proposal stands: the question, the weighing with the voices, and the notes for the record. */
export const WhatItStandsOn = ({ proposal: { question, whyNow, weighing, notes } }: { proposal: Proposal }) => {
  const { t } = useTranslation(['decision', 'board']);
  const frames = [...new Set(notes.map(({ frame }) => frame))];
  return (
    <div className={css.text}>
      <Part title={t('text.question')}>
        <p>
          {question} <MarkOf address="vraag/vraag" what={question} />
        </p>
        {whyNow && (
          <p className={css.soft}>
            {t('text.whyNow')}: {whyNow} <MarkOf address="vraag/waarom-nu" what={whyNow} />
          </p>
        )}
      </Part>
      {weighing && <WeighingText weighing={weighing} />}
      {frames.length > 0 && (
        <Part title={t('text.notes')}>
          {frames.map((frame) => (
            <div key={frame}>
              <h4 className={css.small}>{t(`board:frame.${frame}.name`)}</h4>
              <ul className={css.lines}>
                {notes
                  .filter((note) => note.frame === frame)
                  .map((note) => (
                    <NoteLine key={note.id} note={note} />
                  ))}
              </ul>
            </div>
          ))}
        </Part>
      )}
    </div>
  );
};
