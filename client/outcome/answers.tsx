import { useTranslation } from 'react-i18next';
import type { Field, Option } from '../../shared/outcomes/card';
import { CARD_LIMITS } from '../../shared/outcomes/draft';
import { WhoField } from '../agreements/who-field';
import { TextField } from '../ui/text-field';
import { useCard } from './card-context';
import { Choices } from './choices';
import { DayField } from './day-field';
import { useSaid } from './said';
import type { UsedSlot } from './use-slot';
import { nameIn, textIn, whoOf } from './value-words';

interface AnswerProps<Kind extends Field['kind']> {
  field: Extract<Field, { kind: Kind }>;
  slot: UsedSlot;
}

export const TextAnswer = ({ field, slot }: AnswerProps<'text'>) => {
  const said = useSaid();
  return (
    <TextField
      multiline
      label={said(field.label)}
      {...(field.hint && { hint: said(field.hint) })}
      value={textIn(slot.value)}
      maxLength={CARD_LIMITS.text}
      onChange={(text) => slot.edit(text === '' ? null : text)}
      onBlur={slot.flush}
    />
  );
};

export const ChoiceAnswer = ({ field, slot }: AnswerProps<'choice' | 'yes-no'>) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const options =
    field.kind === 'choice'
      ? field.options.map(({ key, label }: Option) => ({ key, words: said(label) }))
      : (['yes', 'no'] as const).map((key) => ({ key, words: t(key) }));
  return (
    <Choices
      legend={said(field.label)}
      hint={field.hint && said(field.hint)}
      options={options}
      value={textIn(slot.value)}
      onChoose={slot.lay}
    />
  );
};

export const PersonAnswer = ({ field, slot }: AnswerProps<'person'>) => {
  const said = useSaid();
  const { participants } = useCard().meeting;
  return (
    <WhoField
      label={said(field.label)}
      hint={field.hint && said(field.hint)}
      value={nameIn(slot.value)}
      people={participants}
      onChange={(name) => name !== nameIn(slot.value) && slot.edit(whoOf(name, participants))}
      onLeave={slot.flush}
    />
  );
};

export const DateAnswer = ({ field, slot }: AnswerProps<'date'>) => {
  const said = useSaid();
  const { agreed } = useCard();
  return (
    <DayField
      label={said(field.label)}
      hint={field.hint && said(field.hint)}
      value={textIn(slot.value)}
      onChange={(day) => slot.lay(day === '' ? null : day)}
      quick={field.later ? 'today' : 'coming'}
      nextMeeting={agreed?.nextMeeting}
    />
  );
};
