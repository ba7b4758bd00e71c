import type { Field, When } from './card';
import { onEveryCard } from './every-card';

/** On a card that is talked over with parents and child first, unless that is not safe. */

const UNSAFE = { field: 'gesprek', is: ['onveilig'] } as const satisfies When;

/**
 * Where talking is not safe, nobody is told by themselves: only whom the table names, one by one. A violent
 * ex must learn nothing, not even that something was held back.
 */
const tellingSafely = (telling: Field): Field[] => {
  const { drawn: _drawn, why: _why, ...byHand } = telling;
  return [
    { ...telling, audience: 'tafel', when: { field: 'gesprek', isNot: UNSAFE.is } },
    {
      ...byHand,
      key: 'vertellenVeilig',
      audience: 'nooit',
      label: { nl: 'Wie mag het wel weten, en hoe kan dat veilig?', en: 'Who may know, and how can that be safe?' },
      hint: {
        nl: 'Niemand wordt vanzelf ingelicht. Zet hier alleen wie het veilig kan horen, en overleg daarover met Veilig Thuis.',
        en: 'Nobody is told by default. Put here only who can hear it safely, and consult Veilig Thuis on it.',
      },
      when: UNSAFE,
    },
  ];
};

export const safeOnEveryCard: readonly Field[] = onEveryCard.flatMap((field) =>
  field.key === 'vertellen' ? tellingSafely(field) : [field],
);

export const talkedOver = (asked: Required<Pick<Field, 'label' | 'why' | 'source'>>): readonly Field[] => [
  {
    ...asked,
    key: 'gesprek',
    part: 'eerst',
    audience: 'nooit',
    kind: 'choice',
    options: [
      { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
      { key: 'nog', label: { nl: 'Nog niet; zie ‘vertellen’', en: 'Not yet; see ‘telling’' } },
      { key: 'onveilig', label: { nl: 'Nee, dat is niet veilig', en: 'No, that is not safe' } },
    ],
  },
  {
    key: 'gesprekWaarom',
    part: 'eerst',
    audience: 'nooit',
    kind: 'text',
    label: { nl: 'Waarom is dat niet veilig?', en: 'Why is that not safe?' },
    why: {
      nl: 'Dat dit zonder gesprek gebeurt, moet later uit te leggen zijn.',
      en: 'That it is done without a talk must be explainable later.',
    },
    when: UNSAFE,
    source: asked.source,
  },
];
