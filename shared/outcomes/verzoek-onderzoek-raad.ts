import { type Card, DECIDED } from './card';
import { groundRules, onEveryCard, regie, taskList } from './common';

/** Sources: Vervloet 2015 (Rotterdam: within 5 working days) and Tax & Tóth 2016, annex 3. */
export const verzoekOnderzoekRaad: Card = {
  key: 'verzoek-onderzoek-raad',
  protocol: 1,
  title: { nl: 'Verzoek tot onderzoek door de Raad', en: 'Request to the Raad' },
  fits: {
    nl: 'De ontwikkeling wordt ernstig bedreigd en vrijwillige hulp lukt niet.',
    en: 'Development is seriously threatened and voluntary help does not work.',
  },
  optional: true,
  besides: true,
  means: {
    gezin: {
      nl: 'De Raad voor de Kinderbescherming onderzoekt of een maatregel nodig is; een rechter beslist daarover.',
      en: 'The Raad investigates whether a measure is needed; a judge decides on it.',
    },
    vrijwillig: {
      nl: 'Niet vrijwillig: voor het verzoek is geen instemming nodig.',
      en: 'Not voluntary: the request needs no agreement.',
    },
    regie: {
      nl: 'Zolang er geen maatregel is, verandert de regie niet vanzelf. Zij staat op naam.',
      en: 'As long as there is no measure regie does not change by itself. It is written down by name.',
    },
    duur: {
      nl: 'Het verzoek gaat binnen de afgesproken dagen weg.',
      en: 'The request goes within the days that were agreed.',
    },
    daarna: { nl: 'De Raad besluit of hij onderzoek doet.', en: 'The Raad decides whether it investigates.' },
  },
  explained: [
    {
      nl: 'De zorgen zijn zo groot dat de Raad voor de Kinderbescherming wordt gevraagd om onderzoek te doen.',
      en: 'The worries are so great that the Raad voor de Kinderbescherming is asked to investigate.',
    },
    {
      nl: 'De Raad beslist zelf of hij onderzoek doet, en praat dan met ouders en kinderen. Alleen een rechter kan een maatregel opleggen. Het gezin mag zich laten helpen, ook door een advocaat.',
      en: 'The Raad decides by itself whether it investigates, and then talks with parents and children. Only a judge can impose a measure. The family may have help, of a lawyer too.',
    },
  ],
  fields: [
    {
      key: 'afgestemd',
      part: 'eerst',
      kind: 'yes-no',
      label: {
        nl: 'Is het verzoek afgestemd met de opdrachtgever?',
        en: 'Is the request aligned with the opdrachtgever?',
      },
      why: {
        nl: 'Een verzoek wordt altijd met de opdrachtgever afgestemd.',
        en: 'A request is always aligned with the opdrachtgever.',
      },
      stops: {
        on: 'no',
        says: { nl: 'Stem het eerst af met de opdrachtgever.', en: 'Align it with the opdrachtgever first.' },
      },
      source: 'Tax & Tóth 2016, 2.1.3 en bijlage 3',
    },
    {
      key: 'geprobeerd',
      part: 'eerst',
      kind: 'text',
      label: { nl: 'Welke vrijwillige hulp is geprobeerd?', en: 'Which voluntary help was tried?' },
      why: {
        nl: 'Dwang komt pas in beeld als vrijwillige hulp niet lukt.',
        en: 'Compulsion comes only where voluntary help does not work.',
      },
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    {
      key: 'bedreiging',
      part: 'inhoud',
      kind: 'text',
      label: { nl: 'Waardoor wordt het kind bedreigd? Noem feiten.', en: 'What threatens the child? Name facts.' },
      why: { nl: 'Zonder feiten komt een verzoek niet verder.', en: 'Without facts a request goes nowhere.' },
      source: 'Vervloet 2015, bijlage 4',
    },
    {
      key: 'indiener',
      part: 'inhoud',
      kind: 'person',
      label: { nl: 'Wie dient het verzoek in?', en: 'Who files the request?' },
      why: { nl: 'Zonder naam blijft het liggen.', en: 'Without a name it is left.' },
      source: 'eigen keuze',
    },
    {
      key: 'intussen',
      part: 'inhoud',
      audience: 'nooit',
      kind: 'text',
      label: {
        nl: 'Hoe blijft het kind veilig zolang de Raad nog niets heeft besloten?',
        en: 'How does the child stay safe until the Raad has decided?',
      },
      why: {
        nl: 'Een verzoek maakt het nog niet veilig.',
        en: 'A request makes nothing safe yet.',
      },
      source: 'eigen keuze',
    },
    ...regie({
      nl: 'Wie let op de veiligheid zolang er geen maatregel is?',
      en: 'Who watches over safety as long as there is no measure?',
    }),
    groundRules(),
    taskList(),
    ...onEveryCard,
  ],
  dates: [
    {
      key: 'verzoek',
      audience: 'gezin',
      label: { nl: 'Verzoek is ingediend', en: 'Request was filed' },
      from: DECIDED,
      count: 5,
      unit: 'working-day',
      becomes: { says: 'Het verzoek tot onderzoek indienen bij de Raad', who: ['indiener', 'casusregie'] },
      source: 'Vervloet 2015: Rotterdam, binnen 5 werkdagen',
    },
  ],
  tasks: [],
};
