import type { Field } from './card';
import { alignment, groundRules, othersAround, regie, taskList } from './common';
import { JB, PROTOCOL } from './drang-words';
import { onEveryCard } from './every-card';

/** What drang lays down once it is chosen: the order, who does what, and regie by name. */
export const order: readonly Field[] = [
  {
    key: 'opdrachtgever',
    part: 'inhoud',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Wie geeft de opdracht?', en: 'Who gives the order?' },
    hint: {
      nl: 'De lokale professional of Veilig Thuis. De casusregie blijft bij de lokale professional.',
      en: 'The local professional or Veilig Thuis. Casusregie stays with the local professional.',
    },
    why: {
      nl: 'Jeugdbescherming werkt in opdracht; verlengen, extra hulp of een verzoek stemt zij met deze persoon af.',
      en: 'JB works on an order; an extension, extra help or a request is aligned with this person.',
    },
    drawn: 'opdrachtgever',
    source: PROTOCOL,
  },
  {
    key: 'doel',
    part: 'inhoud',
    audience: 'gezin',
    kind: 'text',
    label: { nl: 'Wat is er anders als de drang eindigt?', en: 'What is different when drang ends?' },
    hint: {
      nl: 'De bedreiging is minder, het is stabiel veilig, het gezin is gemotiveerd, en dwang is niet nodig.',
      en: 'The threat is less, safety is stable, the family is motivated, and compulsion is not needed.',
    },
    why: {
      nl: 'Zonder doel kan niemand aan het eind zeggen of het gelukt is.',
      en: 'Without an aim nobody can say at the end whether it worked.',
    },
    source: PROTOCOL,
  },
  {
    key: 'overbrugging',
    part: 'inhoud',
    audience: 'gezin',
    kind: 'person',
    label: {
      nl: 'Wie overbrugt tot er een jeugdbeschermer is?',
      en: 'Who bridges until there is a jeugdbeschermer?',
    },
    why: {
      nl: 'Er zijn wachtlijsten en een intaketeam. De termijnen lopen al; het gezin moet weten wie het kan bellen.',
      en: 'There are waiting lists and an intake team. The terms run already; the family must know whom to call.',
    },
    becomes: 'Overbruggen tot er een jeugdbeschermer is',
    source: 'Tax & Tóth 2016, interviews',
  },
  {
    key: 'opdrachtOntvangen',
    part: 'inhoud',
    audience: 'gezin',
    kind: 'date',
    label: { nl: 'Opdracht ontvangen', en: 'Order received' },
    hint: {
      nl: 'Vanaf deze dag lopen de termijnen. Dat kan ook na het overleg. De opdracht wacht niet op instemming; plan en hulp wel.',
      en: 'The terms run from this day. It may come after the meeting. The order does not wait for agreement; plan and help do.',
    },
    fact: 'order',
    later: true,
    source: 'eigen keuze: geen bron zegt wanneer de termijnen beginnen',
  },
  {
    key: 'toegewezenOp',
    part: 'inhoud',
    kind: 'date',
    label: { nl: 'Jeugdbeschermer toegewezen op', en: 'Jeugdbeschermer allocated on' },
    later: true,
    source: 'eigen keuze: er zijn wachtlijsten en een intaketeam (Tax & Tóth 2016, interviews)',
  },
  {
    key: 'jeugdbeschermer',
    part: 'inhoud',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Jeugdbeschermer', en: 'Jeugdbeschermer' },
    hint: { nl: 'Zodra die is toegewezen.', en: 'Once allocated.' },
    later: true,
    source: PROTOCOL,
  },
  {
    key: 'gegevens',
    part: 'inhoud',
    kind: 'choice',
    label: {
      nl: 'Weet het gezin dat Jeugdbescherming gegevens vastlegt?',
      en: 'Does the family know that JB records their data?',
    },
    why: {
      nl: 'Jeugdbescherming gaat na of de cliënt weet van de aanmelding en van het vastleggen van gegevens.',
      en: 'JB checks that the client knows of the referral and of the recording of data.',
    },
    options: [
      { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
      { key: 'vertellen', label: { nl: 'Nog niet; Jeugdbescherming gaat het na', en: 'Not yet; JB checks it' } },
    ],
    source: `${PROTOCOL}, stap 1`,
  },
  {
    key: 'hulpDoor',
    part: 'inhoud',
    kind: 'text',
    audience: 'gezin',
    label: { nl: 'Wie geeft de jeugdhulp?', en: 'Who gives the youth help?' },
    hint: {
      nl: 'Een gecertificeerde instelling biedt zelf geen jeugdhulp. De hulp begint pas als ieder wiens instemming telt, instemt.',
      en: 'A certified institution gives no youth help itself. Help begins only once everybody whose agreement counts agrees.',
    },
    why: {
      nl: 'Zonder naam is er toezicht zonder hulp.',
      en: 'Without a name there is supervision without help.',
    },
    source: 'Jeugdwet 3.2 (laat uw jurist dit toetsen)',
  },
  {
    key: 'startdiade',
    part: 'inhoud',
    kind: 'date',
    label: {
      nl: 'Startdiade met de gedragsdeskundige op',
      en: 'Startdiade with the gedragsdeskundige on',
    },
    becomes: { says: 'Startdiade met de gedragsdeskundige', who: JB },
    later: true,
    source: `${PROTOCOL}, stap 4`,
  },
  {
    key: 'casuistiekteam',
    part: 'inhoud',
    kind: 'date',
    label: { nl: 'Bespreking in het casuïstiekteam op', en: 'Discussed in the casuïstiekteam on' },
    becomes: { says: 'Bespreken in het casuïstiekteam', who: JB },
    later: true,
    source: `${PROTOCOL}, stap 4`,
  },
  ...regie({
    nl: 'Bij drang heeft Jeugdbescherming regie over de veiligheid, in opdracht van de lokale professional. In sommige regio’s gaat ook de casusregie over; daarom allebei op naam.',
    en: 'Under drang JB has regie over safety, on the order of the local professional. In some regions casusregie moves too; therefore both by name.',
  }),
  groundRules({
    why: {
      nl: 'Het gezin moet weten wat er minimaal moet veranderen.',
      en: 'The family must know the minimum that must change.',
    },
  }),
  {
    key: 'wijkteam',
    part: 'taken',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Welke wijkteammedewerker doet mee?', en: 'Which wijkteam worker takes part?' },
    why: {
      nl: 'Tijdens drang doet altijd een wijkteammedewerker mee.',
      en: 'During drang a wijkteam worker always takes part.',
    },
    drawn: 'opdrachtgever',
    source: PROTOCOL,
  },
  {
    key: 'beschikking',
    part: 'taken',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Wie regelt de beschikking?', en: 'Who arranges the beschikking?' },
    hint: {
      nl: 'De bronnen zeggen niet wie dit doet; de tafel vult het in.',
      en: 'The sources do not say who does; the table fills it in.',
    },
    why: {
      nl: 'Hierover ontstaat vaak onenigheid. Een naam voorkomt dat het blijft liggen.',
      en: 'A known quarrel. A name keeps it from being left.',
    },
    becomes: 'De beschikking regelen',
    source: 'Tax & Tóth 2016, interviews',
  },
  taskList(),
  alignment({
    why: {
      nl: 'Afstemmomenten worden afgesproken, opgeschreven en bewaakt.',
      en: 'Moments to align are agreed, written down and watched over.',
    },
  }),
  ...othersAround,
  ...onEveryCard,
];
