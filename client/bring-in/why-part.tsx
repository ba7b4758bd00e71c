import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/api/contract';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { MarkOf } from '../marks/mark-of';
import { TellsHint, TellsNotAll } from '../telling/tells-hint';
import { Button } from '../ui/button';
import { DisciplineMark } from '../ui/discipline';
import { say } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';

const Who = ({ label, person }: { label: string; person: Person }) => (
  <div>
    <dt className={css.label}>{label}</dt>
    <dd>
      {person.name} <DisciplineMark role={person.role} shapeless />
    </dd>
  </div>
);

/** Why this family, why at this meeting, and who asks. */
export const WhyPart = () => {
  const { t } = useTranslation('bringIn');
  const { conference, family, change, busy } = useFamilyInPanel();
  const [typed, setTyped] = useState<string>();
  const { question = '', whyNow, broughtInBy, opdrachtgever } = conference;

  const save = () => {
    const body = { version: family.versions.family, whyNow: typed, children: family.children };
    change({ command: 'details', body }, () => {
      setTyped(undefined);
      say(t('saved'));
    });
  };

  return (
    <section className={css.part} aria-labelledby="family-why">
      <h3 id="family-why" className={css.title}>
        {t('whyNow')}
      </h3>
      {typed === undefined ? (
        <>
          <p className={whyNow ? undefined : css.soft}>
            {whyNow ?? t('notYet')} {whyNow && <MarkOf address="vraag/waarom-nu" what={whyNow} />}
          </p>
          {family.may.write && (
            <Button size="s" variant="plain" icon={PencilLine} onPress={() => setTyped(whyNow ?? '')}>
              {t('change')}
            </Button>
          )}
        </>
      ) : (
        <>
          <TextArea
            autoFocus
            label={t('whyNow')}
            hint={t('whyNowHint')}
            maxLength={FAMILY_LIMITS.whyNow}
            value={typed}
            onChange={setTyped}
          />
          {!conference.named && (
            <>
              <TellsHint texts={[typed]} />
              <TellsNotAll />
            </>
          )}
          <div className={css.actions}>
            <Button size="s" variant="primary" isDisabled={busy || typed.trim() === ''} onPress={save}>
              {t('save')}
            </Button>
            <Button size="s" onPress={() => setTyped(undefined)}>
              {t('back')}
            </Button>
          </div>
        </>
      )}
      <dl className={css.people}>
        <div>
          <dt className={css.label}>{t('question')}</dt>
          <dd>
            {question} <MarkOf address="vraag/vraag" what={question} />
          </dd>
        </div>
        <Who label={t('who.bringer')} person={broughtInBy} />
        {opdrachtgever && <Who label={t('who.opdrachtgever')} person={opdrachtgever} />}
      </dl>
    </section>
  );
};
