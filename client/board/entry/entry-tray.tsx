import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { CodeChips } from './code-chips';
import { useCodeWords } from './code-words';
import css from './entry.module.css';
import type { Kept } from './keep';
import type { Suggestion, SuggestionKind } from './suggestions';
import type { EntryLine } from './use-entry-line';

const CODES = ['namens', 'leefgebied', 'kind', 'child', 'date', 'mark', 'source'] as const;

/** Names and days are shown as they are typed, without what a chip says around them. */
const AS_TYPED: ReadonlySet<SuggestionKind> = new Set(['namens', 'child', 'date']);

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

interface OptionsProps {
  id: string;
  options: readonly Suggestion[];
  active: number;
  onChoose: (option: Suggestion) => void;
}

const Options = ({ id, options, active, onChoose }: OptionsProps) => {
  const { t } = useTranslation('list');
  const words = useCodeWords();
  return (
    <div id={id} role="listbox" aria-label={t('entry.suggestions')} className={css.options}>
      {options.map((option, index) => (
        // The field keeps the focus and the keys; a pointer may choose as well.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the field (aria-activedescendant)
        // biome-ignore lint/a11y/useFocusableInteractive: an active descendant never has the focus itself
        <div
          key={option.code}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={cx(css.option, index === active && css.active)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span>{AS_TYPED.has(option.kind) ? option.means : words(option.kind, option.means)}</span>
          <span className={css.code}>{option.code}</span>
        </div>
      ))}
    </div>
  );
};

interface TrayProps {
  entryLine: EntryLine;
  listId: string;
  kept: Kept;
  onKeep: (kept: Kept) => void;
  above: boolean;
}

/** Under the line while someone is in it: what was understood, how to finish a code, or which codes there are. */
export const EntryTray = ({ entryLine, listId, kept, onKeep, above }: TrayProps) => {
  const { t } = useTranslation('list');
  const { line, entry, options, active, choose } = entryLine;
  const hasChips = kept.namens || kept.child || entry.tokens.some(({ kind }) => kind !== 'text');
  if (!hasChips && options.length === 0 && line !== '') return null;
  return (
    <div className={cx(css.tray, above && css.above)}>
      {hasChips && <CodeChips line={line} entry={entry} kept={kept} onKeep={onKeep} />}
      {options.length > 0 && <Options id={listId} options={options} active={active} onChoose={choose} />}
      {line === '' && (
        <ul className={css.legend} aria-label={t('entry.codes')}>
          {CODES.map((code) => (
            <li key={code}>{t(`entry.code.${code}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
