import type { Card } from './card';
import { alignment, groundRules, onEveryCard, othersAround, regie, taskList } from './common';

const CONSULTATIE = { field: 'vorm', is: ['consultatie'] };

/** Kort consult, and consultatie & advies. Source: Tax & Tóth 2016, annexes 1 and 3. */
export const advies: Card = {
  key: 'advies',
  protocol: 1,
  title: { nl: 'Advies', en: 'Advice' },
  fits: {
    nl: 'De lokale professional gaat zelf verder, met advies van Jeugdbescherming.',
    en: 'The local professional goes on, with advice of Jeugdbescherming.',
  },
  means: {
    gezin: {
      nl: 'Het gezin houdt zijn vaste hulpverlener. Er komt niemand bij, of Jeugdbescherming kijkt een tijd mee.',
      en: 'The family keeps its own worker. Nobody is added, or JB looks along for some time.',
    },
    vrijwillig: { nl: 'Vrijwillig.', en: 'Voluntary.' },
    regie: {
      nl: 'Casusregie en besluit blijven bij de lokale professional.',
      en: 'Casusregie and decision stay with the local professional.',
    },
    duur: {
      nl: 'Tot de evaluatie, op de dag die u afspreekt.',
      en: 'Until the evaluation, on the day that you agree.',
    },
    daarna: {
      nl: 'De lokale professional besluit: afsluiten, lokaal verder, of drang.',
      en: 'The local professional decides: close, go on locally, or drang.',
    },
  },
  explained: [
    {
      nl: 'De hulpverlener die het gezin al kent, gaat door. Jeugdbescherming geeft hem of haar raad, maar neemt niets over.',
      en: 'The worker whom the family knows goes on. JB advises this worker, and takes nothing over.',
    },
    {
      nl: 'De hulp is vrijwillig. Op een afgesproken dag wordt gekeken of het genoeg helpt. Dan hoort het gezin hoe het verder gaat.',
      en: 'The help is voluntary. On an agreed day it is seen whether it helps enough. The family then hears what comes next.',
    },
  ],
  fields: [
    {
      key: 'vorm',
      part: 'eerst',
      audience: 'gezin',
      kind: 'choice',
      label: { nl: 'Welke vorm van advies?', en: 'Which kind of advice?' },
      why: {
        nl: 'Een kort advies is een antwoord; consultatie & advies is een tijd samen optrekken.',
        en: 'Short advice is an answer; consultatie & advies is working together for some time.',
      },
      options: [
        { key: 'kort', label: { nl: 'Kort advies', en: 'Short advice' } },
        { key: 'consultatie', label: { nl: 'Consultatie & advies', en: 'Consultatie & advies' } },
      ],
      source: 'Tax & Tóth 2016, bijlage 1 en 3',
    },
    {
      key: 'meerNodig',
      part: 'eerst',
      kind: 'yes-no',
      label: {
        nl: 'Vinden de lokale professional en Jeugdbescherming samen dat er meer nodig is dan een kort advies?',
        en: 'Do the local professional and JB agree that more is needed than short advice?',
      },
      why: {
        nl: 'De eerste stap van consultatie & advies: de lokale professional besluit dit, samen met Jeugdbescherming.',
        en: 'The first step of consultatie & advies: the local professional decides it, with JB.',
      },
      stops: {
        on: 'no',
        says: { nl: 'Dan is kort advies genoeg: kies dat als vorm.', en: 'Then short advice will do: choose that.' },
      },
      when: CONSULTATIE,
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    {
      key: 'clientWeet',
      part: 'eerst',
      kind: 'choice',
      label: {
        nl: 'Weet de cliënt dat er wordt verwezen, en heeft die het begrepen?',
        en: 'Has the client been told of the referral, and understood it?',
      },
      why: {
        nl: 'Bij consultatie & advies hoort dat de cliënt weet dat Jeugdbescherming meekijkt, en waarom.',
        en: 'In consultatie & advies the client knows that JB looks along, and why.',
      },
      options: [
        { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
        { key: 'nog', label: { nl: 'Nog niet; zie ‘vertellen’', en: 'Not yet; see ‘telling’' } },
      ],
      when: CONSULTATIE,
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    {
      key: 'vraag',
      part: 'inhoud',
      kind: 'text',
      label: { nl: 'De vraag', en: 'The question' },
      why: { nl: 'Een advies is een antwoord op een vraag.', en: 'Advice answers a question.' },
      drawn: 'question',
      source: 'eigen keuze',
    },
    {
      key: 'advies',
      part: 'inhoud',
      kind: 'text',
      label: { nl: 'Het advies', en: 'The advice' },
      why: {
        nl: 'Zonder opgeschreven advies onthoudt ieder iets anders.',
        en: 'Without written advice everybody remembers something else.',
      },
      drawn: 'consult',
      source: 'Tax & Tóth 2016, bijlage 1',
    },
    {
      key: 'watDoetJb',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'choice',
      label: { nl: 'Wat doet Jeugdbescherming?', en: 'What does JB do?' },
      why: {
        nl: 'Zo weet de lokale professional waarop die kan rekenen.',
        en: 'So the local professional knows what to count on.',
      },
      options: [
        { key: 'telefoon', label: { nl: 'Advies per telefoon', en: 'Advice by phone' } },
        { key: 'consulten', label: { nl: 'Een paar consulten', en: 'Several consults' } },
        { key: 'huisbezoek', label: { nl: 'Mee op huisbezoek', en: 'Along on a home visit' } },
      ],
      when: CONSULTATIE,
      source: 'Tax & Tóth 2016, bijlage 1',
    },
    {
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
      when: CONSULTATIE,
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    ...regie(
      {
        nl: 'Bij advies blijft ook dit lokaal, zolang u niet anders afspreekt.',
        en: 'With advice this too stays local, unless you agree otherwise.',
      },
      { drawn: 'opdrachtgever' },
    ),
    groundRules(),
    taskList({
      why: { nl: 'Wat niet is opgeschreven, wordt niet bewaakt.', en: 'What is not written down is not watched over.' },
      neededWhen: CONSULTATIE,
    }),
    alignment({
      why: {
        nl: 'Afstemmen gaat niet vanzelf: de werkdruk wint.',
        en: 'Aligning does not happen by itself: work pressure wins.',
      },
      when: CONSULTATIE,
    }),
    ...othersAround,
    {
      key: 'evaluatie',
      part: 'taken',
      audience: 'gezin',
      kind: 'date',
      label: { nl: 'Evalueren op', en: 'Evaluate on' },
      hint: {
        nl: 'Is dit genoeg, of is meer zorg nodig? Denk ook aan een familieberaad.',
        en: 'Is this enough, or is more care needed? Think of a familieberaad too.',
      },
      why: {
        nl: 'Zonder dag om terug te kijken merkt niemand dat het advies niet werkt.',
        en: 'Without a day to look back nobody notices that the advice does not work.',
      },
      becomes: { says: 'Evalueren: is dit advies genoeg, of is meer nodig?', who: ['casusregie'] },
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    ...onEveryCard,
  ],
  dates: [],
  tasks: [
    {
      key: 'besluitLokaal',
      audience: 'gezin',
      side: 'lokaal',
      says: {
        nl: 'Besluit na de evaluatie: afsluiten, lokaal verder, of drang.',
        en: 'Decides after the evaluation: close, go on locally, or drang.',
      },
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    {
      key: 'meerZorg',
      audience: 'gezin',
      side: 'samen',
      says: {
        nl: 'Evalueren: genoeg, of meer zorg? Voor meer zorg is een beschikking van de gemeente nodig.',
        en: 'Evaluate: enough, or more care? More care takes a beschikking of the municipality.',
      },
      when: CONSULTATIE,
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    {
      key: 'meedenken',
      audience: 'gezin',
      side: 'jb',
      says: {
        nl: 'Denkt mee en adviseert; neemt de hulp niet over.',
        en: 'Thinks along and advises; does not take over.',
      },
      source: 'Tax & Tóth 2016, bijlage 1',
    },
  ],
};
