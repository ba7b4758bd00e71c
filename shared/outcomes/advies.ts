import type { Card } from './card';
import { alignment, groundRules, othersAround, regie, taskList } from './common';
import { onEveryCard } from './every-card';
import { evaluated, mapped, understood } from './protocol-steps';

const CONSULTATIE = { field: 'vorm', is: ['consultatie'] };

/** Kort consult, and consultatie & advies. Source: Tax & Tóth 2016, annexes 1 and 3. */
export const advies: Card = {
  key: 'advies',
  protocol: 2,
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
        nl: 'Kort advies is een vraag per telefoon, anoniem, op elke dag. Consultatie & advies is een tijd samen optrekken.',
        en: 'Short advice is a question by phone, anonymous, on any day. Consultatie & advies is working together for some time.',
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
      hint: {
        nl: 'De bron noemt deze stap ‘meer nodig dan consultatie of advies’. Misschien past dan een melding uit het lokale veld; die kaart kan ook hiernaast.',
        en: 'The source calls this step ‘more is needed than consultatie or advice’. A melding uit het lokale veld may fit; that card can stand beside this one.',
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
        nl: 'Heeft de lokale professional de cliënt verteld van de verwijzing?',
        en: 'Did the local professional tell the client of the referral?',
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
    ...understood(CONSULTATIE),
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
    mapped(CONSULTATIE),
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
    evaluated('Evalueren: is dit advies genoeg, of is meer nodig?', {
      nl: 'Zonder dag om terug te kijken merkt niemand dat het advies niet werkt.',
      en: 'Without a day to look back nobody notices that the advice does not work.',
    }),
    ...onEveryCard,
  ],
  dates: [],
  tasks: [
    {
      key: 'besluitLokaal',
      audience: 'gezin',
      side: 'lokaal',
      says: {
        nl: 'Besluit na de evaluatie, samen met de cliënt en Jeugdbescherming: afsluiten, lokaal verder, of drang.',
        en: 'Decides after the evaluation, with the client and JB: close, go on locally, or drang.',
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
