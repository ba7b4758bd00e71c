import type { PlayedConference } from './script';

/** Families about whom this table decided in the last two meetings, one for each card. Made up, after cases of the research. */

const ALL_AGREED = [
  { by: 'Marloes Terhaak', kind: 'agreed' },
  { by: 'Samira Benhaddou', kind: 'agreed' },
  { by: 'Wendeline Groothuis', kind: 'agreed' },
] as const;

/** Case 2: a kort consult about help that is too much of the wrong kind, and its answer as an advies. */
const consultBecameAdvies: PlayedConference = {
  code: 'LD-022',
  daysAgo: 28,
  by: 'Jelle Roosenbrand',
  question: '',
  whyNow: '',
  consult: {
    words: {
      question: 'Drie aanbieders komen samen vijf dagen per week. De ouders zijn doodmoe. Mogen we halveren?',
      facts: 'De ouders vragen om hulp bij het huishouden. Alle drie de aanbieders geven opvoedhulp.',
      ages: ['4-7', '0-3'],
      tried: 'Met elke aanbieder apart gesproken.',
    },
    answer: 'Ja. Vraag de ouders wie er blijft, en ruil één opvoeduur in voor schoonmaak op twee ochtenden.',
    answeredBy: 'Marloes Terhaak',
  },
  voices: [
    {
      of: 'ouder',
      whose: 'vader',
      said: 'Twee ochtenden schoonmaak, dan redden wij de rest.',
      toldTo: 'Jelle Roosenbrand',
    },
  ],
  decided: {
    card: 'advies',
    answers: (who, day) => ({
      vorm: 'kort',
      regieVeiligheid: who('Jelle Roosenbrand'),
      evaluatie: day(42),
      netwerkAangeboden: 'niet',
      eigenPlan: 'maken',
      medewerkers: 'no',
    }),
    words: 'Eén aanbieder blijft, en er komt schoonmaak op twee ochtenden.',
    reasons: 'De ouders weten zelf wat helpt.',
    withoutVoices: 'De kinderen zijn nog te jong om hiernaar te vragen.',
    views: ALL_AGREED.slice(0, 2),
    corrected: { after: 2, why: 'Onvolledig', reasons: 'De ouders weten zelf wat helpt, en er is geen gevaar.' },
  },
};

/** Case 1: having no home is not unsafe in itself. */
const advice: PlayedConference = {
  code: 'LD-025',
  daysAgo: 14,
  by: 'Jelle Roosenbrand',
  ages: ['4-7'],
  question: 'Het gezin slaapt steeds ergens anders. Is dat op zichzelf onveilig, en wie blijft het vaste gezicht?',
  whyNow: 'Het is de vierde slaapplek in twee maanden.',
  voices: [
    { of: 'kind', whose: 1, said: 'Mijn tas staat altijd klaar.', toldTo: 'Jelle Roosenbrand' },
    {
      of: 'ouder',
      whose: 'moeder',
      said: 'Als ze maar op haar eigen school kan blijven.',
      toldTo: 'Jelle Roosenbrand',
    },
  ],
  judged: [{ child: 1, number: 7, reasons: 'Er zijn geen signalen aan het kind. Wel moet er een plek komen.' }],
  decided: {
    card: 'advies',
    answers: (who, day) => ({
      vorm: 'kort',
      advies: 'Geen huis is nog geen onveiligheid. Houd de school vast en zoek samen een plek voor langere tijd.',
      regieVeiligheid: who('Jelle Roosenbrand'),
      evaluatie: day(42),
      netwerkAangeboden: 'nog',
      eigenPlan: 'maken',
      medewerkers: 'no',
    }),
    words: 'Het wijkteam blijft het vaste gezicht, ook als het gezin verhuist.',
    reasons: 'Geen signalen aan het kind; de school is het vaste punt.',
    views: ALL_AGREED,
  },
};

/** Case 3: help that does not get going; not everybody agrees about drang. */
const drang: PlayedConference = {
  code: 'LD-028',
  daysAgo: 14,
  by: 'Elif Korkut',
  ages: ['8-11'],
  question: 'Drie keer begon hulp en drie keer stopte zij. Is drang nu passend, en wat vinden de ouders?',
  whyNow: 'De school ziet een kind dat stil wordt.',
  voices: [
    { of: 'kind', whose: 1, said: 'Thuis is het vaak ruzie over wie er komt.', toldTo: 'Elif Korkut' },
    { of: 'ouder', whose: 'vader', said: 'Wij doen mee als het niet weer een ander is.', toldTo: 'Elif Korkut' },
  ],
  judged: [{ child: 1, number: 4, reasons: 'Er is zorg en te weinig zicht. Er is geen acuut gevaar.' }],
  decided: {
    card: 'drang',
    agreed: true,
    answers: (who, day) => ({
      adviesGenoeg: 'no',
      geprobeerd: 'Twee aanbieders en een tijd consultatie & advies.',
      maatregel: 'geen',
      uitgelegd: 'ja',
      gegevens: 'ja',
      hulpDoor: 'De aanbieder die het gezin al kent',
      zonderCriterium: 'De criteria zijn samen besproken; wij vinken ze niet apart aan.',
      doel: 'Er is één gezin, één plan, en het kind wordt elke maand alleen gesproken.',
      overbrugging: who('Dennis Sardjoe'),
      regieVeiligheid: who('Dennis Sardjoe'),
      'bodemeisen/gesprek': { eis: 'Het kind wordt elke maand alleen gesproken.', stand: 'besproken' },
      beschikking: who('Elif Korkut'),
      'afstemming/eerste': { dag: day(28), hoe: 'op het wijkteam', wie: who('Dennis Sardjoe') },
      huisarts: 'toestemming',
      school: who('Elif Korkut'),
      netwerkAangeboden: 'wil',
      eigenPlan: 'maken',
      medewerkers: 'no',
    }),
    words: 'Drang, met één vaste jeugdbeschermer en de ouders aan tafel bij het plan.',
    reasons: 'Advies is geprobeerd, beide ouders stemmen in.',
    views: [
      ...ALL_AGREED.slice(0, 2),
      { by: 'Wendeline Groothuis', kind: 'not-agreed', words: 'Wij willen eerst het kind zelf langer spreken.' },
    ],
  },
};

