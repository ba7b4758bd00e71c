import type { Card, Said } from './card';
import { groundRules, othersAround, regie, taskList } from './common';
import { onEveryCard } from './every-card';
import { AFTER_DRANG, AFTER_MEASURE, terugFirst, WRONG } from './terug-first';

const CONTACT: Said = {
  nl: 'Het gezin weet wie de vaste contactpersoon wordt. Sommige afspraken over veiligheid blijven gelden. Ook is afgesproken wanneer er weer meer hulp komt.',
  en: 'The family knows who becomes its contact. Some agreements on safety stay. It is agreed too when more help comes again.',
};

/** In two forms: drang ends and help goes on locally, or a measure ends. Made after what goes wrong then: each field names its source. */
export const terugNaarVrijwillig: Card = {
  key: 'terug-naar-vrijwillig',
  protocol: 2,
  title: { nl: 'Terug naar vrijwillig', en: 'Back to voluntary' },
  fits: {
    nl: 'De drang eindigt, of een maatregel eindigt. De hulp gaat vrijwillig verder, en iemand in het lokale veld neemt het over.',
    en: 'Drang ends, or a measure ends. Help goes on voluntarily, and somebody in the local field takes over.',
  },
  means: {
    gezin: {
      nl: 'Jeugdbescherming gaat weg; één persoon in de wijk blijft, en het gezin weet wie.',
      en: 'JB leaves; one person of the local team stays, and the family knows who.',
    },
    vrijwillig: {
      nl: 'Vrijwillig. Bij drang was dat al zo; na een maatregel wordt de hulp vrijwillig.',
      en: 'Voluntary. Under drang it was already; after a measure help becomes voluntary.',
    },
    regie: {
      nl: 'Casusregie en de regie over de veiligheid liggen na de overdracht op naam in het lokale veld.',
      en: 'After the handing over casusregie and regie over safety lie by name in the local field.',
    },
    duur: {
      nl: 'Drang eindigt op zijn dag, een maatregel op de dag van de rechter; ook als de ontvanger nog niet ja heeft gezegd.',
      en: 'Drang ends on its day, a measure on the judge’s; also when the receiver has not said yes.',
    },
    daarna: {
      nl: 'Nazorg, veiligheidsafspraken die blijven, en vooraf bekend wanneer er weer wordt opgeschaald.',
      en: 'Aftercare, safety agreements that stay, and known beforehand when to scale up again.',
    },
  },
  explained: [
    {
      nl: 'Jeugdbescherming stopt, en de hulp gaat verder in de buurt. Die hulp is vrijwillig.',
      en: 'JB stops, and help goes on in the neighbourhood. That help is voluntary.',
    },
    CONTACT,
  ],
  explainedFirst: [
    {
      nl: 'Het gaat beter. Jeugdbescherming stopt, en de hulp gaat verder in de buurt. Die hulp is vrijwillig.',
      en: 'Things go better. JB stops, and help goes on in the neighbourhood. That help is voluntary.',
    },
    CONTACT,
  ],
  fields: [
    ...terugFirst,
    {
      key: 'ontvanger',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: { nl: 'Wie neemt het over?', en: 'Who takes over?' },
      hint: {
        nl: 'Eén persoon, met naam. Die neemt het aan of zegt wat er mist.',
        en: 'One person, by name, who accepts or says what is missing.',
      },
      why: {
        nl: 'Soms neemt niemand het over, en blijft het gezin alleen achter.',
        en: 'Sometimes nobody takes over, and the family is left alone.',
      },
      source: WRONG,
    },
    {
      key: 'antwoordVoor',
      part: 'inhoud',
      kind: 'date',
      label: { nl: 'De ontvanger antwoordt voor', en: 'The receiver answers before' },
      why: {
        nl: 'Zonder antwoord gaat het naar beide teamleiders; dat moet op tijd zijn.',
        en: 'Without an answer it goes to both teamleiders; that must be in time.',
      },
      becomes: { says: 'Antwoorden: ik neem het over, of dit mist er nog', who: ['ontvanger'] },
      source: 'eigen keuze',
    },
    {
      key: 'informatie',
      part: 'inhoud',
      kind: 'text',
      label: { nl: 'Welke informatie krijgt de ontvanger?', en: 'Which information does the receiver get?' },
      why: {
        nl: 'Bij het einde van een maatregel hoort het lokale team het soms pas een paar dagen vooraf, met weinig informatie.',
        en: 'When a measure ends the local team is sometimes told only days before, with little information.',
      },
      source: WRONG,
    },
    {
      key: 'contactJb',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: { nl: 'Wie van Jeugdbescherming kan de ontvanger bellen?', en: 'Whom at JB can the receiver call?' },
      why: {
        nl: 'Na de overdracht moet twijfelen kunnen zonder nieuw traject.',
        en: 'After the handing over doubt must be possible without a new trajectory.',
      },
      source: WRONG,
    },
    {
      key: 'teamleiderLokaal',
      part: 'inhoud',
      kind: 'person',
      label: { nl: 'Teamleider van de ontvanger', en: 'The receiver’s teamleider' },
      why: {
        nl: 'Neemt de ontvanger het niet aan, dan gaat het naar beide teamleiders.',
        en: 'When the receiver does not accept it goes to both teamleiders.',
      },
      drawn: 'teamleider',
      source: 'eigen keuze',
    },
    {
      key: 'teamleiderJb',
      part: 'inhoud',
      kind: 'person',
      label: { nl: 'Teamleider van Jeugdbescherming', en: 'The teamleider at JB' },
      why: {
        nl: 'Neemt de ontvanger het niet aan, dan gaat het naar beide teamleiders.',
        en: 'When the receiver does not accept it goes to both teamleiders.',
      },
      source: 'eigen keuze',
    },
    {
      key: 'veiligheidsafspraken',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'list',
      label: { nl: 'Welke veiligheidsafspraken blijven?', en: 'Which safety agreements stay?' },
      why: {
        nl: 'Wat het veilig maakte, mag niet met Jeugdbescherming verdwijnen.',
        en: 'What made it safe must not leave with JB.',
      },
      columns: [
        { key: 'wat', audience: 'gezin', kind: 'text', long: true, label: { nl: 'Afspraak', en: 'Agreement' } },
        { key: 'wie', audience: 'gezin', kind: 'person', label: { nl: 'Wie let erop', en: 'Who watches' } },
      ],
      becomes: { says: 'Blijft gelden: {wat}', who: 'wie' },
      drawn: 'veiligheidsafspraken',
      source: WRONG,
    },
    {
      key: 'opschalen',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'text',
      label: { nl: 'Wanneer schalen we weer op?', en: 'When do we scale up again?' },
      why: {
        nl: 'Wie het vooraf afspreekt, hoeft later niet te twijfelen.',
        en: 'Who agrees it beforehand need not doubt later.',
      },
      source: WRONG,
    },
    {
      key: 'nazorg',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'text',
      label: { nl: 'Welke nazorg is er?', en: 'Which aftercare is there?' },
      hint: {
        nl: 'Na een maatregel kan Jeugdbescherming vrijwillige nazorg bieden.',
        en: 'After a measure JB can offer voluntary aftercare.',
      },
      why: {
        nl: 'Het gezin moet weten wie er nog is als Jeugdbescherming weg is.',
        en: 'The family must know who is still there once JB has left.',
      },
      source: WRONG,
    },
    {
      key: 'terugkoppeling',
      part: 'inhoud',
      kind: 'date',
      label: { nl: 'De ontvanger koppelt terug op', en: 'The receiver gives feedback on' },
      why: {
        nl: 'Terugkoppeling is de meest gehoorde klacht als die ontbreekt.',
        en: 'Missing feedback is the most heard complaint.',
      },
      becomes: { says: 'Terugkoppelen hoe het gaat na de overdracht', who: ['ontvanger'] },
      source: 'Werking Dordtse jeugdteams 2016; De Sterkste Schakels 3.8',
    },
    ...regie({
      nl: 'Na de overdracht ligt ook deze in het lokale veld. Schrijf op bij wie.',
      en: 'After the handing over this too lies in the local field. Write down with whom.',
    }),
    groundRules(),
    taskList(),
    ...othersAround,
    ...onEveryCard,
  ],
  dates: [
    {
      key: 'informeren',
      label: { nl: 'Ontvanger heeft alle informatie', en: 'The receiver has all information' },
      from: 'drangEinde',
      count: -2,
      unit: 'week',
      when: AFTER_DRANG,
      becomes: { says: 'De ontvanger alle informatie geven en het samen bespreken', who: ['contactJb'] },
      source: 'De jeugdbeschermingsketen in FoodValley 2019: dagen is te laat; twee weken is een eigen keuze',
    },
    {
      key: 'informerenMaatregel',
      label: { nl: 'Ontvanger heeft alle informatie', en: 'The receiver has all information' },
      from: 'maatregelEinde',
      count: -2,
      unit: 'week',
      when: AFTER_MEASURE,
      becomes: { says: 'De ontvanger alle informatie geven en het samen bespreken', who: ['contactJb'] },
      source: 'De jeugdbeschermingsketen in FoodValley 2019: dagen is te laat; twee weken is een eigen keuze',
    },
  ],
  tasks: [
    {
      key: 'aannemen',
      side: 'lokaal',
      says: { nl: 'Neemt het aan, of zegt wat er mist.', en: 'Accepts, or says what is missing.' },
      source: WRONG,
    },
    {
      key: 'opTijd',
      side: 'jb',
      says: {
        nl: 'Vertelt het de ontvanger op tijd, met alle informatie, en blijft bereikbaar.',
        en: 'Tells the receiver in time, with all information, and stays within reach.',
      },
      source: WRONG,
    },
  ],
  holder: { field: 'ontvanger', accepts: true },
};
