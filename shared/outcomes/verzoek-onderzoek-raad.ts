import type { Card } from './card';
import { groundRules, regie, taskList } from './common';
import { safeOnEveryCard, talkedOver } from './talking-first';

/**
 * Sources: Tax & Tóth 2016, 2.1.3 and annex 3; Vervloet 2015, 1.1 (in Rotterdam the investigation starts within 5 working days);
 * who may ask: Jeugdwet 2.4 and 3.1, to be checked by a team's own jurist.
 */
export const verzoekOnderzoekRaad: Card = {
  key: 'verzoek-onderzoek-raad',
  protocol: 2,
  title: { nl: 'Verzoek tot onderzoek door de Raad', en: 'Request to the Raad to investigate' },
  fits: {
    nl: 'De ontwikkeling wordt ernstig bedreigd en vrijwillige hulp lukt niet.',
    en: 'Development is seriously threatened and voluntary help does not work.',
  },
  optional: true,
  besides: true,
  means: {
    gezin: {
      nl: 'De Raad voor de Kinderbescherming onderzoekt of een maatregel nodig is. De kinderrechter beslist daarover.',
      en: 'The Raad investigates whether a measure is needed; the kinderrechter (children’s judge) decides on it.',
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
      nl: 'Het verzoek gaat weg op de dag die u afspreekt. Er kan een wachtlijst zijn.',
      en: 'The request goes on the day that you agree. There can be a waiting list.',
    },
    daarna: {
      nl: 'De Raad onderzoekt; de kinderrechter beslist. Met het verzoek begint nog geen dwang.',
      en: 'The Raad investigates; the kinderrechter decides. No compulsion begins with the request.',
    },
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
      key: 'bevoegd',
      part: 'eerst',
      kind: 'choice',
      label: { nl: 'Namens wie gaat het verzoek uit?', en: 'On behalf of whom is the request made?' },
      hint: {
        nl: 'Dag en nacht kan iedereen bij de Raad terecht als het acuut en ernstig bedreigend is.',
        en: 'Day and night anyone may go to the Raad when it is acute and seriously threatening.',
      },
      why: { nl: 'Niet iedereen mag dit verzoek doen.', en: 'Not everybody may make this request.' },
      options: [
        { key: 'college', label: { nl: 'Het college van de gemeente', en: 'The municipality’s college' } },
        { key: 'gi', label: { nl: 'Een gecertificeerde instelling', en: 'A certified institution' } },
        { key: 'veilig-thuis', label: { nl: 'Veilig Thuis', en: 'Veilig Thuis' } },
        { key: 'aanbieder', label: { nl: 'Een aangewezen jeugdhulpaanbieder', en: 'An appointed provider' } },
        { key: 'acuut', label: { nl: 'Iemand anders, want het is acuut', en: 'Somebody else, for it is acute' } },
      ],
      source: 'Jeugdwet 2.4 en 3.1 (laat uw jurist dit toetsen)',
    },
    ...talkedOver({
      label: { nl: 'Is het verzoek met de ouders besproken?', en: 'Was the request talked over with the parents?' },
      why: {
        nl: 'Ouders horen het eerst, tenzij dat niet veilig is.',
        en: 'Parents hear it first, unless that is not safe.',
      },
      source: 'Jeugdwet 3.1 (laat uw jurist dit toetsen)',
    }),
    {
      key: 'geprobeerd',
      part: 'eerst',
      kind: 'text',
      label: { nl: 'Welke vrijwillige hulp is geprobeerd?', en: 'Which voluntary help was tried?' },
      why: {
        nl: 'De Raad wil weten wat er vrijwillig is gedaan, en waarom dat niet lukte. Is het acuut, schrijf dat dan op.',
        en: 'The Raad wants to know what was done voluntarily, and why it did not work. If it is acute, write that down.',
      },
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    {
      key: 'bedreiging',
      part: 'inhoud',
      kind: 'text',
      label: { nl: 'Waardoor wordt het kind bedreigd? Noem feiten.', en: 'What threatens the child? Name facts.' },
      why: {
        nl: 'Feiten maken het verzoek bruikbaar: wie zag wat, en wanneer.',
        en: 'Facts make the request useful: who saw what, when.',
      },
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
      key: 'indienenOp',
      part: 'inhoud',
      kind: 'date',
      label: { nl: 'Indienen uiterlijk op', en: 'File no later than' },
      why: { nl: 'Zonder dag blijft het liggen.', en: 'Without a day it is left.' },
      becomes: { says: 'Het verzoek tot onderzoek indienen bij de Raad', who: ['indiener', 'casusregie'] },
      source: 'eigen keuze',
    },
    {
      key: 'ontvangenRaad',
      part: 'inhoud',
      kind: 'date',
      label: { nl: 'De Raad ontving het verzoek op', en: 'The Raad received the request on' },
      later: true,
      source: 'eigen keuze',
    },
    {
      key: 'contactIntussen',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: {
        nl: 'Wie houdt contact met het gezin zolang het wacht?',
        en: 'Who keeps in touch with the family while it waits?',
      },
      why: {
        nl: 'Er zijn wachtlijsten. Zonder naam hoort het gezin maanden niets.',
        en: 'There are waiting lists. Without a name the family hears nothing for months.',
      },
      drawn: 'opdrachtgever',
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
    ...safeOnEveryCard,
  ],
  dates: [
    {
      key: 'onderzoekBegint',
      label: {
        nl: 'De Raad begint met het onderzoek (zo is het in Rotterdam)',
        en: 'The Raad starts its investigation (as in Rotterdam)',
      },
      from: 'ontvangenRaad',
      count: 5,
      unit: 'working-day',
      source: 'Vervloet 2015, 1.1: in Rotterdam binnen 5 werkdagen; vanaf de ontvangst is een eigen keuze',
    },
  ],
  tasks: [],
};
