import { at } from '../writing';
import type { PlayedConference } from './script';

/**
 * A family of cases 3 and 6, built on the sources: help that goes slowly works, help that pushes does not; drang was ordered
 * and ended on its date. The first half of its year.
 */
export const CODE = 'LD-038';
const BY = 'Elif Korkut';

export const yearStart: readonly PlayedConference[] = [
  {
    code: CODE,
    daysAgo: 364,
    by: BY,
    ages: ['8-11', '4-7'],
    question: 'Moeder belt hulp af en de oudste is vaak niet op school. Hoe houden we zicht zonder dat zij afhaakt?',
    whyNow: 'De tweede aanbieder in een half jaar stopt ermee.',
    notes: [
      {
        text: 'Moeder alleen met twee kinderen. Vader woont in een andere stad en belt op zondag.',
        kind: 'verklaring',
        source: 'moeder',
        places: at('mensen'),
      },
      {
        text: 'De buurvrouw brengt de jongste naar school als moeder een slechte dag heeft.',
        kind: 'feit',
        source: 'school',
        leefgebieden: ['netwerk'],
        places: at('mensen', 'krachten'),
      },
      {
        text: 'Beide kinderen zijn elke dag op school, ook als moeder bang is om naar buiten te gaan.',
        leefgebieden: ['school'],
        places: at('verbeteren'),
      },
      {
        text: 'De oudste miste elf van de laatste dertig schooldagen.',
        kind: 'feit',
        source: 'leerplicht',
        leefgebieden: ['school'],
        marks: ['naar-het-verslag'],
        places: at('feiten', 'zorgen'),
      },
    ],
    voices: [
      { of: 'kind', whose: 1, said: 'Als ik op school ben, denk ik aan mama.', toldTo: BY },
      { of: 'ouder', whose: 'moeder', said: 'Ik wil wel hulp. Maar niet elke week een ander.', toldTo: BY },
    ],
    judged: [
      { child: 1, number: 5, reasons: 'Zij is veel thuis om op moeder te letten. Er is geen gevaar.' },
      { child: 2, number: 6, reasons: 'De jongste gaat naar school, met hulp van de buurvrouw.' },
    ],
    agreed: [
      {
        what: 'Elke week op huisbezoek, altijd dezelfde persoon en op dezelfde dag',
        who: BY,
        due: 28,
        became: [
          {
            after: 27,
            status: 'not-done',
            why: 'Na twee bezoeken belde moeder af. Er kwam een nieuwe aanbieder tussen.',
          },
        ],
      },
      {
        what: 'Met moeder de driekolommen invullen',
        who: BY,
        due: 21,
        became: [{ after: 20, status: 'done' }],
      },
      {
        what: 'De school vragen wat zij ziet, met toestemming van moeder',
        who: 'Samira Benhaddou',
        due: 14,
        became: [
          { after: 13, status: 'moved', why: 'Moeder wil er eerst over nadenken.', to: 28 },
          { after: 26, status: 'done' },
        ],
      },
    ],
    decided: {
      card: 'advies',
      answers: (who, day) => ({
        vorm: 'kort',
        advies: 'Begin klein en langzaam. Eén vast gezicht, en pas daarna afspraken over school.',
        regieVeiligheid: who(BY),
        evaluatie: day(42),
        netwerkAangeboden: 'wil',
        eigenPlan: 'maken',
        medewerkers: 'no',
      }),
      words: 'Het wijkteam gaat verder met één vast gezicht. Jeugdbescherming is te bellen voor advies.',
      reasons: 'Moeder werkt mee als het rustig gaat. Er is nu geen gevaar.',
      withoutVoices: 'De jongste is vier en was bij de huisbezoeken op school.',
      views: [
        { by: 'Marloes Terhaak', kind: 'agreed' },
        { by: 'Samira Benhaddou', kind: 'agreed' },
        { by: 'Wendeline Groothuis', kind: 'agreed-if', words: 'Als de school binnen een maand is gesproken.' },
      ],
    },
  },
  {
    code: CODE,
    daysAgo: 308,
    putOff: { daysAgo: 322, reason: 'De opdrachtgever is ziek.' },
    by: BY,
    question:
      'Advies kwam niet op gang: vier van zes afspraken afgebeld. Is drang nodig, en hoe blijft moeder aan boord?',
    whyNow: 'De oudste is drie weken niet op school geweest.',
    voices: [
      { of: 'kind', whose: 1, said: 'Er komen steeds mensen en dan gaan ze weer.', toldTo: BY },
      { of: 'kind', whose: 2, said: 'Ik wil dat mama blij is.', toldTo: BY },
      { of: 'ouder', whose: 'moeder', said: 'Als het moet, dan met iemand die blijft.', toldTo: BY },
    ],
    judged: [
      {
        child: 1,
        number: 3,
        reasons: 'Zij zorgt voor moeder in plaats van andersom, en niemand ziet haar.',
        dissent: {
          who: 'Wendeline Groothuis',
          says: 'Voor mij is het een 2: er is geen volwassene die haar elke dag ziet.',
        },
      },
      { child: 2, number: 4, reasons: 'De jongste mist nu ook dagen.' },
    ],
    decided: {
      card: 'drang',
      agreed: true,
      answers: (who, day) => ({
        adviesGenoeg: 'no',
        geprobeerd: 'Advies met één vast gezicht. Na twee bezoeken belde moeder vier keer af.',
        maatregel: 'geen',
        uitgelegd: 'ja',
        gegevens: 'ja',
        hulpDoor: 'De aanbieder die het gezin al kent',
        zonderCriterium: 'De criteria zijn samen besproken; wij vinken ze niet apart aan.',
        doel: 'Beide kinderen zijn elke dag op school en de oudste heeft iemand die haar alleen spreekt.',
        overbrugging: who('Dennis Sardjoe'),
        regieVeiligheid: who('Dennis Sardjoe'),
        'bodemeisen/school': { eis: 'Beide kinderen zijn elke dag op school.', stand: 'besproken' },
        beschikking: who('Samira Benhaddou'),
        'afstemming/eerste': { dag: day(28), hoe: 'op het wijkteam', wie: who('Dennis Sardjoe') },
        huisarts: 'toestemming',
        school: who(BY),
        netwerkAangeboden: 'wil',
        eigenPlan: 'maken',
        medewerkers: 'no',
      }),
      words: 'Drang voor vier maanden, met één vaste jeugdbeschermer. Het tempo spreken we met moeder af.',
      reasons: 'Advies kwam niet op gang en de oudste is uit beeld. Moeder stemt in.',
      views: [
        { by: 'Marloes Terhaak', kind: 'agreed' },
        { by: 'Samira Benhaddou', kind: 'agreed' },
        {
          by: 'Wendeline Groothuis',
          kind: 'not-agreed',
          words: 'Wij vinden dit niet genoeg: er moet ook een melding bij Veilig Thuis komen.',
        },
      ],
      noted: {
        after: 4,
        values: (_who, day) => ({ opdrachtOntvangen: day(4), jeugdbeschermer: { name: 'Jeugdbeschermer' } }),
      },
    },
  },
  {
    code: CODE,
    daysAgo: 266,
    by: BY,
    question: 'Het plan van Jeugdbescherming ligt er. Klopt het voor moeder, en wat moet school weten?',
    whyNow: 'Het plan is klaar en moeder heeft het gelezen.',
    judged: [
      { child: 1, number: 4, reasons: 'Zij gaat weer drie dagen in de week.' },
      { child: 2, number: 5, reasons: 'De jongste gaat elke dag, met de buurvrouw.' },
    ],
    agreed: [
      {
        what: 'Met moeder afspreken wat school mag weten',
        who: 'Dennis Sardjoe',
        due: 14,
        became: [{ after: 12, status: 'done' }],
      },
      {
        what: 'De buurvrouw vragen of zij in het plan wil staan',
        who: BY,
        due: 14,
        became: [{ after: 14, status: 'done' }],
      },
    ],
  },
];
