import type { DateRule, Task } from './card';
import { JB, MEASURES, PROTOCOL, WITH_MEASURE } from './drang-words';

/** The terms of drang, and what each side does that has no day. */

export const dates: readonly DateRule[] = [
  {
    key: 'contactGezin',
    audience: 'gezin',
    label: {
      nl: 'Contact met ouders en kind, de eerste keer in het echt',
      en: 'Contact with parents and child, first face to face',
    },
    from: 'opdrachtOntvangen',
    fromAllocated: 'toegewezenOp',
    count: 5,
    unit: 'day',
    becomes: { says: 'Contact met ouders en kind; de eerste keer in het echt', who: JB },
    source: `${PROTOCOL}, stap 3`,
  },
  {
    key: 'contactLokaal',
    label: { nl: 'Contact met de lokale professional', en: 'Contact with the local professional' },
    from: 'opdrachtOntvangen',
    fromAllocated: 'toegewezenOp',
    count: 5,
    unit: 'day',
    becomes: { says: 'Contact met de lokale professional', who: JB },
    source: `${PROTOCOL}, stap 3`,
  },
  {
    key: 'plan',
    audience: 'gezin',
    label: { nl: 'Plan klaar', en: 'Plan ready' },
    from: 'opdrachtOntvangen',
    count: 4,
    unit: 'week',
    withConsent: true,
    becomes: { says: 'Het plan is klaar; plan en hulp wachten op instemming', who: JB },
    source: `${PROTOCOL}, stap 5`,
  },
  {
    key: 'besluitVoorEinde',
    label: { nl: 'Besluit: stoppen, verlengen of verzoek', en: 'Decide: stop, extend or request' },
    from: 'einde',
    count: -2,
    unit: 'week',
    // Also when the table went on without answering: drang never runs on for want of an answer.
    when: { field: 'maatregel', isNot: MEASURES },
    becomes: {
      says: 'Met de opdrachtgever besluiten voor de drang eindigt: stoppen, verlengen, of een verzoek aan de Raad',
      who: JB,
    },
    source: `${PROTOCOL}: voor het einde; twee weken is een eigen keuze`,
  },
  {
    key: 'besluitVoorEindeMaatregel',
    label: { nl: 'Besluit: stoppen of verzoek', en: 'Decide: stop or request' },
    from: 'einde',
    count: -2,
    unit: 'week',
    when: WITH_MEASURE,
    becomes: {
      says: 'Met de opdrachtgever besluiten voor de drang eindigt: stoppen, of een verzoek aan de Raad (verlengen kan niet naast een maatregel)',
      who: JB,
    },
    source: `${PROTOCOL}: voor het einde; twee weken is een eigen keuze`,
  },
  {
    key: 'einde',
    audience: 'gezin',
    label: { nl: 'Drang eindigt', en: 'Drang ends' },
    from: 'opdrachtOntvangen',
    count: 'drang',
    unit: 'month',
    becomes: { says: 'Drang eindigt; zonder nieuw besluit loopt niets door', who: ['opdrachtgever', 'casusregie'] },
    source: 'Tax & Tóth 2016, begrippenlijst (4 maanden) en interviews (3 maanden)',
  },
];

export const tasks: readonly Task[] = [
  {
    key: 'nagaan',
    audience: 'gezin',
    side: 'jb',
    says: {
      nl: 'Gaat na of de cliënt het weet, ook van het vastleggen van gegevens.',
      en: 'Checks that the client knows, also of the recording of their data.',
    },
    source: `${PROTOCOL}, stap 1`,
  },
  {
    key: 'afstemmen',
    audience: 'gezin',
    side: 'jb',
    says: {
      nl: 'Spreekt de afstemmomenten af, schrijft ze op en bewaakt ze. Stemt verlengen, extra hulp en een verzoek aan de Raad af met de opdrachtgever.',
      en: 'Agrees the moments to align, writes them down and watches over them. Aligns an extension, extra help and a request to the Raad with who gave the order.',
    },
    source: `Tax & Tóth 2016, 2.1.3 en bijlage 3, stap 2`,
  },
  {
    key: 'anderen',
    audience: 'gezin',
    side: 'jb',
    says: {
      nl: 'Bespreekt de huisarts met het gezin, informeert die met toestemming en spreekt af wat zij uitwisselen. Spreekt waar nodig zelf met school, JGZ of consultatiebureau.',
      en: 'Discusses the GP with the family, informs them with consent and agrees what they exchange. Speaks with school, JGZ or the baby clinic where needed.',
    },
    source: `${PROTOCOL}, stap 2`,
  },
  {
    key: 'gedragsdeskundige',
    audience: 'gezin',
    side: 'jb',
    says: {
      nl: 'Bespreekt het gezin met de gedragsdeskundige (startdiade), daarna in het casuïstiekteam.',
      en: 'Discusses the family with the gedragsdeskundige (startdiade), then in the casuïstiekteam.',
    },
    source: `${PROTOCOL}, stap 4`,
  },
  {
    key: 'opdracht',
    side: 'lokaal',
    says: {
      nl: 'Vertelt het de cliënt, geeft daarna de opdracht, houdt de casusregie en neemt de formele besluiten.',
      en: 'Tells the client, then gives the order, keeps casusregie and takes the formal decisions.',
    },
    source: `${PROTOCOL}, taken van de lokale professional`,
  },
  {
    key: 'meedoen',
    audience: 'gezin',
    side: 'lokaal',
    says: {
      nl: 'Blijft meedoen en bereikbaar, en blijft het vaste gezicht voor het gezin zolang de drang duurt.',
      en: 'Keeps taking part and within reach, and stays the family’s fixed contact as long as drang lasts.',
    },
    source: `${PROTOCOL}, taken van de lokale professional`,
  },
  {
    key: 'school',
    audience: 'gezin',
    side: 'samen',
    says: {
      nl: 'Spreken af of er contact is met school, JGZ of consultatiebureau, en wie dat doet.',
      en: 'Agree whether there is contact with school, JGZ or the baby clinic, and who does that.',
    },
    source: `${PROTOCOL}, stap 2`,
  },
];
