import {
  Check,
  CircleDashed,
  Clock,
  FileText,
  Hourglass,
  LockKeyhole,
  type LucideIcon,
  Send,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Delivery, ExportLine } from '../../shared/api/exports';
import { useWords } from '../decision/use-words';
import { Badge } from '../ui/badge';
import css from './exports.module.css';

type Stage = 'none' | 'file' | 'asked' | 'held' | Delivery['state'];

const LOOKS: Readonly<Record<Stage, { tone: 'neutral' | 'accent' | 'good' | 'warn' | 'danger'; icon: LucideIcon }>> = {
  none: { tone: 'neutral', icon: CircleDashed },
  file: { tone: 'good', icon: FileText },
  asked: { tone: 'warn', icon: Hourglass },
  held: { tone: 'danger', icon: LockKeyhole },
  queued: { tone: 'accent', icon: Clock },
  working: { tone: 'accent', icon: Send },
  sent: { tone: 'good', icon: Send },
  received: { tone: 'good', icon: Check },
  failed: { tone: 'danger', icon: TriangleAlert },
};

const stageOf = (line: ExportLine | undefined): Stage => {
  if (!line) return 'none';
  if (line.held) return line.held === 'asked' ? 'asked' : 'held';
  return line.delivery?.state ?? 'file';
};

/** How far the newest export for a receiver came, in a word or two; without a line there was none. */
export const StateBadges = ({ line }: { line: ExportLine | undefined }) => {
  const { t } = useTranslation('exporting');
  const stage = stageOf(line);
  const { tone, icon } = LOOKS[stage];
  return (
    <span className={css.badges}>
      <Badge tone={tone} icon={icon}>
        {t(`stage.${stage}`)}
      </Badge>
      {line?.outdated && (
        <Badge tone="warn" icon={TriangleAlert}>
          {t('state.outdated')}
        </Badge>
      )}
    </span>
  );
};

/** When an export was laid down and by whom, of which version, and whether something was left out. */
export const MadeWhen = ({ line: { at, by, version, cut } }: { line: ExportLine }) => {
  const { t } = useTranslation('exporting');
  const { moment } = useWords();
  const words = [
    t('state.made', { when: moment(at), by }),
    version === 0 ? t('state.concept') : t('state.version', { version }),
    cut && t('state.cut'),
  ];
  return <span className={css.meta}>{words.filter(Boolean).join(' · ')}</span>;
};
