import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportItem } from '../../shared/exports/cut';
import { isFamily, EXPORT_LIMITS as MOST } from '../../shared/exports/parts';
import { TextArea } from '../ui/text-area';
import css from './exports.module.css';
import { PartChoice, Tick } from './part-choice';
import type { Choosing } from './use-choice';

interface ChoiceFieldsProps {
  choosing: Choosing;
  /** All that the receiver can get. */
  items: readonly ExportItem[];
  ground: string;
  onGround: (ground: string) => void;
}

const Secrets = ({ choosing, items, ground, onGround }: ChoiceFieldsProps) => {
  const { t } = useTranslation('exporting');
  const { included, include, choice } = choosing;
  const ofFamily = isFamily(choice.receiver.kind);
  const none = ofFamily ? 'choose.nothingByHand' : 'choose.noSecrets';
  const hint = items.length === 0 ? none : ofFamily ? 'choose.byHandHint' : 'choose.secretsHint';
  return (
    <fieldset className={css.fieldset}>
      <legend className={css.legend}>
        <ShieldAlert size={17} strokeWidth={1.9} aria-hidden /> {t(ofFamily ? 'choose.byHand' : 'choose.secrets')}
      </legend>
      <p className={css.soft}>{t(hint)}</p>
      <ul className={`bare ${css.secrets}`}>
        {items.map(({ address, part, text }) => (
          <li key={address}>
            <Tick
              words={ofFamily ? `${t(`part.${part}`)}: ${text}` : text}
              isOn={included.has(address)}
              onChange={(goes) => include(address, goes)}
            />
          </li>
        ))}
      </ul>
      {choice.included.length > 0 && (
        <TextArea
          label={t('choose.ground')}
          hint={t('choose.groundHint')}
          value={ground}
          onChange={onGround}
          maxLength={MOST.ground}
          rows={2}
          isRequired
        />
      )}
    </fieldset>
  );
};

/** What goes along: which parts, which things in them, and what is secret. */
export const ChoiceFields = ({ choosing, items, ground, onGround }: ChoiceFieldsProps) => {
  const { t } = useTranslation('exporting');
  const { possible, parts, omitted, togglePart, omit } = choosing;
  const secret = items.filter((item) => item.secret && parts.has(item.part));
  return (
    <>
      <fieldset className={css.fieldset}>
        <legend className={css.legend}>{t('choose.parts')}</legend>
        <ul className={`bare ${css.parts}`}>
          {possible.map((part) => (
            <PartChoice
              key={part}
              part={part}
              isOn={parts.has(part)}
              onChange={(goes) => togglePart(part, goes)}
              items={items.filter((item) => item.part === part && !item.secret)}
              omitted={omitted}
              onOmit={omit}
            />
          ))}
        </ul>
      </fieldset>
      <Secrets choosing={choosing} items={secret} ground={ground} onGround={onGround} />
    </>
  );
};
