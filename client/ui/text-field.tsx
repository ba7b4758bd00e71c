import type { Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx';
import css from './text-field.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  /** The label is only said, where the place of the field already shows what it is for. */
  hideLabel?: boolean;
  hint?: string;
  /** What is wrong and how to put it right; makes the field invalid. */
  error?: string | undefined;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label. */
export const TextField = (props: TextFieldProps) => {
  const { label, hideLabel = false, hint, error, placeholder, className, inputRef, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={cx(css.field, className)}>
      <Label className={hideLabel ? 'said' : css.label}>{label}</Label>
      <Input {...(inputRef ? { ref: inputRef } : {})} className={css.input ?? ''} placeholder={placeholder} />
      {hint && (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
};
