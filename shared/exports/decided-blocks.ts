import type { Said } from '../outcomes/card';
import { cardByKey } from '../outcomes/registry';
import { absent, heading, list, paragraph, term, terms } from './blocks';
import { type Copy, outcomesOf, outcomeTitle } from './copy';
import type { Block } from './document';
import { HANDING_OVER_WORDS } from './handing-over';
import { capital, dayInWords, SIDE_WORDS } from './words';

/** What was asked and decided, as blocks of a document. */

export const question = ({ question: asked }: Copy): Block[] => [
  ...paragraph(asked?.text, 'lead'),
  ...(asked?.whyNow ? terms([term('Waarom nu', asked.whyNow)]) : []),
];

export const decision = (copy: Copy): Block[] => {
  const { decision: made, decidedOn } = copy;
  if (!made) return [];
  const { words, reasons, withoutVoices, by, insteadOf } = made;
  const decider = by?.name ? `${by.name} (${by.organisation})` : by?.organisation;
  const title = outcomeTitle(copy) || 'Besluit';
  return [
    { kind: 'callout', title, text: words || `${title}, zoals hieronder staat.` },
    ...terms([
      term('Besloten door', decider),
      term('In plaats van', insteadOf),
      term('Besloten op', decidedOn && dayInWords(decidedOn)),
      term('Waarom', reasons),
      term('Besloten zonder iedereen te horen, omdat', withoutVoices),
    ]),
  ];
};

/** As it was when the copy was made. */
const explained = ({ key = '', protocol }: ReturnType<typeof outcomesOf>[number]): readonly Said[] => {
  const card = cardByKey(key);
  return (protocol === 1 ? card?.explainedFirst : undefined) ?? card?.explained ?? [];
};

/** Whom the family can turn to beside those at the table. Copies of the first version of the format did not say it. */
const SUPPORT = {
  jeugdige: [
    'Een vertrouwenspersoon van Jeugdstem kan je gratis helpen (jeugdstem.nl). Die staat los van alle organisaties.',
    'Ben je niet tevreden over hoe iemand met je omgaat? Dan mag je een klacht indienen bij de organisatie waar die persoon werkt.',
  ],
  ouder: [
    'Een vertrouwenspersoon van Jeugdstem kan u gratis helpen (jeugdstem.nl). Die staat los van alle organisaties.',
    'Bent u niet tevreden over hoe iemand met u omgaat? Dan kunt u een klacht indienen bij de organisatie waar die persoon werkt.',
  ],
};

/** What a decision means for who lives with it, in B1 Dutch. */
export const explanation = (copy: Copy): Block[] => {
  const { agreements = [], formatVersion, receiver } = copy;
  const cards = outcomesOf(copy);
  const ends = cards.flatMap(({ dates }) => dates).filter(({ day }) => day);
  return [
    ...cards.flatMap(explained).flatMap(({ nl }) => paragraph(nl)),
    ...(ends.length > 0 ? [heading('Wanneer gebeurt wat?', 2)] : []),
    ...list(ends.map(({ label, day }) => `${capital(label)}: ${dayInWords(day ?? '')}`)),
    ...(agreements.length > 0
      ? paragraph('Wie wat doet, staat hieronder bij Afspraken. U mag altijd vragen hoe het ermee staat.')
      : []),
    heading(receiver.kind === 'jeugdige' ? 'Wat mag jij?' : 'Wat mag u?', 2),
    ...list(
      receiver.kind === 'jeugdige'
        ? [
            'Je mag zeggen wat jij ervan vindt. Dat komt bij dit verslag.',
            'Klopt er iets niet? Zeg het. Dan wordt het verbeterd, en je ziet wat er veranderd is.',
            'Je mag vragen wie er in jouw dossier heeft gekeken.',
            'Je mag iemand meenemen naar een gesprek, iemand die je vertrouwt.',
          ]
        : [
            'U mag zeggen wat u van het besluit vindt. Dat komt bij dit verslag.',
            'Klopt er iets niet? Zeg het. Dan wordt het verbeterd, en u ziet wat er veranderd is.',
            'U mag uw dossier lezen, en vragen wie erin heeft gekeken.',
            'U mag vragen om gegevens te wissen. Niet alles kan gewist worden; u hoort dan waarom.',
            'U mag iemand meenemen naar een gesprek, iemand die u vertrouwt.',
          ],
    ),
    ...(formatVersion > 1 ? list(SUPPORT[receiver.kind === 'jeugdige' ? 'jeugdige' : 'ouder']) : []),
  ];
};

const cardBlocks = ({
  title,
  key,
  protocol,
  answers,
  dates,
  tasks,
  skipped = [],
  without,
}: NonNullable<Copy['outcome']>): Block[] => {
  const inTable = answers.filter(({ rows }) => rows && rows.length > 0);
  return [
    ...(title ? [heading(title)] : []),
    ...terms(
      answers.filter(({ rows }) => !rows).map(({ label, values }) => term(label, values.map(dayInWords).join('; '))),
    ),
    ...inTable.map(
      ({ label, head = [], rows = [] }): Block => ({
        kind: 'table',
        caption: label,
        head,
        rows: rows.map((row) => row.map(dayInWords)),
      }),
    ),
    ...(dates.length > 0
      ? [
          {
            kind: 'table',
            caption: 'Termijnen',
            head: ['Wat', 'Wanneer', 'Hoe het telt'],
            rows: dates.map(({ label, day, rule }) => [label, day ? dayInWords(day) : 'nog niet bekend', rule]),
          } satisfies Block,
        ]
      : []),
    ...(tasks.length > 0 ? [heading('Wie doet wat volgens het protocol')] : []),
    ...list(tasks.map(({ side, says }) => `${SIDE_WORDS[side] ?? side}: ${says}`)),
    ...list(skipped.map(({ label, reason, by }) => `Doorgegaan zonder: ${label}. Reden: ${reason} (${by})`)),
    ...(without ? [heading('Nog zonder antwoord toen dit werd voorgesteld')] : []),
    ...list(without?.missing ?? []),
    ...terms([term('Waarom toch voorgesteld', without?.why)]),
    ...(key && protocol !== undefined ? paragraph(`Protocol ${key}, versie ${protocol}.`, 'quiet') : []),
  ];
};

const handingOver = ({ handingOver: steps = [] }: Copy): Block[] =>
  steps.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Overdracht',
          head: ['Wie', 'Wat', 'Wanneer', 'Toelichting'],
          rows: steps.map(({ who, state, day, why }) => [
            capital(who),
            HANDING_OVER_WORDS[state],
            dayInWords(day),
            why ?? '',
          ]),
        },
      ];

export const outcome = (copy: Copy): Block[] => {
  const cards = outcomesOf(copy);
  return cards.length > 0
    ? [...cards.flatMap(cardBlocks), ...handingOver(copy)]
    : absent(copy, 'Er is geen uitkomstkaart gekozen.');
};

export const agreements = (copy: Copy): Block[] => {
  const { agreements: agreed = [] } = copy;
  return agreed.length === 0
    ? absent(copy, 'Er zijn geen afspraken.')
    : [
        {
          kind: 'table',
          caption: 'Wie doet wat, en wanneer',
          head: ['Wie', 'Wat', 'Voor wanneer'],
          rows: agreed.map(({ who, what, child, due }) => [
            who,
            child ? `${what} (${child})` : what,
            due ? dayInWords(due) : 'geen datum',
          ]),
        },
      ];
};
