import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PARTS, type Part } from '../../shared/outcomes/card';
import { askedFields, holds } from '../../shared/outcomes/draft';
import { cardByKey } from '../../shared/outcomes/registry';
import { NotToldNotice, ReweighNotice } from '../happened/notices';
import { Button } from '../ui/button';
import { AgreedPart } from './agreed-part';
import { AnswerField } from './answer-field';
import { idIn, standingIn, useCard } from './card-context';
import { DateLine } from './date-line';
import { HandoverPart } from './handover-part';
import { MissingPart } from './missing';
import css from './outcome.module.css';
import { useSaid } from './said';

/** What the protocol has each side do. */
const Tasks = () => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { card, draft } = useCard();
  const tasks = card.tasks.filter(({ when }) => holds(draft, when));
  const sides = (['lokaal', 'jb', 'samen'] as const).filter((side) => tasks.some((task) => task.side === side));
  if (sides.length === 0) return null;
  return (
    <div className={css.sides}>
      {sides.map((side) => (
        <div key={side}>
          <h3 className={css.side}>{t(`side.${side}`)}</h3>
          <ul className={css.tasks}>
            {tasks
              .filter((task) => task.side === side)
              .map(({ key, says }) => (
                <li key={key}>{said(says)}</li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

const PartOf = ({ part }: { part: Part }) => {
  const { t } = useTranslation('outcome');
  const { card, draft, doings, outcome, isBeside } = useCard();
  const fields = askedFields(card, draft).filter((field) => field.part === part);
  if (fields.length === 0) return null;
  const fromBoard = fields.find(({ drawn }) => drawn === 'verbeteren' || drawn === 'netwerk');
  // Who was laid down to be in the family since the card was opened.
  const fromFamily = fields.find(({ drawn }) => drawn === 'gezin' || drawn === 'instemming');
  const drawnAnew = fromBoard ?? fromFamily;
  const title = idIn(card, `part-${part}`);
  const Heading = isBeside ? 'h3' : 'h2';
  return (
    <section aria-labelledby={isBeside ? `${idIn(card, 'title')} ${title}` : title} className={css.part}>
      <div className={css.partHead}>
        <Heading id={title} className={css.heading}>
          {t(`part.${part}`)}
        </Heading>
        {drawnAnew && outcome.may.fill && (
          <Button
            size="s"
            variant="plain"
            icon={RotateCw}
            onPress={() => void doings.command({ act: 'draw', card: card.key, field: drawnAnew.key })}
          >
            {t(fromBoard ? 'draw' : 'drawFamily')}
          </Button>
        )}
      </div>
      {part === 'taken' && <Tasks />}
      {fields.map((field) => (
        <AnswerField key={field.key} field={field} />
      ))}
    </section>
  );
};

/** Where a card beside this one says that talking is not safe, it plans to tell nobody; and it says so. */
const ToldBeside = () => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { card, draft, outcome } = useCard();
  const tells = cardByKey(card.key)?.fields.find(({ part, when }) => part === 'vertellen' && holds(draft, when));
  if (!tells || card.fields.some(({ key }) => key === tells.key)) return null;
  const [beside] = standingIn(outcome).filter(({ card: one }) => one.fields.some(({ key }) => key === tells.key));
  return (
    beside && (
      <section aria-labelledby={idIn(card, 'told-beside')} className={css.part}>
        <h2 id={idIn(card, 'told-beside')} className={css.heading}>
          {t('part.vertellen')}
        </h2>
        <p>{t('beside.told', { card: said(beside.card.title) })}</p>
      </section>
    )
  );
};

/** One card, to be filled in: its questions in order, and beside them what is missing and the days that follow. */
export const CardForm = () => {
  const { t } = useTranslation('outcome');
  const { outcome, card, meeting, conferenceId, isBeside } = useCard();
  const dates = outcome.open.find(({ key }) => key === card.key)?.dates ?? [];
  const title = idIn(card, 'dates');
  const Heading = isBeside ? 'h3' : 'h2';
  return (
    <div className={css.form}>
      {dates.length > 0 && (
        <section aria-labelledby={isBeside ? `${idIn(card, 'title')} ${title}` : title} className={css.dates}>
          <Heading id={title} className={css.heading}>
            {t('dates')}
          </Heading>
          <DateLine dates={dates} wide />
        </section>
      )}
      <div className={css.parts}>
        {!isBeside && (
          <>
            <ReweighNotice meeting={meeting} conferenceId={conferenceId} />
            <NotToldNotice meeting={meeting} conferenceId={conferenceId} />
          </>
        )}
        {PARTS.map((part) => (
          <PartOf key={part} part={part} />
        ))}
        {!isBeside && <ToldBeside />}
      </div>
      <div className={css.beside}>
        <MissingPart />
        <HandoverPart />
        {!isBeside && <AgreedPart />}
      </div>
    </div>
  );
};
