import type { Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx';
import css from './text-field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  /** The label is only said, where the place of the field already shows what it is for. */
  hideLabel?: boolean;
  hint?: string;
  /** What is wrong and how to put it right; makes the field invalid. */
  error?: string | undefined;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** More than one line of text: it grows with what is typed. */
  multiline?: boolean;
}

/** One line of text with its label, or some lines. */
export const TextField = (props: TextFieldProps) => {
  const { label, hideLabel = false, hint, error, placeholder, className, inputRef, multiline = false, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={cx(css.field, className)}>
      <Label className={hideLabel ? 'said' : css.label}>{label}</Label>
      {multiline ? (
        <TextArea className={cx(css.input, css.lines)} placeholder={placeholder} />
      ) : (
        <Input {...(inputRef ? { ref: inputRef } : {})} className={css.input ?? ''} placeholder={placeholder} />
      )}
      {hint && (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
};
