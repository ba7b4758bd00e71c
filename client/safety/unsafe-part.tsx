import { Phone, Siren } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { mustBeReported, UNSAFE_ANSWERS, type UnsafeAnswer } from '../../shared/safety/weighing';
import { Button } from '../ui/button';
import { say } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import type { PartProps } from './part';
import css from './safety.module.css';

/** What a yes leads to: the numbers that do not wait, and the report that always follows. */
const Report = () => {
  const { t } = useTranslation(['safety', 'danger']);
  return (
    <div className={css.report} role="alert">
      <p className={css.reportTitle}>
        <Siren size={18} strokeWidth={2} aria-hidden />
        {t('unsafe.mustReport')}
      </p>
      <p>{t('unsafe.mustReportText')}</p>
      <p className={css.strong}>{t('unsafe.dangerNow')}</p>
      <ul className={`bare ${css.numbers}`}>
        {[
          { to: 'tel:112', words: t('danger:call112') },
          { to: 'tel:08002000', words: t('danger:callVeiligThuis') },
        ].map(({ to, words }) => (
          <li key={to}>
            <a className={css.number} href={to}>
              <Phone size={16} strokeWidth={2} aria-hidden />
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** "Acuut of structureel onveilig?": always asked, first; one press lays down the answer. */
export const UnsafePart = ({
  page: { unsafe, may },
  doings,
  now,
}: PartProps & {
  /** At the family's own meeting: what a yes, or a "we do not know", asks of this table. Absent where it is looked back at. */
  now?: ReactNode;
}) => {
  const { t } = useTranslation('safety');
  const [typed, setTyped] = useState<string>();
  const why = typed ?? unsafe?.why ?? '';
  const lay = async (answer: UnsafeAnswer, words = '') => {
    const done = await doings.weigh({ act: 'unsafe', version: unsafe?.version ?? 0, answer, why: words });
    if (!done) return;
    // What another answer was based on stays in sight, and is laid down with this one only by choice.
    setTyped(words === '' && why !== '' ? why : undefined);
    say(t('unsafe.said', { answer: t(`unsafe.${answer}`) }));
  };
  return (
    <section className={css.part} data-unsafe={unsafe?.answer}>
      <h3 id="weighing-unsafe" className={css.heading}>
        {t('unsafe.question')}
      </h3>
      {may.write ? (
        <Toolbar className={css.choices ?? ''} aria-labelledby="weighing-unsafe">
          {UNSAFE_ANSWERS.map((answer) => (
            <AriaButton
              key={answer}
              className={css.choice ?? ''}
              aria-pressed={unsafe?.answer === answer}
              onPress={() => void lay(answer, answer === unsafe?.answer ? unsafe.why : '')}
            >
              {t(`unsafe.${answer}`)}
            </AriaButton>
          ))}
        </Toolbar>
      ) : (
        <p>{unsafe ? t(`unsafe.${unsafe.answer}`) : t('unsafe.open')}</p>
      )}
      {!unsafe && may.write && <p className={css.soft}>{t('unsafe.hint')}</p>}
      {now ?? (mustBeReported(unsafe?.answer) && <Report />)}
      {unsafe?.answer === 'onbekend' && <p className={css.soft}>{t('unsafe.unknownText')}</p>}
      {unsafe && may.write && (
        <form
          className={css.inline}
          onSubmit={(event) => {
            event.preventDefault();
            void lay(unsafe.answer, why);
          }}
        >
          <TextArea
            rows={2}
            label={t('unsafe.why')}
            value={why}
            onChange={setTyped}
            maxLength={SAFETY_LIMITS.words}
            className={css.grow ?? ''}
          />
          {typed !== undefined && typed.trim() !== unsafe.why && (
            <Button type="submit" isDisabled={doings.isPending}>
              {t('save')}
            </Button>
          )}
        </form>
      )}
      {unsafe && !may.write && unsafe.why && <p>{unsafe.why}</p>}
    </section>
  );
};
