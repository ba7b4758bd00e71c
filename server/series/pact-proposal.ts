import type { PactBody } from '../../shared/api/series';

/**
 * What a series' samenwerkingsafspraken begin with, for the table to change. Source of regie, of the criteria to
 * call JB in and of the tasks during drang: Tax & Tóth 2016.
 */
export const PACT_PROPOSAL: PactBody = {
  criteria: [
    'De veilige ontwikkeling van het kind staat op het spel, en een maatregel komt in zicht.',
    'De ouders zien te weinig wat er aan de hand is, en willen te weinig veranderen.',
    'De hulp komt niet op gang, of helpt niet genoeg.',
    'Consultatie en advies is eerst overwogen.',
    'Duidelijk is wat er al is geprobeerd, en wat dat opleverde.',
    'Er zijn concrete signalen van of over het kind.',
  ],
  regie:
    'De casusregie en het formele besluit blijven bij de medewerker van het wijkteam. Tijdens drang heeft Jeugdbescherming ' +
    'de regie over de veiligheid van het kind, in opdracht van die medewerker. Per gezin schrijven we op wie welke regie heeft, met naam.',
  takenTijdensDrang: {
    jb:
      'Spreekt binnen vijf dagen met ouders en kind. Bespreekt het gezin met de gedragsdeskundige. ' +
      'Maakt binnen vier weken een plan, en stemt verlenging of extra hulp af met het wijkteam.',
    lokaal:
      'Geeft de opdracht, nadat het gezin weet waarom. Blijft het vaste gezicht voor het gezin en doet altijd mee. ' +
      'Regelt de beschikking, en het contact met school en huisarts als het gezin dat goed vindt.',
  },
  frequentie:
    'We overleggen elke twee weken, een kwartier per gezin. Een kort consult kan elke dag; daarvoor wachten we niet op het overleg.',
  overig: '',
};
