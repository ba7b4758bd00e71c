import { nanoid } from 'nanoid';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../shared/api/agreements';
import type { BoardPanelProps } from '../board/board-panels';
import { useMe } from '../session/session';
import { say } from '../ui/notices';
import { SidePanel } from '../ui/side-panel';
import { Loading } from '../ui/states';
import { AgreementForm } from './agreement-form';
import { AgreementRow } from './agreement-row';
import css from './agreements.module.css';
import { useAgreementDoings, useAgreements } from './use-agreements';

/** A new row, of whoever at the table, must not push the line out of sight under somebody's caret. */
const useLineInSight = (rows: number | undefined) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (rows && form.current?.contains(activeElement)) activeElement?.scrollIntoView({ block: 'center' });
  }, [rows]);
  return form;
};

/** The agreements of a family: what is still open of last time, and what is agreed now, as it is said. */
export default function AgreementsPanel({ meeting, conference, onClose }: BoardPanelProps) {
  const { t } = useTranslation('agreements');
  const { person } = useMe();
  const { data } = useAgreements(meeting.id, conference.id);
  const doings = useAgreementDoings(meeting.id, conference.id);
  const form = useLineInSight(data?.agreements.length);
  const rows = (agreements: readonly Agreement[]) => (
    <ul className={`bare ${css.rows}`}>
      {agreements.map((agreement) => (
        <AgreementRow
          key={agreement.id}
          meeting={meeting}
          agreement={agreement}
          nextMeeting={data?.nextMeeting}
          doings={doings}
        />
      ))}
    </ul>
  );
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      {!data && <Loading>{t('loading')}</Loading>}
      {data && (
        <div className={css.panel}>
          {data.earlier.length > 0 && (
            <section aria-labelledby="agreements-earlier">
              <h3 id="agreements-earlier" className={css.heading}>
                {t('earlier')}
              </h3>
              {rows(data.earlier)}
            </section>
          )}
          <section aria-labelledby="agreements-now">
            <h3 id="agreements-now" className={css.heading}>
              {t('now')}
            </h3>
            {data.agreements.length > 0 ? (
              rows(data.agreements)
            ) : (
              <p className={css.none}>{t(conference.may.write ? 'none' : 'noneClosed')}</p>
            )}
          </section>
          {conference.may.write && (
            <div ref={form}>
              <AgreementForm
                start={{ what: '', who: person.name, child: '', due: undefined }}
                people={meeting.participants}
                nextMeeting={data.nextMeeting}
                action={t('add')}
                onSend={async (words) => {
                  const made = await doings.make({ id: nanoid(), ...words });
                  if (made) say(t('made', { what: words.what }));
                  return made;
                }}
              />
            </div>
          )}
        </div>
      )}
    </SidePanel>
  );
}
