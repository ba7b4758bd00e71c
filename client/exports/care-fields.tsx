import { useTranslation } from 'react-i18next';
import type { ExportsPage, PossibleReceiver } from '../../shared/api/exports';
import { MONTHS_TO_COMPLY, SEEN_ANSWERS } from '../../shared/audience/letting-go';
import { EXPORT_LIMITS as MOST } from '../../shared/exports/parts';
import { monthsLater } from '../../shared/outcomes/dates';
import { today } from '../bring-in/today';
import { useWords } from '../decision/use-words';
import { ChoiceField } from '../ui/choice-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import css from './exports.module.css';
import { Tick } from './part-choice';
import type { Caring } from './use-care';

interface CareFieldsProps {
  caring: Caring;
  family: NonNullable<PossibleReceiver['family']>;
  page: ExportsPage;
  name: string;
}

/** When it was asked for; the legal term stands beside it. */
const Request = ({ caring: { care, set, asksRequest } }: CareFieldsProps) => {
  const { t } = useTranslation('exporting');
  const { day } = useWords();
  const before = care.requestedOn && monthsLater(care.requestedOn, MONTHS_TO_COMPLY);
  return (
    <TextField
      label={t('care.requested')}
      hint={before ? t('care.term', { day: day(before) }) : t(asksRequest ? 'care.requestNeeded' : 'care.requestMay')}
      type="date"
      value={care.requestedOn}
      onChange={(requestedOn) => set({ requestedOn })}
      isRequired={asksRequest}
    />
  );
};

const Leave = ({ caring: { care, set }, page: { youths }, name }: CareFieldsProps) => {
  const { t } = useTranslation('exporting');
  const turn = (id: string, isIn: boolean) =>
    set({
      let: isIn ? [...care.let, id] : care.let.filter((one) => one !== id),
      ...(care.letOn === '' && { letOn: today() }),
    });
  return (
    <fieldset className={css.fieldset}>
      <legend className={css.legend}>{t('care.leave')}</legend>
      <p className={css.soft}>{t('care.leaveHint', { name })}</p>
      {youths.map(({ id, words }) => (
        <Tick
          key={id}
          words={t('care.lets', { who: words })}
          isOn={care.let.includes(id)}
          onChange={(isIn) => turn(id, isIn)}
        />
      ))}
      {care.let.length > 0 && (
        <>
          <TextField
            label={t('care.letOn')}
            type="date"
            value={care.letOn}
            onChange={(letOn) => set({ letOn })}
            isRequired
          />
          <TextField
            label={t('care.letTo')}
            value={care.letTo}
            onChange={(letTo) => set({ letTo })}
            maxLength={MOST.name}
            isRequired
          />
        </>
      )}
    </fieldset>
  );
};

const Seen = ({ caring: { care, set }, page: { unsafe } }: CareFieldsProps) => {
  const { t } = useTranslation('exporting');
  const who = unsafe.length > 0 ? unsafe.join(', ') : t('care.somebody');
  return (
    <fieldset className={css.fieldset}>
      <legend className={css.legend}>{t('care.seen', { who })}</legend>
      {SEEN_ANSWERS.map((answer) => (
        <label key={answer} className={css.tick}>
          <input type="radio" name="care-seen" checked={care.seen === answer} onChange={() => set({ seen: answer })} />
          <span>{t(`care.seenAnswer.${answer}`)}</span>
        </label>
      ))}
      {care.seen !== '' && (
        <TextArea
          label={t('care.how')}
          hint={t('care.howHint')}
          value={care.how}
          onChange={(how) => set({ how })}
          maxLength={MOST.ground}
          rows={2}
          isRequired
        />
      )}
    </fieldset>
  );
};

const Second = ({ caring: { care, set }, page: { seconds } }: CareFieldsProps) => {
  const { t } = useTranslation(['exporting', 'common']);
  return (
    <>
      <ChoiceField
        label={t('care.second')}
        hint={t('care.secondHint')}
        value={care.second}
        placeholder={t('care.choose')}
        options={seconds.map(({ id, name, role, organisation }) => ({
          value: id,
          words: `${name}, ${t(`common:role.${role}`)} (${organisation})`,
        }))}
        onChange={(second) => set({ second })}
        isRequired
      />
      {seconds.length === 0 && <p className={css.stuck}>{t('care.nobody')}</p>}
    </>
  );
};

/** What is asked before somebody of the family gets a copy: their request, a youth's leave, who can see it, who lets it go. */
export const CareFields = (props: CareFieldsProps) => {
  const { caring, family } = props;
  return (
    <>
      <Request {...props} />
      {caring.asksLeave && <Leave {...props} />}
      {family.isProtected && <Seen {...props} />}
      {caring.by === 'two' && <Second {...props} />}
    </>
  );
};
