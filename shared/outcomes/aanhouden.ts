import type { Card } from './card';
import { regie, taskList } from './common';
import { onEveryCard } from './every-card';

/** The table does not decide yet. What is asked is our own choice. */
export const aanhouden: Card = {
  key: 'aanhouden',
  protocol: 1,
  title: { nl: 'Aanhouden', en: 'Hold over' },
  fits: {
    nl: 'De tafel kan nog niet besluiten, en het kan veilig wachten.',
    en: 'The table cannot decide yet, and it can wait safely.',
  },
  optional: true,
  means: {
    gezin: {
      nl: 'Er verandert nog niets; het gezin weet waarop het wacht.',
      en: 'Nothing changes yet; the family knows what it waits for.',
    },
    vrijwillig: { nl: 'Vrijwillig.', en: 'Voluntary.' },
    regie: { nl: 'Blijft bij wie die heeft.', en: 'Stays with who has it.' },
    duur: { nl: 'Tot de dag die u afspreekt.', en: 'Until the day that you agree.' },
    daarna: { nl: 'De tafel bespreekt het gezin opnieuw.', en: 'The table discusses the family again.' },
  },
  explained: [
    {
      nl: 'Er is nog geen besluit over hulp genomen. Eerst moet iets duidelijk worden. Wat dat is, staat bij De uitkomst.',
      en: 'No decision on help was made yet. Something must become clear first. What that is, stands under the outcome.',
    },
    {
      nl: 'Op een afgesproken dag wordt er opnieuw over gepraat. Tot die tijd verandert er niets.',
      en: 'On an agreed day it is talked about again. Until then nothing changes.',
    },
  ],
  fields: [
    {
      key: 'kanWachten',
      part: 'eerst',
      kind: 'yes-no',
      label: { nl: 'Is het kind veilig genoeg om te wachten?', en: 'Is the child safe enough to wait?' },
      why: {
        nl: 'Aanhouden is ook een besluit over veiligheid.',
        en: 'Holding over is a decision about safety too.',
      },
      stops: {
        on: 'no',
        says: {
          nl: 'Dan kan het niet wachten: kies een andere kaart. Bij gevaar nu: 112 of Veilig Thuis 0800-2000.',
          en: 'Then it cannot wait: choose another card. Danger now: 112 or Veilig Thuis 0800-2000.',
        },
      },
      source: 'eigen keuze',
    },
    {
      key: 'ontbreekt',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'text',
      label: { nl: 'Wat moet de tafel nog weten?', en: 'What must the table still know?' },
      why: { nl: 'Anders ligt dezelfde vraag er weer.', en: 'Else the same question lies there again.' },
      source: 'eigen keuze',
    },
    {
      key: 'zoektUit',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: { nl: 'Wie zoekt dat uit?', en: 'Who finds it out?' },
      why: { nl: 'Zonder naam komt het antwoord niet.', en: 'Without a name the answer does not come.' },
      drawn: 'opdrachtgever',
      source: 'eigen keuze',
    },
    {
      key: 'terugOp',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'date',
      label: { nl: 'Terug op tafel op', en: 'Back on the table on' },
      why: { nl: 'Aanhouden zonder dag is laten liggen.', en: 'Holding over without a day is leaving it.' },
      becomes: { says: 'Uitzoeken wat de tafel nog moet weten', who: ['zoektUit'] },
      source: 'eigen keuze',
    },
    ...regie(
      { nl: 'Wie let intussen op de veiligheid?', en: 'Who watches over safety meanwhile?' },
      { drawn: 'opdrachtgever' },
    ),
    taskList(),
    ...onEveryCard,
  ],
  dates: [],
  tasks: [],
};
