import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { useAgendaLine } from '../families/agenda-line';
import { TellsHint, TellsNotAll } from '../telling/tells-hint';
import { Button } from '../ui/button';
import { say } from '../ui/notices';
import { TextField } from '../ui/text-field';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';

/** What the agenda says of this family to who has no task for it, and the way to write another line. */
export const AgendaLinePart = () => {
  const { t } = useTranslation('bringIn');
  const { conference, family, change, busy } = useFamilyInPanel();
  const line = useAgendaLine();
  const [typed, setTyped] = useState<string>();
  const save = () => {
    const body = { version: family.versions.family, agendaLine: typed, children: family.children };
    change({ command: 'details', body }, () => {
      setTyped(undefined);
      say(t('saved'));
    });
  };
  return (
    <section className={css.part} aria-labelledby="family-agenda-line">
      <h3 id="family-agenda-line" className={css.title}>
        {t('agendaLine')}
      </h3>
      {typed === undefined ? (
        <>
          <p>{line(conference)}</p>
          {family.may.write && (
            <Button
              size="s"
              variant="plain"
              icon={PencilLine}
              aria-label={`${t('change')}: ${t('agendaLine')}`}
              onPress={() => setTyped(conference.agendaLine ?? '')}
            >
              {t('change')}
            </Button>
          )}
        </>
      ) : (
        <>
          <TextField
            autoFocus
            label={t('agendaLine')}
            hint={t('agendaLineHint')}
            maxLength={FAMILY_LIMITS.agendaLine}
            value={typed}
            onChange={setTyped}
          />
          <TellsHint texts={[typed]} />
          <TellsNotAll />
          <div className={css.actions}>
            <Button size="s" variant="primary" isDisabled={busy} onPress={save}>
              {t('save')}
            </Button>
            <Button size="s" onPress={() => setTyped(undefined)}>
              {t('back')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
