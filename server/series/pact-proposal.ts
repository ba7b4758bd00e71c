import type { PactBody } from '../../shared/api/series';

/**
 * What a series' samenwerkingsafspraken begin with, for the table to change. Source: Tax & Tóth 2016, the criteria from 2.1.2,
 * 2.1.3, 4.1, 5.1, 5.3 and annex 3, regie from 2.1.3 and annex 3, the tasks from annex 3; every two weeks from 5.1 and 5.3.
 * Zicht op veiligheid of Veilig Thuis: Uitvoeringsbesluit Wmo 2015, to be checked by a team's own jurist.
 */
export const PACT_PROPOSAL: PactBody = {
  criteria: {
    advies: [
      'De hulp komt niet op gang.',
      'Er is twijfel, of een niet-pluisgevoel, over de veiligheid van het kind.',
      'Het is ingewikkeld, en ik weet niet hoe ik verder moet.',
    ],
    lokaalVeld: [
      'Het kind wordt ernstig in zijn ontwikkeling bedreigd, of er zijn andere ernstige signalen van onveiligheid.',
      'Er is nog geen duidelijke vraag, maar er is meer nodig dan advies.',
    ],
    drang: [
      'De veilige ontwikkeling van het kind wordt bedreigd, en een maatregel dreigt.',
      'Het wijkteam komt met vrijwillige hulp niet verder.',
      'Ouders of jongere werken niet mee, en wat kon, is geprobeerd.',
    ],
    beide: ['Er is te weinig zicht op de problemen, en te weinig bereidheid.'],
  },
  regie:
    'De casusregie en het formele besluit blijven bij de medewerker van het wijkteam. Tijdens drang heeft Jeugdbescherming ' +
    'de regie over de veiligheid van het kind, in opdracht van die medewerker. Na een melding heeft Veilig Thuis zicht op de ' +
    'veiligheid, tot het overdraagt; Veilig Thuis neemt de casusregie niet over. In sommige regio’s gaat de casusregie bij drang ' +
    'naar de jeugdbeschermer: spreek af hoe het hier gaat. Per gezin schrijven we op wie welke regie heeft, met naam, vanaf ' +
    'welke dag, en of die persoon ja heeft gezegd.',
  takenTijdensDrang: {
    jb:
      'Gaat na of het gezin weet van de aanmelding en van het vastleggen van gegevens. Spreekt binnen vijf dagen met ouders en ' +
      'kind, de eerste keer in het echt, en met de medewerker van het wijkteam. Bespreekt het gezin met de gedragsdeskundige en ' +
      'daarna in het casuïstiekteam. Maakt binnen vier weken een plan. Spreekt af wanneer we afstemmen, en bewaakt dat. Stemt ' +
      'verlengen, extra hulp en een verzoek aan de Raad af met het wijkteam.',
    lokaal:
      'Besluit of Jeugdbescherming erbij komt. Vertelt het aan het gezin en geeft daarna de opdracht. Blijft het vaste gezicht ' +
      'voor het gezin, doet mee en is bereikbaar. Neemt de formele besluiten. Wie de beschikking schrijft, spreken we hier af: …',
  },
  frequentie:
    'We overleggen elke twee weken, een kwartier per gezin. Een kort consult kan elke dag; daarvoor wachten we niet op het overleg.',
  overig: '',
};
