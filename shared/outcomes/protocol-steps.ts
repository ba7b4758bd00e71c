import type { Field, Said, When } from './card';

/**
 * Steps of the protocol of consultatie & advies, that a melding uit het lokale veld follows too: the local professional has told the
 * client, which JB checks with that professional; that the client understood it, JB checks with the client; and the situation is
 * mapped with them. Source: Tax & Tóth 2016, annex 3.
 */

const STEPS = 'Tax & Tóth 2016, bijlage 3';

export const understood = (when?: When): readonly Field[] => {
  const asked = { part: 'eerst', ...(when && { when }), source: STEPS } as const;
  return [
    {
      ...asked,
      key: 'verteldNagaan',
      kind: 'person',
      label: {
        nl: 'Wie van Jeugdbescherming gaat bij de lokale professional na of de cliënt het weet?',
        en: 'Who at JB checks with the local professional that the client knows?',
      },
      why: {
        nl: 'De lokale professional vertelt het; Jeugdbescherming gaat dat na.',
        en: 'The local professional tells it; JB checks that.',
      },
    },
    {
      ...asked,
      key: 'verteldNagaanOp',
      kind: 'date',
      label: { nl: 'Dat is of wordt nagegaan op', en: 'That was or will be checked on' },
      why: { nl: 'Zonder dag vraagt niemand ernaar.', en: 'Without a day nobody asks.' },
      becomes: { says: 'Bij de lokale professional nagaan of de cliënt het weet', who: ['verteldNagaan'] },
    },
    {
      ...asked,
      key: 'begrepenNagaan',
      kind: 'person',
      label: {
        nl: 'Wie van Jeugdbescherming gaat bij de cliënt na of die het heeft begrepen?',
        en: 'Who at JB checks with the client that it was understood?',
      },
      why: { nl: 'Verteld is nog niet begrepen.', en: 'Told is not yet understood.' },
    },
    {
      ...asked,
      key: 'begrepenNagaanOp',
      kind: 'date',
      label: { nl: 'Dat is of wordt bij de cliënt nagegaan op', en: 'That was or will be checked with the client on' },
      why: { nl: 'Zonder dag vraagt niemand ernaar.', en: 'Without a day nobody asks.' },
      becomes: { says: 'Bij de cliënt nagaan of die het heeft begrepen', who: ['begrepenNagaan'] },
    },
  ];
};

export const mapped = (when?: When): Field => ({
  key: 'inKaart',
  part: 'inhoud',
  kind: 'text',
  label: {
    nl: 'Hoe brengt u de situatie in kaart met ouders en kind?',
    en: 'How do you map the situation with parents and child?',
  },
  why: {
    nl: 'Het gaat over hen: met hen, niet alleen over hen.',
    en: 'It is about them: with them, not only about them.',
  },
  ...(when && { when }),
  source: STEPS,
});

/** The day on which it is seen whether this is enough. */
export const evaluated = (says: string, why: Said): Field => ({
  key: 'evaluatie',
  part: 'taken',
  audience: 'gezin',
  kind: 'date',
  label: { nl: 'Evalueren op', en: 'Evaluate on' },
  hint: {
    nl: 'Is dit genoeg, of is meer zorg nodig? Denk ook aan een familieberaad.',
    en: 'Is this enough, or is more care needed? Think of a familieberaad too.',
  },
  why,
  becomes: { says, who: ['casusregie'] },
  source: STEPS,
});
