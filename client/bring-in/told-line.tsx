import { Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToldLine as Line } from '../../shared/api/families';
import { dayOf } from '../families/when';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notices';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';
import { ToldForm, type ToldWords } from './told-form';

const day = (at: number, language: string) => dayOf(new Date(at).toISOString(), language);

/** What a line said before, and who changed it. */
const Before = ({ before }: { before: NonNullable<Line['before']> }) => {
  const { t, i18n } = useTranslation('bringIn');
  const { language } = i18n;
  return (
    <details className={css.before}>
      <summary>{t('told.before', { count: before.length })}</summary>
      <ol className="bare">
        {before.map(({ what, whom, on, by, takenBack, changedBy, changedAt }) => (
          <li key={changedAt}>
            {takenBack ? t('told.beforeTaken') : t('told.beforeLine', { what, whom, by, day: dayOf(on, language) })}{' '}
            {t('told.beforeBy', { name: changedBy, day: day(changedAt, language) })}
          </li>
        ))}
      </ol>
    </details>
  );
};

/** One line of who was told what: it can be put right and taken back, and never loses what it said. */
export const ToldLine = ({ line }: { line: Line }) => {
  const { t, i18n } = useTranslation('bringIn');
  const { family, change, busy } = useFamilyInPanel();
  const [changing, setChanging] = useState(false);
  const [back, setBack] = useState(false);
  const leave = () => {
    setChanging(false);
    // Who changed it goes on from the line.
    setBack(true);
  };
  const { id, what, whom, on, by, takenBack, before = [] } = line;
  const last = before.at(-1);

  const correct = (words?: ToldWords) =>
    change({ command: 'told-correction', body: { id, version: before.length, ...(words && { words }) } }, () => {
      leave();
      notify(t(words ? 'told.corrected' : 'told.taken'), 'good');
    });

  if (changing) {
    return (
      <li className={css.part}>
        <ToldForm words={{ what, whom, on, by }} action={t('save')} busy={busy} onDone={correct} onBack={leave}>
          {!takenBack && (
            <Button size="s" icon={Undo2} isDisabled={busy} onPress={() => correct()}>
              {t('told.takeBack')}
            </Button>
          )}
        </ToldForm>
      </li>
    );
  }
  return (
    <li>
      <div className={css.childWords}>
        <p>{takenBack ? <del>{what}</del> : what}</p>
        {family.may.write && (
          <IconButton
            size="s"
            autoFocus={back}
            icon={Pencil}
            label={t('told.changeOf', { what })}
            onPress={() => setChanging(true)}
          />
        )}
      </div>
      <p className={css.label}>{t('told.line', { whom, day: dayOf(on, i18n.language), by })}</p>
      {takenBack && last && (
        <p className={css.warn}>
          {t('told.isTaken', { name: last.changedBy, day: day(last.changedAt, i18n.language) })}
        </p>
      )}
      {before.length > 0 && <Before before={before} />}
    </li>
  );
};
