import { dayOf } from '../meeting/days';
import { FRAME_KEYS } from '../worksheets/worksheets';
import { absent, heading, joined, list, paragraph, term, terms } from './blocks';
import type { Copy } from './copy';
import type { Block } from './document';
import {
  capital,
  childInWords,
  dayInWords,
  FRAME_WORDS,
  HEARER_WORDS,
  PIECE_WORDS,
  UNSAFE_WORDS,
  VIEW_WORDS,
} from './words';

/** What was weighed, said and told, as blocks of a document. */

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const weighing = (copy: Copy): Block[] => {
  const { weighing: weighed } = copy;
  if (!weighed) return absent(copy, 'De weging is niet ingevuld.');
  const { unsafe, judgements = [], criteria = [], instruments = [], melding } = weighed;
  return [
    ...(unsafe
      ? terms([
          term('Acuut of structureel onveilig?', [UNSAFE_WORDS[unsafe.answer], unsafe.why].filter(Boolean).join('. ')),
        ])
      : []),
    ...(melding
      ? terms([
          term('Melding Veilig Thuis', melding.report),
          ...melding.answers.map(({ who, says }) => term(who, says)),
        ])
      : []),
    ...judgements.flatMap(({ child, number, reasons, dissent = [] }): Block[] => [
      heading(childInWords(child)),
      ...terms([
        term('Oordeel van de tafel', number === undefined ? 'geen cijfer' : `${number} van 10`),
        term('Redenen', reasons),
        ...dissent.map(({ who, says }) => term(`${who} ziet het anders`, says)),
      ]),
    ]),
    ...(criteria.length > 0 ? [heading('Criteria die van toepassing zijn')] : []),
    ...list(criteria.map(({ text, facts }) => [text, facts.join('; ')].filter(Boolean).join(': '))),
    ...(instruments.length > 0 ? [heading('Gebruikte instrumenten')] : []),
    ...list(instruments.map(({ name, on, by, result }) => `${name}, ${dayInWords(on)}, door ${by}: ${result}`)),
    ...(judgements.some(({ number }) => number !== undefined)
      ? paragraph('Een cijfer helpt bij het praten. Het is geen risicotaxatie.', 'quiet')
      : []),
  ];
};

const notHeard = (unheard: Copy['unheard']): Block[] => {
  if (!unheard || unheard.children === 0) return [];
  if (unheard.who) return paragraph(`Niet gehoord: ${unheard.who.map(childInWords).join(', ')}.`);
  return paragraph(
    unheard.children === 1 ? '1 kind is niet gehoord.' : `${unheard.children} kinderen zijn niet gehoord.`,
  );
};

export const voices = ({ voices: heard = [], unheard }: Copy): Block[] => [
  ...heard.map(
    ({ who, child, said, on, toldTo, number, typedBy }): Block => ({
      kind: 'quote',
      text: said,
      by: joined(
        capital(who ?? childInWords(child)),
        `op ${dayInWords(on)} tegen ${toldTo}`,
        number === undefined ? undefined : `eigen cijfer: ${number}`,
        typedBy && `getypt door ${typedBy}`,
      ),
    }),
  ),
  ...notHeard(unheard),
  ...(unheard?.parents ? paragraph('Geen ouder is gehoord.') : []),
];

export const notes = (copy: Copy): Block[] => {
  const { notes: kept = [] } = copy;
  return kept.length === 0
    ? absent(copy, 'Er zijn geen notities naar het verslag gegaan.')
    : FRAME_KEYS.flatMap((frame): Block[] => {
        const own = kept.filter((note) => note.frame === frame);
        if (own.length === 0) return [];
        return [
          heading(FRAME_WORDS[frame]),
          ...list(
            own.map(({ kind, text, source, on, child, inNameOf, typedBy }) => {
              const about = joined(
                child && `over ${child}`,
                source && `bron: ${source}`,
                on && dayInWords(on),
                inNameOf ? `namens ${inNameOf}` : undefined,
                typedBy && `getypt door ${typedBy}`,
              );
              return `${kind ? `${capital(kind)}: ` : ''}${text}${about && ` (${about})`}`;
            }),
          ),
        ];
      });
};

