import { useTranslation } from 'react-i18next';
import type { ExportItem } from '../../shared/exports/cut';
import type { Part } from '../../shared/exports/parts';
import css from './exports.module.css';

interface TickProps {
  words: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export const Tick = ({ words, isOn, onChange }: TickProps) => (
  <label className={css.tick}>
    <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
    <span>{words}</span>
  </label>
);

interface PartChoiceProps {
  part: Part;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** What is in it that can be left out by itself. */
  items: readonly ExportItem[];
  omitted: ReadonlySet<string>;
  onOmit: (address: string, isOut: boolean) => void;
}

/** Whether a part goes along, and behind it each thing in it that can be left out by hand. */
export const PartChoice = ({ part, isOn, onChange, items, omitted, onOmit }: PartChoiceProps) => {
  const { t } = useTranslation('exporting');
  const words = t(`part.${part}`);
  const out = items.filter(({ address }) => omitted.has(address)).length;
  return (
    <li className={css.part}>
      <Tick words={words} isOn={isOn} onChange={onChange} />
      {isOn && items.length > 0 && (
        <details className={css.items}>
          <summary>
            <span className="said">{t('choose.itemsOf', { part: words })}: </span>
            {t('choose.items', { count: items.length })}
            {out > 0 && <strong> · {t('choose.omitted', { count: out })}</strong>}
          </summary>
          <ul className="bare">
            {items.map(({ address, text }) => (
              <li key={address}>
                <Tick words={text} isOn={!omitted.has(address)} onChange={(goes) => onOmit(address, !goes)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};
