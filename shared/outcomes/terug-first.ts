import type { Field, When } from './card';

/** Reported of a measure that ends; that it is guarded where drang ends too is our own choice. */
export const WRONG =
  'De jeugdbeschermingsketen in FoodValley 2019 en Vervloet 2015, 4.4 (einde van een maatregel); bij drang: eigen keuze';
export const AFTER_DRANG: When = { field: 'aanleiding', is: ['einde', 'eerder'] };
export const AFTER_MEASURE: When = { field: 'aanleiding', is: ['maatregel'] };

/** What ends, on which day, and why it is safe enough: asked before anything is handed over. */
export const terugFirst: readonly Field[] = [
  {
    key: 'aanleiding',
    part: 'eerst',
    audience: 'gezin',
    kind: 'choice',
    label: { nl: 'Wat gebeurt er?', en: 'What happens?' },
    why: {
      nl: 'Daarvan hangt af welke dag de overdracht stuurt.',
      en: 'Which day the handing over goes by depends on it.',
    },
    options: [
      {
        key: 'einde',
        label: {
          nl: 'Drang eindigt op zijn dag; de hulp gaat lokaal verder',
          en: 'Drang ends on its day; help goes on locally',
        },
      },
      {
        key: 'eerder',
        label: {
          nl: 'Drang stopt eerder; de hulp gaat lokaal verder',
          en: 'Drang stops sooner; help goes on locally',
        },
      },
      { key: 'maatregel', label: { nl: 'Een maatregel eindigt', en: 'A measure ends' } },
      {
        key: 'vrijwillig',
        label: { nl: 'Anders: de hulp gaat vrijwillig verder', en: 'Otherwise: help goes on voluntarily' },
      },
    ],
    source: WRONG,
  },
  {
    key: 'drangEinde',
    part: 'eerst',
    audience: 'gezin',
    kind: 'date',
    label: { nl: 'Drang eindigt', en: 'Drang ends' },
    why: {
      nl: 'De drang eindigt op deze dag; wachten op een antwoord verlengt die niet.',
      en: 'Drang ends on this day; waiting for an answer does not extend it.',
    },
    when: AFTER_DRANG,
    drawn: 'drangEinde',
    source: 'Tax & Tóth 2016, bijlage 3',
  },
  {
    key: 'maatregelEinde',
    part: 'eerst',
    audience: 'gezin',
    kind: 'date',
    label: { nl: 'De maatregel eindigt', en: 'The measure ends' },
    hint: {
      nl: 'De dag in de beschikking van de kinderrechter.',
      en: 'The day in the decision of the children’s judge.',
    },
    why: {
      nl: 'De rechter bepaalde deze dag; de overdracht moet ervoor klaar zijn.',
      en: 'The judge set this day; the handing over must be ready before it.',
    },
    when: AFTER_MEASURE,
    source: 'Burgerlijk Wetboek 1:258 (laat uw jurist dit toetsen)',
  },
  {
    key: 'veiligGenoeg',
    part: 'eerst',
    audience: 'gezin',
    kind: 'text',
    label: {
      nl: 'Wat is er veranderd, en waarom is het veilig genoeg?',
      en: 'What changed, and why is it safe enough?',
    },
    why: {
      nl: 'De ontvanger moet weten waarop hij verder bouwt.',
      en: 'The receiver must know what to build on.',
    },
    source: WRONG,
  },
];
