import { AtSign, Baby, CalendarDays, type LucideIcon, Pin, PinOff, Stamp, Tag, TextQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/worksheets/note-words';
import type { CodeKind, Entry } from '../../../shared/worksheets/short-codes';
import { cx } from '../../ui/cx';
import { KIND_ICONS } from '../../ui/kind-mark';
import { useCodeWords } from './code-words';
import css from './entry.module.css';
import type { Kept } from './keep';

const ICONS: Record<Exclude<CodeKind, 'kind'>, LucideIcon> = {
  namens: AtSign,
  leefgebied: Tag,
  date: CalendarDays,
  child: Baby,
  mark: Stamp,
  source: TextQuote,
};

interface ChipProps {
  kind: CodeKind;
  meaning: string;
}

const Face = ({ kind, meaning }: ChipProps) => {
  const words = useCodeWords();
  const Icon = kind === 'kind' ? KIND_ICONS[meaning as Kind] : ICONS[kind];
  return (
    <>
      <Icon size={13} strokeWidth={2} aria-hidden />
      <span className={css.chipWords}>{words(kind, meaning)}</span>
    </>
  );
};

interface KeepChipProps extends ChipProps {
  kept: boolean;
  onChange: (keep: boolean) => void;
}

/** A chip for what a notulist may keep for the notes that follow: the whole chip is the switch. */
const KeepChip = ({ kept, onChange, ...chip }: KeepChipProps) => {
  const { t } = useTranslation('list');
  const words = useCodeWords();
  const what = words(chip.kind, chip.meaning);
  const PinIcon = kept ? PinOff : Pin;
  return (
    <button
      type="button"
      className={cx(css.chip, css.keep, kept && css.kept)}
      aria-pressed={kept}
      aria-label={t('entry.keep', { what })}
      title={t(kept ? 'entry.drop' : 'entry.keep', { what })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChange(!kept)}
    >
      <Face {...chip} />
      <PinIcon size={13} strokeWidth={2} aria-hidden />
    </button>
  );
};

const KEEPABLE = ['namens', 'child'] as const;
const isKeepable = (kind: CodeKind): kind is keyof Kept => KEEPABLE.some((key) => key === kind);

interface CodeChipsProps {
  line: string;
  entry: Entry;
  kept: Kept;
  onKeep: (kept: Kept) => void;
}

/** What the line's codes mean, in the order typed, and what is kept from before. */
export const CodeChips = ({ line, entry, kept, onKeep }: CodeChipsProps) => {
  const { t } = useTranslation('list');
  const keep = (kind: keyof Kept, meaning: string) => (on: boolean) => {
    const { [kind]: _, ...rest } = kept;
    onKeep(on ? { ...rest, [kind]: meaning } : rest);
  };
  const stillKept = KEEPABLE.filter((kind) => kept[kind] && !entry.fields[kind]);
  return (
    <ul className={css.chips}>
      {stillKept.map((kind) => (
        <li key={kind}>
          <KeepChip kind={kind} meaning={kept[kind] ?? ''} kept onChange={keep(kind, kept[kind] ?? '')} />
        </li>
      ))}
      {entry.tokens.map(({ start, end, kind, meaning, known }) => {
        if (kind === 'text') return null;
        return (
          <li key={start}>
            {!known ? (
              <span className={cx(css.chip, css.unknown)} title={t('entry.unknownHint')}>
                <span className={css.chipWords}>{line.slice(start, end)}</span> {t('entry.unknown')}
              </span>
            ) : isKeepable(kind) ? (
              <KeepChip kind={kind} meaning={meaning} kept={kept[kind] === meaning} onChange={keep(kind, meaning)} />
            ) : (
              <span className={css.chip}>
                <Face kind={kind} meaning={meaning} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
