import { useTranslation } from 'react-i18next';
import type { SeriesSettings } from '../../shared/api/series';
import { DRANG_STARTS } from '../../shared/outcomes/drang-start';
import { DRANG_MONTHS, OPTIONAL_CARDS, USUAL_OUTCOMES } from '../../shared/outcomes/settings';
import { ChoiceField } from '../ui/choice-field';
import css from './series.module.css';

type Outcomes = NonNullable<SeriesSettings['outcomes']>;

const usual = (): Outcomes => ({ ...USUAL_OUTCOMES, cards: [], drangMonths: 4 });

/** Which outcome cards there are besides the usual, how days are counted, and how long drang lasts. */
export const OutcomeSettingsPart = ({
  settings = usual(),
  onChange,
}: {
  settings: Outcomes | undefined;
  onChange: (settings: Outcomes) => void;
}) => {
  const { t, i18n } = useTranslation('series');
  const language = i18n.language === 'en' ? 'en' : 'nl';
  const toggle = (key: string) => {
    const isOn = settings.cards.includes(key);
    onChange({ ...settings, cards: isOn ? settings.cards.filter((one) => one !== key) : [...settings.cards, key] });
  };
  return (
    <>
      <div className={css.two}>
        <ChoiceField
          label={t('outcomes.days')}
          hint={t('outcomes.daysHint')}
          value={settings.days}
          options={[
            { value: 'calendar', words: t('outcomes.calendar') },
            { value: 'working', words: t('outcomes.working') },
          ]}
          onChange={(value) => onChange({ ...settings, days: value === 'working' ? 'working' : 'calendar' })}
        />
        <ChoiceField
          label={t('outcomes.drang')}
          value={String(settings.drangMonths)}
          options={DRANG_MONTHS.map((count) => ({ value: String(count), words: t('outcomes.months', { count }) }))}
          onChange={(value) => onChange({ ...settings, drangMonths: value === '3' ? 3 : 4 })}
        />
        <ChoiceField
          label={t('outcomes.start')}
          hint={t('outcomes.startHint')}
          value={settings.drangStart ?? 'ontvangen'}
          options={DRANG_STARTS.map((start) => ({ value: start, words: t(`outcomes.starts.${start}`) }))}
          onChange={(value) => onChange({ ...settings, drangStart: value === 'toegewezen' ? value : 'ontvangen' })}
        />
      </div>
      <fieldset className={css.cards}>
        <legend>{t('outcomes.cards')}</legend>
        {OPTIONAL_CARDS.map(({ key, title, fits }) => (
          <label key={key} className={css.card}>
            <input type="checkbox" checked={settings.cards.includes(key)} onChange={() => toggle(key)} />
            <span>
              {title[language]}
              <span className={css.soft}>{fits[language]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
};
