import { Archive, FileDown, RotateCw } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bundle, MeetingExports } from '../../shared/api/exports';
import { useWords } from '../decision/use-words';
import { Button } from '../ui/button';
import css from './exports.module.css';
import { Tick } from './part-choice';
import { Progress } from './progress';
import { useDownload } from './use-download';
import { useMakeBundle } from './use-exports';

/** The codes of families whose record is newer than what one's own organisation got. */
const changedSince = ({ families, organisation }: MeetingExports): string[] =>
  families
    .filter(({ exports }) => exports.some(({ receiver, outdated }) => outdated && receiver.name === organisation))
    .map(({ code }) => code);

/** The codes of families of which it is known where they belong in the organisation's own system. */
const deliverable = ({ families, connection }: MeetingExports): string[] =>
  connection ? families.filter(({ version, zaak }) => version > 0 && zaak).map(({ code }) => code) : [];

const Standing = ({ bundle: { state, done, total, at, problem } }: { bundle: Bundle }) => {
  const { t } = useTranslation('exporting');
  const { moment } = useWords();
  const isUnderWay = state === 'queued' || state === 'working';
  return (
    <>
      <div role="status">
        <p className={state === 'failed' ? css.stuck : undefined}>{t(`meeting.${state}`, { when: moment(at) })}</p>
        {problem && <p>{problem}</p>}
      </div>
      {isUnderWay && (
        <>
          <Progress
            label={t('meeting.progress')}
            words={t('meeting.count', { done, total })}
            done={done}
            total={total}
          />
          <p className={css.soft}>{t('meeting.leave')}</p>
        </>
      )}
    </>
  );
};

/** One file with all that was decided in a meeting, for one's own organisation; how far it is, and how to get it. */
export const BundlePart = ({ meetingId, all }: { meetingId: string; all: MeetingExports }) => {
  const { t } = useTranslation('exporting');
  const { make, isPending } = useMakeBundle(meetingId);
  const { download, busy } = useDownload(t('files.done'));
  const part = useRef<HTMLElement>(null);
  const [delivers, setDelivers] = useState(true);
  const [newest] = all.bundles;
  const known = deliverable(all);
  const decided = all.families.filter(({ version }) => version > 0).length;
  const hasDecisions = decided > 0;
  const isUnderWay = newest?.state === 'queued' || newest?.state === 'working';
  const isReady = newest?.state === 'ready';
  return (
    <section ref={part} tabIndex={-1} className={css.bundle} aria-label={t('meeting.title')}>
      <p>{hasDecisions ? t('meeting.lead', { organisation: all.organisation }) : t('meeting.nothing')}</p>
      {newest && <Standing bundle={newest} />}
      {known.length > 0 && !isUnderWay && (
        <Tick
          words={t('meeting.deliver', { organisation: all.organisation, codes: known.join(', ') })}
          isOn={delivers}
          onChange={setDelivers}
        />
      )}
      {all.connection && known.length < decided && !isUnderWay && (
        <p className={css.soft}>{t('meeting.deliverHint')}</p>
      )}
      {hasDecisions && !isUnderWay && (
        <div className={css.tools}>
          {isReady && (
            <Button
              variant="primary"
              icon={FileDown}
              onPress={() => void download(`/api/bundles/${encodeURIComponent(newest.id)}/file`)}
            >
              {t(busy ? 'meeting.getting' : 'meeting.get')}
            </Button>
          )}
          <Button
            variant={isReady ? 'quiet' : 'primary'}
            icon={newest ? RotateCw : Archive}
            isDisabled={isPending}
            onPress={() => {
              make(delivers && known.length > 0);
              // The button goes; who works by keyboard stays where they were.
              part.current?.focus();
            }}
          >
            {t(newest ? 'meeting.again' : 'meeting.make')}
          </Button>
        </div>
      )}
      {isReady && changedSince(all).length > 0 && (
        <p className={css.notice}>{t('meeting.changed', { codes: changedSince(all).join(', ') })}</p>
      )}
    </section>
  );
};
