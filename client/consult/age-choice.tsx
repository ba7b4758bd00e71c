import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import { AGE_BANDS, type AgeBand } from '../../shared/meeting/ages';
import css from './consult.module.css';

interface AgeChoiceProps {
  value: readonly AgeBand[];
  onChange: (ages: AgeBand[]) => void;
}

/** How old the children are, in bands: an exact age helps to recognise a family. */
export const AgeChoice = ({ value, onChange }: AgeChoiceProps) => {
  const { t } = useTranslation('consult');
  return (
    <CheckboxGroup
      className={css.field ?? ''}
      value={[...value]}
      onChange={(chosen) => onChange(AGE_BANDS.filter((band) => chosen.includes(band)))}
    >
      <Label className={css.label ?? ''}>{t('ages')}</Label>
      <div className={css.ages}>
        {AGE_BANDS.map((band) => (
          <Checkbox key={band} value={band} className={css.age ?? ''}>
            {t('band', { band: band.replace('-', '–') })}
          </Checkbox>
        ))}
      </div>
      <Text slot="description" className={css.hint ?? ''}>
        {t('agesHint')}
      </Text>
    </CheckboxGroup>
  );
};
