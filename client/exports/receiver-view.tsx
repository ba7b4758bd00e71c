import { ArrowLeft, RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportLine, ExportsPage, PossibleReceiver } from '../../shared/api/exports';
import { Button } from '../ui/button';
import { ChoiceForm } from './choice-form';
import { DeliverySteps } from './delivery-steps';
import css from './exports.module.css';
import { Files } from './files';
import { Held, Released } from './held';
import { MadeWhen, StateBadges } from './state';
import { type ExportDoings, useExportDoings } from './use-exports';
import { WhoMay } from './who-may';

/** The newest export for a receiver: how far it came, and its files. */
const Newest = ({ line, doings }: { line: ExportLine; doings: ExportDoings }) => {
  const { t } = useTranslation('exporting');
  return (
    <section className={css.newest} aria-label={t('history.title')}>
      <div className={css.lineHead}>
        <StateBadges line={line} />
        <MadeWhen line={line} />
      </div>
      {line.ground && <p className={css.soft}>{t('state.ground', { ground: line.ground })}</p>}
      {line.outdated && <p className={css.notice}>{t('state.outdatedText', { version: line.version })}</p>}
      <DeliverySteps line={line} doings={doings} />
      <Held line={line} />
      <Released line={line} />
      {!line.held && (
        <div>
          <p className={css.label}>{t('files.title')}</p>
          <Files line={line} />
          <p className={css.meta}>{t('files.hint')}</p>
        </div>
      )}
    </section>
  );
};

interface ReceiverViewProps {
  conferenceId: string;
  page: ExportsPage & { version: number };
  possible: PossibleReceiver;
  newest: ExportLine | undefined;
  onBack: () => void;
}

/** Everything about one receiver: what they got, and what they can get now. */
export const ReceiverView = ({ conferenceId, page, possible, newest, onBack }: ReceiverViewProps) => {
  const { t } = useTranslation('exporting');
  const doings = useExportDoings(conferenceId);
  const [making, setMaking] = useState(
    !newest || newest.outdated || (newest.held !== undefined && newest.held !== 'asked'),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: who reads by ear or goes by keyboard begins here.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { name } = possible.receiver;
  const mayMake = page.may.make && possible.family?.may !== 'no';
  return (
    <section className={css.one} aria-labelledby="export-receiver">
      <div>
        <Button size="s" variant="plain" icon={ArrowLeft} onPress={onBack}>
          {t('choose.back')}
        </Button>
        <h2 id="export-receiver" ref={heading} tabIndex={-1} className={css.name}>
          {t('choose.for', { name })}
        </h2>
      </div>
      {possible.family && <WhoMay family={possible.family} />}
      {newest && <Newest line={newest} doings={doings} />}
      {mayMake && !making && (
        <div>
          <Button icon={RefreshCw} onPress={() => setMaking(true)}>
            {t('choose.again')}
          </Button>
        </div>
      )}
      {mayMake && making && (
        <ChoiceForm
          conferenceId={conferenceId}
          page={page}
          possible={possible}
          doings={doings}
          onMade={() => {
            setMaking(false);
            heading.current?.focus();
          }}
        />
      )}
    </section>
  );
};
