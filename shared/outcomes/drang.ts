import type { Card, When } from './card';
import { alignment, groundRules, onEveryCard, othersAround, regie, taskList } from './common';

const PROTOCOL = 'Tax & Tóth 2016, bijlage 3';
const MEASURES = ['ots', 'voogdij', 'jeugdreclassering'];
const WITH_MEASURE: When = { field: 'maatregel', is: MEASURES };
/** Who does what JB must do: a jeugdbeschermer once there is one, until then who bridges. */
const JB = ['jeugdbeschermer', 'overbrugging'];

/**
 * Source: domain.md §5 Drang, after Tax & Tóth 2016, annex 3 [law: no basis in statute; it needs the family's agreement,
 * Verkroost 2019].
 */
export const drang: Card = {
  key: 'drang',
  protocol: 1,
  title: { nl: 'Drang', en: 'Drang' },
  fits: {
    nl: 'Advies is niet genoeg. Jeugdbescherming werkt een tijd intensief met het hele gezin, met instemming van het gezin.',
    en: 'Advice will not do. JB works intensively with the whole family for some time, with the family’s agreement.',
  },
  means: {
    gezin: {
      nl: 'Een intensief traject voor het hele gezin. Jeugdbescherming komt erbij; een wijkteammedewerker blijft altijd meedoen.',
      en: 'An intensive trajectory for the whole family. JB joins; a wijkteam worker always keeps taking part.',
    },
    vrijwillig: {
      nl: 'Dringend van toon, maar vrijwillig: drang staat niet in de wet en kan alleen als het gezin instemt.',
      en: 'Urgent in tone, yet voluntary: drang has no basis in statute and needs the family’s agreement.',
    },
    regie: {
      nl: 'Casusregie en besluit blijven bij de opdrachtgever; Jeugdbescherming heeft regie over de veiligheid van het kind. Per gezin staat het op naam.',
      en: 'Casusregie and decision stay with who gave the order; JB has regie over the child’s safety. It is written down by name.',
    },
    duur: {
      nl: 'Een vast aantal maanden vanaf de dag dat de opdracht is ontvangen. Het loopt nooit vanzelf door.',
      en: 'A set number of months from the day the order was received. It never runs on by itself.',
    },
    daarna: {
      nl: 'Voor het einde een besluit: stoppen, verlengen, of een verzoek aan de Raad. Naast een maatregel in het gezin kan verlengen niet.',
      en: 'A decision before the end: stop, extend, or a request to the Raad. Beside a measure in the family it is not extended.',
    },
  },
  explained: [
    {
      nl: 'Er zijn zorgen over hoe veilig het is voor de kinderen. Daarom gaat een jeugdbeschermer een tijd intensief met het hele gezin werken.',
      en: 'There are worries about how safe it is for the children. So a youth protection worker will work intensively with the whole family for some time.',
    },
    {
      nl: 'Dit kan alleen als het gezin het goed vindt. Het is geen maatregel van de rechter. Wil het gezin niet, dan bekijkt de hulpverlener opnieuw wat nodig is.',
      en: 'This is possible only if the family agrees. It is no measure of a judge. If the family does not want it, the worker looks anew at what is needed.',
    },
    {
      nl: 'De eigen hulpverlener van het gezin blijft ook. Het traject stopt op een vaste dag. Vlak daarvoor wordt samen besloten hoe het verder gaat.',
      en: 'The family’s own worker stays too. The trajectory stops on a set day. Shortly before, what comes next is decided together.',
    },
  ],
  fields: [
    {
      key: 'adviesGenoeg',
      part: 'eerst',
      kind: 'yes-no',
      label: { nl: 'Is consultatie & advies genoeg?', en: 'Will consultatie & advies do?' },
      why: {
        nl: 'De eerste stap van het protocol: drang komt pas in beeld als consultatie & advies niet genoeg is.',
        en: 'The first step of the protocol: drang comes only where consultatie & advies will not do.',
      },
      stops: {
        on: 'yes',
        says: { nl: 'Dan is drang niet nodig: kies de kaart advies.', en: 'Then drang is not needed: choose advice.' },
      },
      source: PROTOCOL,
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
        nl: 'Denk aan de criteria: de veilige ontwikkeling wordt bedreigd, te weinig inzicht én te weinig bereidheid, hulp komt niet op gang, concrete signalen van het kind.',
        en: 'Think of the criteria: safe development threatened, too little insight and willingness, help that does not get going, concrete signals of the child.',
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
      key: 'instemming',
      part: 'eerst',
      kind: 'choice',
      label: { nl: 'Stemt het gezin in?', en: 'Does the family agree?' },
      hint: {
        nl: 'Vraag het open. Dreigen met de Raad om instemming te krijgen, past niet bij vrijwillige hulp.',
        en: 'Ask it openly. Threatening with the Raad to get agreement does not fit voluntary help.',
      },
      why: {
        nl: 'Drang is vrijwillig en staat niet in de wet: zonder instemming van het gezin is er geen drang.',
        en: 'Drang is voluntary and has no basis in statute: without the family’s agreement there is none.',
      },
      options: [
        { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
        { key: 'vragen', label: { nl: 'Nog niet gevraagd', en: 'Not asked yet' } },
        {
          key: 'nee',
          label: { nl: 'Nee', en: 'No' },
          stops: {
            nl: 'Zonder instemming is er geen drang. De opdrachtgever weegt opnieuw: stoppen, andere hulp, melding Veilig Thuis, of verzoek tot onderzoek door de Raad.',
            en: 'Without agreement there is no drang. Who gives the order weighs anew: stop, other help, melding Veilig Thuis, or a request to the Raad.',
          },
        },
      ],
      source: 'Tax & Tóth 2016, bijlage 3; Verkroost 2019',
    },
    {
      key: 'instemmingVan',
      part: 'eerst',
      kind: 'text',
      label: { nl: 'Wie stemde in, en wanneer?', en: 'Who agreed, and when?' },
      why: {
        nl: 'Instemming is van elke ouder met gezag en van de jongere zelf, volgens de leeftijdsregels.',
        en: 'Agreement is of each parent with gezag and of the youth, by the age rules.',
      },
      when: { field: 'instemming', is: ['ja'] },
      source: 'Jeugdwet; laat uw jurist dit toetsen',
    },
    {
      key: 'instemmingDoor',
      part: 'eerst',
      kind: 'person',
      label: { nl: 'Wie vraagt het gezin om instemming?', en: 'Who asks the family to agree?' },
      why: {
        nl: 'De opdracht gaat pas weg als het gezin het weet en instemt.',
        en: 'The order goes only once the family knows and agrees.',
      },
      becomes: 'Het gezin vragen of het instemt met drang; zonder instemming gaat de opdracht niet weg',
      when: { field: 'instemming', is: ['vragen'] },
      source: PROTOCOL,
    },
    {
      key: 'opdrachtgever',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: { nl: 'Wie geeft de opdracht?', en: 'Who gives the order?' },
      hint: {
        nl: 'De lokale professional of Veilig Thuis. Die houdt de casusregie.',
        en: 'The local professional or Veilig Thuis, who keeps casusregie.',
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
        nl: 'Vanaf deze dag lopen alle termijnen. Dat kan ook na het overleg.',
        en: 'All terms run from this day. It may come after the meeting.',
      },
      waits: 'vertellen',
      later: true,
      source: 'Tax & Tóth 2016, bijlage 3 en interviews',
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
      why: {
        nl: 'Hierover ontstaat vaak onenigheid. Een naam voorkomt dat het blijft liggen.',
        en: 'A known quarrel. A name keeps it from being left.',
      },
      becomes: 'De beschikking regelen',
      source: 'Tax & Tóth 2016, bijlage 3 en interviews',
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
  ],
  dates: [
    {
      key: 'contactGezin',
      audience: 'gezin',
      label: {
        nl: 'Contact met ouders en kind, de eerste keer in het echt',
        en: 'Contact with parents and child, first face to face',
      },
      from: 'opdrachtOntvangen',
      count: 5,
      unit: 'day',
      becomes: { says: 'Contact met ouders en kind; de eerste keer in het echt', who: JB },
      source: PROTOCOL,
    },
    {
      key: 'contactLokaal',
      label: { nl: 'Contact met de lokale professional', en: 'Contact with the local professional' },
      from: 'opdrachtOntvangen',
      count: 5,
      unit: 'day',
      becomes: { says: 'Contact met de lokale professional', who: JB },
      source: PROTOCOL,
    },
    {
      key: 'plan',
      audience: 'gezin',
      label: { nl: 'Plan klaar', en: 'Plan ready' },
      from: 'opdrachtOntvangen',
      count: 4,
      unit: 'week',
      becomes: { says: 'Het plan is klaar', who: JB },
      source: PROTOCOL,
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
      source: 'Tax & Tóth 2016, bijlage 3: voor het einde; twee weken is een eigen keuze',
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
      source: 'Tax & Tóth 2016, bijlage 3: voor het einde; twee weken is een eigen keuze',
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
  ],
  tasks: [
    {
      key: 'gedragsdeskundige',
      audience: 'gezin',
      side: 'jb',
      says: {
        nl: 'Bespreekt het gezin met de gedragsdeskundige, daarna in het casuïstiekteam.',
        en: 'Discusses the family with the gedragsdeskundige, then in the casuïstiekteam.',
      },
      source: PROTOCOL,
    },
    {
      key: 'afstemmen',
      audience: 'gezin',
      side: 'jb',
      says: {
        nl: 'Stemt verlengen, extra hulp en een verzoek aan de Raad af met de opdrachtgever.',
        en: 'Aligns an extension, extra help and a request to the Raad with who gave the order.',
      },
      source: 'Tax & Tóth 2016, 2.1.3 en bijlage 3',
    },
    {
      key: 'opdracht',
      side: 'lokaal',
      says: {
        nl: 'Vertelt het de cliënt, geeft daarna de opdracht en houdt de casusregie.',
        en: 'Tells the client, then gives the order, and keeps casusregie.',
      },
      source: PROTOCOL,
    },
    {
      key: 'meedoen',
      audience: 'gezin',
      side: 'lokaal',
      says: { nl: 'Blijft meedoen zolang de drang duurt.', en: 'Keeps taking part as long as drang lasts.' },
      source: PROTOCOL,
    },
  ],
  holder: { field: 'overbrugging', accepts: false },
};
