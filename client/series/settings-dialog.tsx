import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SERIES_LIMITS } from '../../shared/api/limits';
import type { Series, SeriesSettings } from '../../shared/api/series';
import { api } from '../session/api';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { readCrisis, writeCrisis } from './crisis-lines';
import { OutcomeSettingsPart } from './outcome-settings';
import { readSteps, writeSteps } from './own-steps';
import css from './series.module.css';
import { seriesApi, seriesKey, useCommand } from './use-series';

/** Everything as it is typed. */
const draftOf = ({
  callUrl = '',
  keepsScores = false,
  steps,
  crisis = [],
  everyWeeks,
  minutes,
  daysBefore,
  daysAfter,
  ...rest
}: SeriesSettings) => ({
  ...rest,
  callUrl,
  keepsScores,
  steps: writeSteps(steps),
  crisis: writeCrisis(crisis),
  everyWeeks: String(everyWeeks),
  minutes: String(minutes),
  daysBefore: String(daysBefore),
  daysAfter: String(daysAfter),
});
type Draft = ReturnType<typeof draftOf>;

const within = (text: string, least: number, most: number): number | undefined => {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
};

/** What of a draft is not right yet, and the settings when all of it is. */
const read = (draft: Draft) => {
  const { title, firstDay, time, callUrl, onHoliday, tableSees, keepsScores, outcomes } = draft;
  const everyWeeks = within(draft.everyWeeks, 1, SERIES_LIMITS.everyWeeks);
  const minutes = within(draft.minutes, SERIES_LIMITS.minutes.least, SERIES_LIMITS.minutes.most);
  const daysBefore = within(draft.daysBefore, 0, SERIES_LIMITS.days);
  const daysAfter = within(draft.daysAfter, 0, SERIES_LIMITS.days);
  const steps = readSteps(draft.steps);
  const crisis = readCrisis(draft.crisis);
  const isCall = callUrl.trim() === '' || /^https:\/\/[^\s/]+\.\S+$/.test(callUrl.trim());
  const wrong = {
    title: title.trim() === '',
    firstDay: firstDay === '',
    time: time === '',
    everyWeeks: everyWeeks === undefined,
    minutes: minutes === undefined,
    daysBefore: daysBefore === undefined,
    daysAfter: daysAfter === undefined,
    steps: steps === undefined,
    crisis: crisis === undefined,
    callUrl: !isCall,
  };
  const settings: SeriesSettings | undefined = Object.values(wrong).some(Boolean)
    ? undefined
    : {
        title: title.trim(),
        firstDay,
        time,
        onHoliday,
        tableSees,
        everyWeeks: everyWeeks ?? 0,
        minutes: minutes ?? 0,
        daysBefore: daysBefore ?? 0,
        daysAfter: daysAfter ?? 0,
        ...(callUrl.trim() && { callUrl: callUrl.trim() }),
        ...(keepsScores && { keepsScores }),
        ...(steps && steps.length > 0 && { steps }),
        ...(outcomes && { outcomes }),
        ...(crisis && crisis.length > 0 && { crisis }),
      };
  return { wrong, settings };
};

/** When a series meets, and what its meetings take from it. */
export const SettingsDialog = ({ series, onClose }: { series: Series; onClose: () => void }) => {
  const { t } = useTranslation(['series', 'common']);
  const { send, busy } = useCommand(seriesKey(series.id));
  const [draft, setDraft] = useState(() => draftOf(series.settings));
  const [tried, setTried] = useState(false);
  const { wrong, settings } = read(draft);
  const field = (
    key: Exclude<keyof Draft, 'onHoliday' | 'tableSees' | 'keepsScores' | 'outcomes'>,
    problem = t('settings.missing'),
  ) => ({
    value: draft[key],
    onChange: (text: string) => setDraft({ ...draft, [key]: text }),
    error: tried && wrong[key] ? problem : undefined,
  });
  const submit = async () => {
    setTried(true);
    if (!settings) return;
    const change = { version: series.version, settings };
    if (await send(() => api.put<Series>(seriesApi(series.id), change), t('settings.saved'))) onClose();
  };
  return (
    <Dialog title={t('settings.title')} isOpen onClose={onClose} wide>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={t('settings.name')} maxLength={120} autoFocus {...field('title')} />
        <div className={css.four}>
          <TextField label={t('settings.firstDay')} type="date" {...field('firstDay')} />
          <TextField label={t('settings.time')} type="time" {...field('time')} />
          <TextField label={t('settings.everyWeeks')} type="number" {...field('everyWeeks')} />
          <TextField label={t('settings.minutes')} type="number" {...field('minutes')} />
        </div>
        <TextField
          label={t('settings.callUrl')}
          type="url"
          hint={t('settings.callHint')}
          {...field('callUrl', t('settings.callWrong'))}
        />
        <TextArea
          label={t('settings.crisis')}
          hint={t('settings.crisisHint')}
          rows={3}
          {...field('crisis', t('settings.crisisWrong'))}
        />
        <div className={css.two}>
          <ChoiceField
            label={t('settings.onHoliday')}
            value={draft.onHoliday}
            options={[
              { value: 'next-day', words: t('settings.nextDay') },
              { value: 'skip', words: t('settings.skip') },
            ]}
            onChange={(value) => setDraft({ ...draft, onHoliday: value === 'skip' ? 'skip' : 'next-day' })}
          />
          <ChoiceField
            label={t('settings.sees')}
            value={draft.tableSees ? 'table' : 'named'}
            options={[
              { value: 'table', words: t('settings.table') },
              { value: 'named', words: t('settings.named') },
            ]}
            onChange={(value) => setDraft({ ...draft, tableSees: value === 'table' })}
          />
          <TextField label={t('settings.daysBefore')} type="number" {...field('daysBefore')} />
          <TextField label={t('settings.daysAfter')} type="number" {...field('daysAfter')} />
        </div>
        <ChoiceField
          label={t('settings.scores')}
          value={draft.keepsScores ? 'until-closed' : 'until-judged'}
          options={[
            { value: 'until-judged', words: t('settings.untilJudged') },
            { value: 'until-closed', words: t('settings.untilClosed') },
          ]}
          onChange={(value) => setDraft({ ...draft, keepsScores: value === 'until-closed' })}
        />
        <TextArea
          label={t('settings.steps')}
          hint={t('settings.stepsHint')}
          {...field('steps', t('settings.stepsWrong'))}
        />
        <OutcomeSettingsPart settings={draft.outcomes} onChange={(outcomes) => setDraft({ ...draft, outcomes })} />
        <p className={css.soft}>{t('settings.consequence')}</p>
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={busy}>
            {t('settings.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
