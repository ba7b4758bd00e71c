import { ChevronRight, UserPlus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button as Row } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { ExportLine, PossibleReceiver } from '../../shared/api/exports';
import { receiverKey } from '../../shared/exports/parts';
import { Button } from '../ui/button';
import css from './exports.module.css';
import { GROUPS, groupOf } from './receivers';
import { MadeWhen, StateBadges } from './state';
import { WhoMay } from './who-may';

interface ReceiverListProps {
  receivers: readonly PossibleReceiver[];
  newest: ReadonlyMap<string, ExportLine>;
  /** The key of the one that was looked at just before. */
  cameFrom: string | undefined;
  onChoose: (key: string) => void;
  /** Absent when this person may make none. */
  onAdd: (() => void) | undefined;
  /** Stands above who there is of the family. */
  ofFamily: ReactNode;
}

interface LineProps {
  possible: PossibleReceiver;
  line: ExportLine | undefined;
  hasFocus: boolean;
  onChoose: () => void;
}

/** Who may have nothing: with why, and nothing to press. */
const Barred = ({ possible: { receiver, family } }: Pick<LineProps, 'possible'>) => (
  <li className={css.row}>
    <div className={css.barred}>
      <span className={css.receiverName}>{receiver.name}</span>
      {family && <WhoMay family={family} />}
    </div>
  </li>
);

const Line = ({ possible: { receiver, connection, family }, line, hasFocus, onChoose }: LineProps) => {
  const { t } = useTranslation('exporting');
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) row.current?.focus();
  }, [hasFocus]);
  return (
    <li className={css.row}>
      <Row ref={row} className={css.receiver ?? ''} onPress={onChoose}>
        <span className={css.who}>
          <span className={css.receiverName}>{receiver.name}</span>
          <span className={css.meta}>
            {t(`kind.${receiver.kind}`)}
            {connection && ` · ${t('connected')}`}
          </span>
          {family && <WhoMay family={family} />}
        </span>
        <span className={css.how}>
          <StateBadges line={line} />
          {line && <MadeWhen line={line} />}
          {line?.delivery?.state === 'failed' && line.delivery.problem && (
            <span className={css.stuck}>{line.delivery.problem}</span>
          )}
        </span>
        <ChevronRight className={css.go} size={20} strokeWidth={1.8} aria-hidden />
      </Row>
    </li>
  );
};

/** Who can get something, and how far each is. */
export const ReceiverList = ({ receivers, newest, cameFrom, onChoose, onAdd, ofFamily }: ReceiverListProps) => {
  const { t } = useTranslation('exporting');
  return (
    <section aria-labelledby="export-receivers" className={css.groups}>
      <div className={css.headline}>
        <h2 id="export-receivers" className={css.heading}>
          {t('receivers.title')}
        </h2>
        {onAdd && (
          <Button size="s" icon={UserPlus} onPress={onAdd}>
            {t('receivers.add')}
          </Button>
        )}
      </div>
      <p className={css.soft}>{t('receivers.hint')}</p>
      {GROUPS.map((group) => {
        const own = receivers.filter(({ receiver }) => groupOf(receiver) === group);
        return (
          <div key={group}>
            <h3 className={css.subheading} id={`export-group-${group}`}>
              {t(`receivers.${group}`)}
            </h3>
            {group === 'gezin' && ofFamily}
            {group !== 'gezin' && own.length === 0 && <p className={css.soft}>{t('receivers.noOutside')}</p>}
            {own.length > 0 && (
              <ul className={`bare ${css.sheet}`} aria-labelledby={`export-group-${group}`}>
                {own.map((possible) => {
                  const key = receiverKey(possible.receiver);
                  if (possible.family?.may === 'no' && !newest.has(key))
                    return <Barred key={key} possible={possible} />;
                  return (
                    <Line
                      key={key}
                      possible={possible}
                      line={newest.get(key)}
                      hasFocus={cameFrom === key}
                      onChoose={() => onChoose(key)}
                    />
                  );
                })}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
};
