import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import css from './agreements.module.css';

interface WhoFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (name: string) => void;
  /** When the field is left. */
  onLeave?: () => void;
  people: readonly { id: string; name: string }[];
}

const NAME_LENGTH = 80;

/** Somebody at the table, or anybody else by name. */
export const WhoField = ({ label, hint, value, onChange, onLeave, people }: WhoFieldProps) => {
  const { t } = useTranslation('agreements');
  return (
    <ComboBox
      className={css.who ?? ''}
      inputValue={value}
      onInputChange={onChange}
      {...(onLeave && { onBlur: onLeave })}
      allowsCustomValue
      menuTrigger="focus"
      defaultItems={people}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <div className={css.combo}>
        <Input className={css.comboInput ?? ''} maxLength={NAME_LENGTH} onFocus={(event) => event.target.select()} />
        <Button className={css.comboOpen ?? ''}>
          <ChevronDown size={16} strokeWidth={2} aria-hidden />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={css.popover ?? ''} offset={4}>
        <ListBox className={css.options ?? ''} aria-label={t('people')}>
          {(person: { id: string; name: string }) => (
            <ListBoxItem id={person.id} className={css.option ?? ''}>
              {person.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
