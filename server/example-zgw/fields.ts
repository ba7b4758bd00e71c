import { type InvalidParam, invalid } from './answer';

interface Field {
  required?: boolean;
  nullable?: boolean;
  /** A code and a reason, or nothing when the value is right. */
  wrong(value: unknown): readonly [string, string] | undefined;
}

export type Fields = Record<string, Field>;

const REQUIRED = ['required', 'Dit veld is vereist.'] as const;
const isText = (value: unknown): value is string => typeof value === 'string';

export const text = (max: number, min = 0): Field => ({
  wrong: (value) => {
    if (!isText(value)) return ['invalid', 'Geen tekst.'];
    if ([...value].length > max) return ['max_length', `Dit veld mag niet meer dan ${max} tekens bevatten.`];
    if ([...value].length < min) return ['min_length', `Dit veld moet ten minste ${min} tekens bevatten.`];
    return value.includes('\0') ? ['null_characters_not_allowed', 'Null-tekens zijn niet toegestaan.'] : undefined;
  },
});

export const date: Field = {
  wrong: (value) =>
    isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
      ? undefined
      : ['invalid', 'Datum heeft een ongeldig formaat; gebruik YYYY-MM-DD.'],
};

export const whole: Field = {
  wrong: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : ['invalid', 'Geen geheel getal.']),
};

export const yesNo: Field = {
  wrong: (value) => (typeof value === 'boolean' ? undefined : ['invalid', 'Geen ja of nee.']),
};

export const oneOf = (...choices: string[]): Field => ({
  wrong: (value) =>
    isText(value) && choices.includes(value) ? undefined : ['invalid_choice', `Geen van: ${choices.join(', ')}.`],
});

export const address: Field = {
  wrong: (value) => (isText(value) && URL.canParse(value) ? undefined : ['bad-url', 'Geen geldige URL.']),
};

const weighed = (digits: string): number =>
  [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i === 8 ? -1 : 9 - i), 0);

export const rsin: Field = {
  wrong: (value) => {
    if (!isText(value) || !/^\d{9}$/.test(value)) return ['invalid-length', 'Een RSIN heeft 9 cijfers.'];
    return weighed(value) % 11 === 0 ? undefined : ['invalid', 'Onjuist RSIN nummer.'];
  },
};

export const base64: Field = {
  wrong: (value) =>
    isText(value) && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
      ? undefined
      : ['invalid', 'Geen base64.'],
};

export const group = (fields: Fields): Field => ({
  wrong: (value) => {
    if (typeof value !== 'object' || value === null) return ['invalid', 'Geen object.'];
    const [first] = problemsIn(value as Record<string, unknown>, fields, false);
    return first && [first.code, `${first.name}: ${first.reason}`];
  },
});

export const required = (field: Field): Field => ({ ...field, required: true });
export const nullable = (field: Field): Field => ({ ...field, nullable: true });

const problemsIn = (json: Record<string, unknown>, fields: Fields, partial: boolean): InvalidParam[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = json[name];
    if (value === undefined)
      return field.required && !partial ? [{ name, code: REQUIRED[0], reason: REQUIRED[1] }] : [];
    if (value === null) return field.nullable ? [] : [{ name, code: 'null', reason: 'Dit veld mag niet leeg zijn.' }];
    const [code, reason] = field.wrong(value) ?? [];
    return code && reason ? [{ name, code, reason }] : [];
  });

/** Throws a Refusal that names each wrong field. @param partial what is absent stays as it was */
export const checkFields = (json: Record<string, unknown>, fields: Fields, partial = false): void => {
  const problems = problemsIn(json, fields, partial);
  if (problems.length > 0) throw invalid(...problems);
};