export const views = ({ views: given = [], withoutView = [] }: Copy): Block[] => [
  ...given.map(({ organisation, view, words, by, at, later, voidedOn }): Block => {
    const about = joined(
      by,
      dayInWords(dayOf(Date.parse(at))),
      later ? 'later toegevoegd' : undefined,
      voidedOn === undefined ? undefined : `over voorstel ${voidedOn}, dat daarna is gewijzigd`,
    );
    const title = `${organisation}: ${VIEW_WORDS[view]}`;
    return view === 'agreed'
      ? { kind: 'quote', text: words || VIEW_WORDS[view], by: `${organisation}, ${about}` }
      : { kind: 'callout', title, text: `${words} (${about})` };
  }),
  ...(withoutView.length > 0 ? paragraph(`Zonder zienswijze bij het besluit: ${withoutView.join(', ')}.`) : []),
];

export const family = (copy: Copy): Block[] => {
  const { familyViews = [] } = copy;
  return familyViews.length === 0
    ? absent(copy, 'Nog niets toegevoegd.')
    : familyViews.map(({ who, says, on }) => ({ kind: 'quote', text: says, by: `${capital(who)}, ${dayInWords(on)}` }));
};

const TELLING: Readonly<Record<NonNullable<Copy['tellings']>[number]['state'], string>> = {
  agreed: 'voor',
  told: 'verteld op',
  'not-told': 'niet verteld; opnieuw kijken op',
};

const tellingState = ({ state, day, why }: NonNullable<Copy['tellings']>[number]): string => {
  const words = day ? `${TELLING[state]} ${dayInWords(day)}` : (TELLING[state].split(';')[0] ?? '');
  if (state === 'agreed') return day ? words : 'nog zonder datum';
  return why ? `${words}. Reden: ${why}` : words;
};

const tellings = ({ tellings: planned = [] }: Copy): Block[] =>
  planned.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Wie van het gezin het hoort',
          head: ['Wie', 'Van', 'Samen met, taal', 'Wanneer'],
          rows: planned.map((one) => [one.whom, one.by ?? '', joined(one.with, one.language), tellingState(one)]),
        },
      ];

export const feedback = (copy: Copy): Block[] => {
  const { feedback: told = [], tellings: planned = [], receiver } = copy;
  if (told.length === 0) return planned.length === 0 ? absent(copy, 'Hierover is niets afgesproken.') : tellings(copy);
  if (receiver.kind === 'buiten') {
    return told.flatMap(({ what, by, due }) => [
      ...paragraph(what, 'lead'),
      ...terms([term('U hoort het van', by), term('Voor', dayInWords(due))]),
    ]);
  }
  return [
    ...tellings(copy),
    {
      kind: 'table',
      caption: 'Wie hoort wat, van wie en wanneer',
      head: ['Wie', 'Hoort', 'Van', 'Wanneer'],
      rows: told.map(({ hearer, whom, what, by, due, doneOn }) => [
        same(whom, HEARER_WORDS[hearer]) ? whom : `${HEARER_WORDS[hearer]}: ${whom}`,
        what,
        by,
        doneOn ? `gedaan, ${dayInWords(doneOn)}` : `voor ${dayInWords(due)}`,
      ]),
    },
  ];
};

export const present = ({ present: were = [] }: Copy): Block[] =>
  were.length === 0
    ? paragraph('Niet bijgehouden.', 'quiet')
    : list(were.map(({ name, organisation }) => `${name} (${organisation})`));

export const corrections = ({ corrections: made = [] }: Copy): Block[] =>
  made.flatMap(({ version, at, by, why, changes }): Block[] => [
    heading(`Versie ${version}, ${dayInWords(dayOf(Date.parse(at)))}`),
    ...terms([term('Door', by), term('Reden', why)]),
    ...changes.flatMap(({ piece, from, to }) =>
      terms([term(`${PIECE_WORDS[piece] ?? piece}: was`, from), term(`${PIECE_WORDS[piece] ?? piece}: is nu`, to)]),
    ),
  ]);
