import type { PlayedConference } from './script';
import { CODE } from './year-start';

const BY = 'Elif Korkut';

/** The second half of that year: drang ends on its date, the wijkteam takes over, and then. */
export const yearEnd: readonly PlayedConference[] = [
  {
    code: CODE,
    daysAgo: 224,
    by: BY,
    question: 'Halverwege de drang: wat werkt, en wie ziet de kinderen als Jeugdbescherming straks stopt?',
    whyNow: 'Over zes weken eindigt de drang.',
    judged: [
      { child: 1, number: 6, reasons: 'Elke dag op school, en één keer per week een eigen gesprek.' },
      { child: 2, number: 6, reasons: 'Slaapt door en speelt weer buiten.' },
    ],
    agreed: [
      {
        what: 'De intern begeleider leert moeder kennen, samen met de jeugdbeschermer',
        who: 'Intern begeleider',
        due: 21,
        became: [{ after: 20, status: 'done' }],
      },
      {
        what: 'Vader vragen of de kinderen een weekend kunnen komen',
        who: 'Dennis Sardjoe',
        due: 21,
        became: [{ after: 22, status: 'not-done', why: 'Vader woont nu bij familie en heeft geen plek.' }],
      },
    ],
  },
  {
    code: CODE,
    daysAgo: 196,
    by: BY,
    question: 'De drang eindigt over twee weken. Is het veilig genoeg om terug te gaan naar vrijwillige hulp?',
    whyNow: 'De einddatum komt eraan; zonder besluit loopt niets door.',
    voices: [
      { of: 'kind', whose: 1, said: 'Ik vind de gesprekken fijn. Mag die mevrouw blijven?', toldTo: BY },
      { of: 'kind', whose: 2, said: 'Mama brengt mij zelf.', toldTo: BY },
      { of: 'ouder', whose: 'moeder', said: 'Ik bel nu zelf als het niet gaat.', toldTo: BY },
    ],
    judged: [
      { child: 1, number: 7, reasons: 'Vier maanden elke dag op school. Zij heeft iemand om mee te praten.' },
      { child: 2, number: 8, reasons: 'Het gaat goed, thuis en op school.' },
    ],
    decided: {
      card: 'terug-naar-vrijwillig',
      answers: (who, day) => ({
        aanleiding: 'einde',
        drangEinde: day(14),
        veiligGenoeg: 'De bodemeis is vier maanden gehaald. Moeder belt zelf als het niet gaat.',
        ontvanger: who(BY),
        antwoordVoor: day(7),
        informatie: 'Het plan, het verslag van de jeugdbeschermer en wat school mag weten.',
        contactJb: who('Dennis Sardjoe'),
        teamleiderJb: { name: 'Teamleider Jeugdbescherming' },
        'veiligheidsafspraken/bellen': { wat: 'Moeder belt dezelfde dag als een kind thuisblijft.', wie: who(BY) },
        opschalen: 'Een week niet op school, of twee keer geen contact met moeder.',
        nazorg: 'Na drie maanden kijkt deze tafel opnieuw.',
        terugkoppeling: day(42),
        regieVeiligheid: who(BY),
        netwerkAangeboden: 'wil',
        eigenPlan: 'maken',
        medewerkers: 'no',
      }),
      words: 'De drang stopt op zijn datum. Het wijkteam gaat verder, met hetzelfde gesprek voor de oudste.',
      reasons: 'De bodemeis is drie maanden gehaald en moeder belt zelf.',
      views: [
        { by: 'Marloes Terhaak', kind: 'agreed' },
        { by: 'Samira Benhaddou', kind: 'agreed' },
        { by: 'Wendeline Groothuis', kind: 'agreed' },
      ],
      takenOver: { by: BY, after: 3 },
      corrected: {
        after: 6,
        why: 'Er stond drie maanden; het zijn er vier.',
        reasons: 'De bodemeis is vier maanden gehaald en moeder belt zelf.',
      },
    },
  },
  {
    code: CODE,
    daysAgo: 98,
    by: BY,
    question: 'Nazorg na drie maanden: houden de afspraken, nu Jeugdbescherming weg is?',
    whyNow: 'Zo is het bij het einde van de drang afgesproken.',
    judged: [
      {
        child: 1,
        number: 7,
        reasons: 'Zij gaat naar school. De gesprekken zijn om de twee weken.',
        dissent: { who: 'Shanice Pinas', says: 'Zij let weer meer op moeder. Ik kom op een 6.' },
      },
      { child: 2, number: 7, reasons: 'De jongste slaapt soms slecht.' },
    ],
    agreed: [
      {
        what: 'Met moeder kijken wat helpt op slechte dagen, en dat in haar eigen plan zetten',
        who: BY,
        due: 28,
        became: [
          { after: 28, status: 'moved', why: 'Moeder was ziek.', to: 49 },
          { after: 48, status: 'done' },
        ],
      },
    ],
  },
  {
    code: CODE,
    daysAgo: 28,
    by: BY,
    question: 'De jongste slaapt slecht en moeder zegt weer af. Wat kan het wijkteam zelf, voordat het glijdt?',
    whyNow: 'Twee afspraken afgezegd in drie weken.',
    voices: [{ of: 'ouder', whose: 'moeder', said: 'Het is te veel ineens. Ik wil niet terug naar toen.', toldTo: BY }],
    judged: [
      { child: 1, number: 6, reasons: 'School ziet haar elke dag, maar stiller.' },
      { child: 2, number: 5, reasons: 'Hij slaapt slecht en wil niet naar school.' },
    ],
    agreed: [
      {
        what: 'Moeder op haar vaste dag bezoeken, ook als zij afbelt: dan kort aan de deur',
        who: BY,
        due: 21,
        became: [{ after: 18, status: 'done' }],
      },
      { what: 'De jeugdarts vragen om naar het slapen van de jongste te kijken', who: 'Samira Benhaddou', due: 14 },
      {
        what: 'De buurvrouw vragen of zij twee ochtenden wil brengen',
        who: BY,
        due: 14,
        became: [{ after: 12, status: 'moved', why: 'Zij is op vakantie.', to: 42 }],
      },
    ],
    decided: {
      card: 'advies',
      answers: (who, day) => ({
        vorm: 'kort',
        advies: 'Houd het ritme vast en maak het kleiner, niet zwaarder. Kijk na zes weken samen.',
        regieVeiligheid: who(BY),
        evaluatie: day(42),
        netwerkAangeboden: 'wil',
        eigenPlan: 'maken',
        medewerkers: 'no',
      }),
      words: 'Het wijkteam gaat door in hetzelfde ritme. Na zes weken kijkt deze tafel opnieuw.',
      reasons: 'Het glijdt een beetje, en moeder vraagt zelf om hulp.',
      withoutVoices: 'De kinderen worden deze week op school gesproken.',
      views: [
        { by: 'Marloes Terhaak', kind: 'agreed' },
        { by: 'Samira Benhaddou', kind: 'agreed' },
      ],
    },
  },
];

/** It stands on the agenda of the present meeting again. */
export const yearNow: PlayedConference = {
  code: CODE,
  daysAgo: 0,
  by: BY,
  question: 'Een half jaar na de drang: houdt het lichte spoor, of is er weer meer nodig?',
  whyNow: 'Dat spraken we vier weken geleden af.',
};
