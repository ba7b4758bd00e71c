import { MessageSquarePlus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotToldNotice, ReweighNotice } from '../happened/notices';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';
import { today } from './today';
import { ToldForm } from './told-form';
import { ToldLine } from './told-line';

/** Who of the family was told what, when and by whom: a thing apart from consent. */
export const ToldPart = () => {
  const { t } = useTranslation('bringIn');
  const { name } = useMe().person;
  const { meeting, conference, family, change, busy } = useFamilyInPanel();
  /** The id of the line that is being written. */
  const [writing, setWriting] = useState<string>();

  return (
    <section className={css.part} aria-labelledby="family-told">
      <h3 id="family-told" className={css.title}>
        {t('told.title')}
      </h3>
      <NotToldNotice meeting={meeting} conferenceId={conference.id} />
      <ReweighNotice meeting={meeting} conferenceId={conference.id} />
      {family.told.length === 0 && <p className={css.soft}>{t('told.none')}</p>}
      <ul className={`bare ${css.lines}`}>
        {family.told.map((line) => (
          <ToldLine key={line.id} line={line} />
        ))}
      </ul>
      {family.may.write && !writing && (
        <Button size="s" variant="plain" icon={MessageSquarePlus} onPress={() => setWriting(nanoid())}>
          {t('told.open')}
        </Button>
      )}
      {writing && (
        <>
          <p className={css.soft}>{t('told.intro')}</p>
          <ToldForm
            words={{ what: '', whom: '', on: today(), by: name }}
            action={t('told.add')}
            busy={busy}
            onDone={(words) =>
              change({ command: 'told', body: { id: writing, ...words } }, () => {
                setWriting(undefined);
                notify(t('told.done'), 'good');
              })
            }
            onBack={() => setWriting(undefined)}
          />
        </>
      )}
    </section>
  );
};