/** Case 6, as it should go: a named receiver who accepts in time. */
const back: PlayedConference = {
  code: 'LD-033',
  daysAgo: 14,
  by: 'Jelle Roosenbrand',
  ages: ['12-15'],
  question: 'De drang loopt af. Wie neemt het over, en weet de school het deze keer wel?',
  whyNow: 'Over twee weken is de einddatum.',
  voices: [
    { of: 'kind', whose: 1, said: 'Ik wil niet nog een keer mijn verhaal vertellen.', toldTo: 'Jelle Roosenbrand' },
    { of: 'ouder', whose: 'moeder', said: 'Als Jelle het doet, is het goed.', toldTo: 'Jelle Roosenbrand' },
  ],
  judged: [{ child: 1, number: 7, reasons: 'De afspraken zijn drie maanden gehaald.' }],
  decided: {
    card: 'terug-naar-vrijwillig',
    answers: (who, day) => ({
      aanleiding: 'einde',
      drangEinde: day(14),
      veiligGenoeg: 'De afspraken zijn drie maanden gehaald.',
      ontvanger: who('Jelle Roosenbrand'),
      antwoordVoor: day(5),
      informatie: 'Het plan en het verslag van de jeugdbeschermer.',
      contactJb: who('Dennis Sardjoe'),
      teamleiderJb: { name: 'Teamleider Jeugdbescherming' },
      'veiligheidsafspraken/thuis': {
        wat: 'Na tien uur is er altijd een volwassene thuis.',
        wie: who('Jelle Roosenbrand'),
      },
      opschalen: 'Politie aan de deur, of een week niet op school.',
      nazorg: 'Na zes weken en na een half jaar een gesprek.',
      terugkoppeling: day(42),
      regieVeiligheid: who('Jelle Roosenbrand'),
      netwerkAangeboden: 'wil',
      eigenPlan: 'nee',
      medewerkers: 'no',
    }),
    words: 'De drang stopt op zijn datum. Jelle neemt het over en gaat mee naar de school.',
    reasons: 'Veilig genoeg, en er is iemand die het op naam overneemt.',
    views: ALL_AGREED,
    takenOver: { by: 'Jelle Roosenbrand', after: 2 },
  },
};

/** Case 8: an address that has to stay secret, and a melding that cannot wait. */
const report: PlayedConference = {
  code: 'LD-036',
  daysAgo: 14,
  by: 'Elif Korkut',
  ages: ['0-3'],
  question: 'Moeder is gevlucht en wil rust. Moeten wij melden, en hoe doen we dat zonder dat iemand haar vindt?',
  whyNow: 'Vader zoekt haar.',
  voices: [{ of: 'ouder', whose: 'moeder', said: 'Als hij maar niet weet waar wij zijn.', toldTo: 'Elif Korkut' }],
  judged: [{ child: 1, number: 2, reasons: 'Het geweld was structureel. Nu is er afstand, maar vader zoekt.' }],
  decided: {
    card: 'melding-veilig-thuis',
    answers: (who, day) => ({
      onveiligheid: 'structureel',
      overlegd: 'beide',
      gesprek: 'onveilig',
      gesprekWaarom: 'Vader zoekt moeder. Wat hij hoort, kan haar in gevaar brengen.',
      'vertellenVeilig/moeder': { wie: 'Moeder', door: who('Elif Korkut'), voor: day(1) },
      signalen: 'Wat moeder en de buren zagen en hoorden, met wie het zag en wanneer.',
      melder: who('Elif Korkut'),
      regieVeiligheid: who('Wendeline Groothuis'),
      netwerkAangeboden: 'nog',
      eigenPlan: 'vragen',
      medewerkers: 'yes',
      medewerkersAfspraak: 'Niemand gaat alleen. Het adres van moeder staat nergens in dit overleg.',
    }),
    words: 'Wij melden vandaag. Veilig Thuis heeft de regie over de veiligheid.',
    reasons: 'Structureel geweld wordt altijd gemeld.',
    withoutVoices: 'Het kind is een baby. Vader spreken is nu niet veilig.',
    views: ALL_AGREED,
    noted: { after: 1, values: (_who, day) => ({ gemeldOp: day(0) }) },
  },
};

export const decidedFamilies: readonly PlayedConference[] = [consultBecameAdvies, advice, drang, back, report];
