import type { Card } from './card';
import { alignment, othersAround, regie, taskList } from './common';
import { onEveryCard } from './every-card';
import { evaluated, mapped, understood } from './protocol-steps';

/** Source: Tax & Tóth 2016, annexes 1 and 3. */
export const meldingLokaalVeld: Card = {
  key: 'melding-lokaal-veld',
  protocol: 2,
  title: { nl: 'Melding uit het lokale veld', en: 'Report from the local field' },
  fits: {
    nl: 'Er zijn ernstige signalen en nog geen duidelijke vraag, en er is meer nodig dan advies. Jeugdbescherming heeft zelf een paar contacten met het gezin en doet een voorstel.',
    en: 'There are serious signals and no concrete question yet, and more is needed than advice. JB has a few contacts with the family itself, and makes a proposal.',
  },
  optional: true,
  besides: true,
  means: {
    gezin: {
      nl: 'Jeugdbescherming komt een paar keer langs om te kijken wat nodig is.',
      en: 'JB comes a few times to see what is needed.',
    },
    vrijwillig: { nl: 'Vrijwillig.', en: 'Voluntary.' },
    regie: {
      nl: 'Casusregie en besluit blijven bij de lokale professional.',
      en: 'Casusregie and decision stay with the local professional.',
    },
    duur: { nl: 'Binnen één maand ligt er een voorstel.', en: 'Within one month there is a proposal.' },
    daarna: {
      nl: 'De lokale professional besluit, samen met de cliënt en Jeugdbescherming: afsluiten, lokaal verder, of drang.',
      en: 'The local professional decides, with the client and JB: close, go on locally, or drang.',
    },
  },
  explained: [
    {
      nl: 'Jeugdbescherming komt een paar keer praten om te kijken wat nodig is. Dat is vrijwillig.',
      en: 'JB comes to talk a few times to see what is needed. That is voluntary.',
    },
    {
      nl: 'Binnen een maand komt er een voorstel. De eigen hulpverlener bespreekt dat met het gezin en besluit daarna.',
      en: 'Within a month there is a proposal. The family’s own worker discusses it with the family, and then decides.',
    },
  ],
  fields: [
    {
      key: 'clientWeet',
      part: 'eerst',
      kind: 'choice',
      label: {
        nl: 'Weet de cliënt dat Jeugdbescherming contact opneemt?',
        en: 'Has the client been told that JB will make contact?',
      },
      why: {
        nl: 'Een gezin mag niet verrast worden door Jeugdbescherming.',
        en: 'A family must not be surprised by JB.',
      },
      options: [
        { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
        { key: 'nog', label: { nl: 'Nog niet; zie ‘vertellen’', en: 'Not yet; see ‘telling’' } },
      ],
      source: 'Tax & Tóth 2016, bijlage 3',
    },
    ...understood(),
    {
      key: 'vraag',
      part: 'inhoud',
      kind: 'text',
      label: { nl: 'Wat moet Jeugdbescherming bekijken?', en: 'What is JB to look at?' },
      why: { nl: 'Het voorstel is het antwoord hierop.', en: 'The proposal answers it.' },
      drawn: 'question',
      source: 'eigen keuze',
    },
    {
      key: 'door',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: { nl: 'Wie van Jeugdbescherming doet dit?', en: 'Who at JB does this?' },
      why: { nl: 'Het gezin moet weten wie er komt.', en: 'The family must know who comes.' },
      source: 'Tax & Tóth 2016, bijlage 1',
    },
    {
      key: 'gemeldOp',
      part: 'inhoud',
      audience: 'nooit',
      kind: 'date',
      label: { nl: 'Melding ontvangen', en: 'Report received' },
      hint: {
        nl: 'Vanaf deze dag loopt de maand. De bron zegt niet vanaf wanneer; dit is een eigen keuze.',
        en: 'The month runs from this day. The source does not say from when; this is our own choice.',
      },
      why: { nl: 'Zonder deze dag heeft het voorstel geen einddatum.', en: 'Without it the proposal has no last day.' },
      drawn: 'today',
      source: 'eigen keuze: de bron zegt niet vanaf welke dag de maand telt',
    },
    mapped(),
    ...regie(
      { nl: 'Blijft lokaal, zolang u niet anders afspreekt.', en: 'Stays local, unless you agree otherwise.' },
      { drawn: 'opdrachtgever' },
    ),
    taskList(),
    alignment({
      why: {
        nl: 'Afstemmomenten worden afgesproken, opgeschreven en bewaakt.',
        en: 'Moments to align are agreed, written down and watched over.',
      },
    }),
    ...othersAround,
    evaluated('Evalueren: is dit genoeg, of is meer zorg nodig?', {
      nl: 'Na het voorstel moet iemand kijken of het werkt.',
      en: 'After the proposal somebody must see whether it works.',
    }),
    ...onEveryCard,
  ],
  dates: [
    {
      key: 'voorstel',
      label: { nl: 'Voorstel van Jeugdbescherming', en: 'Proposal of JB' },
      from: 'gemeldOp',
      count: 1,
      unit: 'month',
      becomes: { says: 'Een voorstel doen aan de lokale professional', who: ['door'] },
      source: 'Tax & Tóth 2016, bijlage 1 en 3: binnen een maand',
    },
  ],
  tasks: [
    {
      key: 'contacten',
      audience: 'gezin',
      side: 'jb',
      says: { nl: 'Heeft zelf een paar contacten met het gezin.', en: 'Has a few contacts with the family itself.' },
      source: 'Tax & Tóth 2016, bijlage 1 en 3',
    },
  ],
};
