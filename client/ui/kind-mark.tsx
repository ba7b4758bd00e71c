import { CircleHelp, Eye, type LucideIcon, MessageCircle, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/worksheets/note-words';
import css from './kind-mark.module.css';

/** Seen · said · wondered · thought: an icon for each kind of note, so that colour is never alone. */
export const KIND_ICONS: Record<Kind, LucideIcon> = {
  feit: Eye,
  verklaring: Quote,
  vermoeden: CircleHelp,
  mening: MessageCircle,
};

interface KindMarkProps {
  kind: Kind;
  /** The word is then only said. */
  wordless?: boolean;
}

/** What kind of note it is: icon, word and a breath of colour. */
export const KindMark = ({ kind, wordless = false }: KindMarkProps) => {
  const { t } = useTranslation();
  const Icon = KIND_ICONS[kind];
  return (
    <span className={css.mark} data-kind={kind} title={wordless ? t(`kind.${kind}`) : undefined}>
      <Icon size={13} strokeWidth={2.1} aria-hidden />
      <span className={wordless ? 'said' : undefined}>{t(`kind.${kind}`)}</span>
    </span>
  );
};
