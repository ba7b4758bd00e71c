import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx';
import css from './text-field.module.css';

interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'type'> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  rows?: number;
  className?: string;
}

/** A few lines of text with their label. */
export const TextArea = ({ label, hint, error, rows = 3, className, ...rest }: TextAreaProps) => (
  <AriaTextField {...rest} isInvalid={error !== undefined} className={cx(css.field, className)}>
    <Label className={css.label ?? ''}>{label}</Label>
    <AriaTextArea className={cx(css.input, css.area)} rows={rows} />
    {hint && (
      <Text slot="description" className={css.hint ?? ''}>
        {hint}
      </Text>
    )}
    <FieldError className={css.error ?? ''}>{error}</FieldError>
  </AriaTextField>
);
