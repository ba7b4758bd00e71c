/** The steps of a conversation about one family, and how its minutes are shared among them. */

export const STEP_KEYS = [
  'vraag',
  'feiten',
  'weging',
  'besluit',
  'teruglezen',
  'aangeven',
  'analyseren',
  'alternatieven',
  'afspraken',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** One step: a known one, or a series' own with its title. `minutes` are its share, not a promise. */
export interface Step {
  key?: StepKey;
  title?: string;
  minutes: number;
}

export const FORM_KEYS = ['overleg', 'intervisie', 'eigen'] as const;
export type FormKey = (typeof FORM_KEYS)[number];

/** The quarter of an hour is our own choice; the form of intervision is that of Vervloet 2015, annex 1. */
const FORMS: Readonly<Record<Exclude<FormKey, 'eigen'>, readonly Step[]>> = {
  overleg: [
    { key: 'vraag', minutes: 2 },
    { key: 'feiten', minutes: 4 },
    { key: 'weging', minutes: 4 },
    { key: 'besluit', minutes: 4 },
    { key: 'teruglezen', minutes: 1 },
  ],
  intervisie: [
    { key: 'aangeven', minutes: 5 },
    { key: 'analyseren', minutes: 10 },
    { key: 'alternatieven', minutes: 5 },
    { key: 'afspraken', minutes: 5 },
  ],
};

/** The steps of a form for a family that has so many minutes: the shares stay, to the half minute. */
export const stepsFor = (form: FormKey, minutes: number, own?: readonly Step[]): Step[] => {
  const steps = form === 'eigen' ? (own ?? FORMS.overleg) : FORMS[form];
  const usual = steps.reduce((sum, step) => sum + step.minutes, 0);
  return steps.map((step) => ({ ...step, minutes: Math.round((2 * step.minutes * minutes) / usual) / 2 }));
};
