import type { Field } from './card';
import { PROTOCOL, WITH_MEASURE } from './drang-words';
import { CRITERION } from './outside';

/** What drang asks first: whether advice will do, what was tried, a measure beside it, and who agrees. */
export const first: readonly Field[] = [
  {
    key: 'adviesGenoeg',
    part: 'eerst',
    kind: 'choice',
    label: { nl: 'Is consultatie & advies eerst gewogen?', en: 'Was consultatie & advies weighed first?' },
    why: {
      nl: 'De eerste stap van het protocol: drang komt pas in beeld als consultatie & advies niet genoeg is.',
      en: 'The first step of the protocol: drang comes only where consultatie & advies will not do.',
    },
    options: [
      { key: 'no', label: { nl: 'Ja, en dat is niet genoeg', en: 'Yes, and it will not do' } },
      {
        key: 'yes',
        label: { nl: 'Ja, en dat is genoeg', en: 'Yes, and it will do' },
        stops: {
          nl: 'Dan is drang niet nodig: kies de kaart advies.',
          en: 'Then drang is not needed: choose advice.',
        },
      },
      { key: 'niet-gewogen', label: { nl: 'Nee, dat is niet gewogen', en: 'No, it was not weighed' } },
    ],
    source: `${PROTOCOL}, stap 1`,
  },
  {
    key: 'zonderCriterium',
    part: 'eerst',
    kind: 'text',
    label: {
      nl: 'Bij de weging is geen criterium voor drang aangevinkt. Waarom toch drang?',
      en: 'No criterion for drang was ticked while weighing. Why drang all the same?',
    },
    why: {
      nl: 'De criteria zijn lang niet altijd bekend. Wie het anders weegt, schrijft op waarom; dat komt in het verslag.',
      en: 'The criteria are often not known. Who weighs it otherwise writes down why; that goes into the record.',
    },
    when: { field: CRITERION, is: ['geen'] },
    source: 'Tax & Tóth 2016, 4.1 en 5.1 (criteria zijn niet bekend)',
  },
  {
    key: 'geprobeerd',
    part: 'eerst',
    kind: 'text',
    label: {
      nl: 'Wat is geprobeerd, en waarom is dat niet genoeg?',
      en: 'What was tried, and why will it not do?',
    },
    hint: {
      nl: 'Denk aan de criteria voor drang: de veilige ontwikkeling wordt bedreigd en een maatregel dreigt; het wijkteam komt vrijwillig niet verder; ouders of jongere werken niet mee en wat kon, is geprobeerd.',
      en: 'Think of the criteria for drang: safe development threatened and a measure looms; the wijkteam gets no further in the voluntary field; parents or youth do not work along and what could be done was tried.',
    },
    why: {
      nl: 'Het gezin en de opdrachtgever moeten kunnen lezen waarom het intensiever wordt.',
      en: 'The family and who gives the order must be able to read why it becomes more intensive.',
    },
    source: 'Tax & Tóth 2016, 2.1.2, 2.1.3, 4.1 en bijlage 3',
  },
  {
    key: 'maatregel',
    part: 'eerst',
    kind: 'choice',
    label: { nl: 'Heeft een kind in het gezin al een maatregel?', en: 'Does a child of the family have a measure?' },
    why: {
      nl: 'Dan geldt een uitzondering: drang kan voor broers en zussen één keer, en wordt niet verlengd.',
      en: 'Then an exception holds: for brothers and sisters once, and not extended.',
    },
    options: [
      { key: 'geen', label: { nl: 'Nee', en: 'No' } },
      { key: 'ots', label: { nl: 'Ja, ondertoezichtstelling (OTS)', en: 'Yes, OTS' } },
      { key: 'voogdij', label: { nl: 'Ja, voogdij', en: 'Yes, voogdij' } },
      { key: 'jeugdreclassering', label: { nl: 'Ja, jeugdreclassering', en: 'Yes, jeugdreclassering' } },
    ],
    source: PROTOCOL,
  },
  {
    key: 'maatregelKind',
    part: 'eerst',
    kind: 'text',
    label: { nl: 'Welk kind heeft de maatregel?', en: 'Which child has the measure?' },
    why: { nl: 'De drang is voor de andere kinderen.', en: 'Drang is for the other children.' },
    when: WITH_MEASURE,
    source: PROTOCOL,
  },
  {
    key: 'voorWie',
    part: 'eerst',
    kind: 'text',
    label: { nl: 'Voor welke broers of zussen is de drang?', en: 'For which brothers or sisters is drang?' },
    why: { nl: 'De drang is voor de andere kinderen.', en: 'Drang is for the other children.' },
    when: WITH_MEASURE,
    source: PROTOCOL,
  },
  {
    key: 'eerderNaastMaatregel',
    part: 'eerst',
    kind: 'yes-no',
    label: {
      nl: 'Was er naast deze maatregel al eerder drang voor hen?',
      en: 'Was there drang for them beside this measure before?',
    },
    why: { nl: 'Naast een maatregel kan drang één keer.', en: 'Beside a measure drang is possible once.' },
    stops: {
      on: 'yes',
      says: {
        nl: 'Naast een maatregel kan drang één keer, en die keer is geweest. Weeg opnieuw: andere hulp, of een verzoek aan de Raad.',
        en: 'Beside a measure drang is possible once, and it was. Weigh anew: other help, or a request to the Raad.',
      },
    },
    when: WITH_MEASURE,
    source: PROTOCOL,
  },
  {
    key: 'uitgelegd',
    part: 'eerst',
    kind: 'choice',
    audience: 'gezin',
    label: { nl: 'Is het gezin uitgelegd wat drang is?', en: 'Was the family told what drang is?' },
    hint: {
      nl: 'Zeg wat drang is, dat het vrijwillig is, wat er na een nee gebeurt, wie zij mogen meenemen en waar zij kunnen klagen.',
      en: 'Say what drang is, that it is voluntary, what happens after a no, whom they may take along and where to complain.',
    },
    why: {
      nl: 'Wie niet weet waar het om gaat, kan niet instemmen.',
      en: 'Who does not know what it is about cannot agree.',
    },
    options: [
      { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
      { key: 'vertellen', label: { nl: 'Nog niet; zie ‘vertellen’', en: 'Not yet; see ‘telling’' } },
    ],
    source: `${PROTOCOL}, stap 1 (de cliënt is geïnformeerd); Verkroost 2019`,
  },
  {
    key: 'instemmingen',
    part: 'eerst',
    kind: 'list',
    fact: 'consent',
    drawn: 'instemming',
    label: { nl: 'Wie stemt in?', en: 'Who agrees?' },
    hint: {
      nl: 'Vraag het open, aan ieder apart. Dreigen met de Raad past niet bij vrijwillige hulp. Bronnen verschillen over wat na een nee volgt: de begrippenlijst van Tax & Tóth noemt een onderzoek door de Raad; volgens Verkroost (2019) hoort zo’n dreiging er niet bij. Instemmen kan ook nog in het eerste gesprek van Jeugdbescherming.',
      en: 'Ask it openly, of each apart. Threatening with the Raad does not fit voluntary help. Sources differ on what follows a no: the glossary of Tax & Tóth names an investigation by the Raad; Verkroost (2019) says that such a threat does not belong to it. Agreement may still come in JB’s first talk.',
    },
    why: {
      nl: 'Drang is vrijwillig en staat niet in de wet. Ieder wiens instemming telt, zegt zelf ja of nee: elke ouder met gezag of de voogd, de jongere ook vanaf 12 jaar, en alleen vanaf 16 jaar.',
      en: 'Drang is voluntary and has no basis in statute. Each whose agreement counts says yes or no: each parent with gezag or the guardian, the youth too from 12, alone from 16.',
    },
    stops: {
      nl: 'Zonder instemming is er geen drang. De opdrachtgever weegt opnieuw: stoppen, andere hulp, melding Veilig Thuis, of verzoek tot onderzoek door de Raad.',
      en: 'Without agreement there is no drang. Who gives the order weighs anew: stop, other help, melding Veilig Thuis, or a request to the Raad.',
    },
    weighs: {
      nl: 'De een stemt in, een ander niet, of mag het niet gevraagd worden. De opdrachtgever weegt wat dat betekent. Schrijf op waarom drang toch past.',
      en: 'One agrees, another does not, or must not be asked. Who gives the order weighs what that means. Write down why drang fits all the same.',
    },
    columns: [
      { key: 'wie', kind: 'text', label: { nl: 'Wie', en: 'Who' } },
      {
        key: 'antwoord',
        kind: 'choice',
        fact: true,
        label: { nl: 'Antwoord', en: 'Answer' },
        options: [
          { key: 'agreed', label: { nl: 'Stemt in', en: 'Agrees' } },
          { key: 'refused', label: { nl: 'Zegt nee', en: 'Says no' } },
          { key: 'withdrawn', label: { nl: 'Trok de instemming in', en: 'Took the agreement back' } },
          {
            key: 'to-ask',
            label: { nl: 'Wordt gevraagd in het eerste gesprek', en: 'Is asked in the first talk' },
          },
          { key: 'not-asked', label: { nl: 'Mag niet gevraagd worden', en: 'Must not be asked' } },
        ],
      },
      { key: 'op', kind: 'date', fact: true, label: { nl: 'Op', en: 'On' }, optional: true },
      { key: 'vraagt', kind: 'person', fact: true, label: { nl: 'Gevraagd door', en: 'Asked by' }, optional: true },
      { key: 'voor', kind: 'date', fact: true, label: { nl: 'Voor', en: 'Before' }, optional: true },
      {
        key: 'toelichting',
        kind: 'text',
        fact: true,
        label: { nl: 'Toelichting', en: 'Explanation' },
        optional: true,
      },
    ],
    later: true,
    source: 'Jeugdwet 7.3.4 en 7.3.5, Burgerlijk Wetboek 1:245 (laat uw jurist dit toetsen); Verkroost 2019',
  },
];
