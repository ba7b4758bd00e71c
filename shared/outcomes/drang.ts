import type { Card } from './card';
import { first } from './drang-first';
import { order } from './drang-order';
import { dates, tasks } from './drang-terms';

/**
 * Source: Tax & Tóth 2016, annex 3, the protocol in five steps; that it has no basis in statute, and that a threat with the
 * Raad does not go with it: Verkroost 2019. Where sources differ the card says so.
 */
export const drang: Card = {
  key: 'drang',
  protocol: 2,
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
      nl: 'Casusregie en besluit blijven bij de lokale professional; Jeugdbescherming heeft regie over de veiligheid van het kind. Per gezin staat het op naam.',
      en: 'Casusregie and decision stay with the local professional; JB has regie over the child’s safety. It is written down by name.',
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
  fields: [...first, ...order],
  dates,
  tasks,
  holder: { field: 'overbrugging', accepts: false },
};
