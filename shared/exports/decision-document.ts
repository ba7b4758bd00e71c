import { dayOf } from '../meeting/days';
import { cardByKey } from '../outcomes/registry';
import { FRAME_KEYS } from '../worksheets/worksheets';
import type { Copy } from './copy';
import type { Block, ExportDocument } from './document';
import { isFamily, type Part } from './parts';
import {
  capital,
  childInWords,
  dayInWords,
  FRAME_WORDS,
  HEARER_WORDS,
  PART_TITLES,
  PIECE_WORDS,
  SIDE_WORDS,
  UNSAFE_WORDS,
  VIEW_WORDS,
} from './words';

type Terms = Extract<Block, { kind: 'terms' }>['rows'][number];

const paragraph = (text: string | undefined, tone?: 'lead' | 'quiet'): Block[] =>
  text ? [{ kind: 'paragraph', text, ...(tone && { tone }) }] : [];
const heading = (text: string, level: 1 | 2 = 2): Block => ({ kind: 'heading', level, text });
const terms = (rows: readonly (Terms | undefined)[]): Block[] => {
  const present = rows.filter((row) => row !== undefined);
  return present.length > 0 ? [{ kind: 'terms', rows: present }] : [];
};
const term = (name: string, value: string | undefined): Terms | undefined =>
  value ? { term: name, value } : undefined;
const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

const question = ({ question: asked }: Copy): Block[] => [
  ...paragraph(asked?.text, 'lead'),
  ...(asked?.whyNow ? terms([term('Waarom nu', asked.whyNow)]) : []),
];

const decision = ({ decision: made, outcome, decidedOn }: Copy): Block[] => {
  if (!made) return [];
  const { words, reasons, withoutVoices, by, insteadOf } = made;
  const title = outcome?.title ?? 'Besluit';
  return [
    { kind: 'callout', title, text: words || `${title}, zoals hieronder staat.` },
    ...terms([
      term('Besloten door', by && `${by.name} (${by.organisation})`),
      term('In plaats van', insteadOf),
      term('Besloten op', decidedOn && dayInWords(decidedOn)),
      term('Waarom', reasons),
      term('Besloten zonder iedereen te horen, omdat', withoutVoices),
    ]),
  ];
};

/** What a decision means for who lives with it, in B1 Dutch. */
const explanation = ({ outcome, agreements = [], receiver }: Copy): Block[] => {
  const card = outcome && cardByKey(outcome.key);
  const ends = outcome?.dates.filter(({ day }) => day) ?? [];
  return [
    ...(card?.explained ?? []).flatMap(({ nl }) => paragraph(nl)),
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
  ];
};

const outcome = ({ outcome: card }: Copy): Block[] => {
  if (!card) return paragraph('Er is geen uitkomstkaart gekozen.', 'quiet');
  const { title, key, protocol, answers, dates, tasks, skipped } = card;
  const inTable = answers.filter(({ rows }) => rows && rows.length > 0);
  return [
    heading(title),
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
    ...paragraph(`Protocol ${key}, versie ${protocol}.`, 'quiet'),
  ];
};

const agreements = ({ agreements: agreed = [] }: Copy): Block[] =>
  agreed.length === 0
    ? paragraph('Er zijn geen afspraken.', 'quiet')
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

const weighing = ({ weighing: weighed }: Copy): Block[] => {
  if (!weighed) return paragraph('De weging is niet ingevuld.', 'quiet');
  const { unsafe, judgements, criteria, instruments } = weighed;
  return [
    ...(unsafe
      ? terms([
          term('Acuut of structureel onveilig?', [UNSAFE_WORDS[unsafe.answer], unsafe.why].filter(Boolean).join('. ')),
        ])
      : []),
    ...judgements.flatMap(({ child, number, reasons, dissent }): Block[] => [
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

const voices = ({ voices: heard = [], unheard }: Copy): Block[] => [
  ...heard.map(
    ({ who, child, said, on, toldTo, number, typedBy }): Block => ({
      kind: 'quote',
      text: said,
      by: joined(
        capital(who ?? childInWords(child)),
        `op ${dayInWords(on)} tegen ${toldTo}`,
        number === undefined ? undefined : `eigen cijfer: ${number}`,
        `getypt door ${typedBy}`,
      ),
    }),
  ),
  ...(unheard && unheard.children > 0
    ? paragraph(unheard.children === 1 ? '1 kind is niet gehoord.' : `${unheard.children} kinderen zijn niet gehoord.`)
    : []),
  ...(unheard?.parents ? paragraph('Geen ouder is gehoord.') : []),
];

const notes = ({ notes: kept = [] }: Copy): Block[] =>
  kept.length === 0
    ? paragraph('Er zijn geen notities naar het verslag gegaan.', 'quiet')
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

const views = ({ views: given = [], withoutView = [] }: Copy): Block[] => [
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

const family = ({ familyViews = [] }: Copy): Block[] =>
  familyViews.length === 0
    ? paragraph('Nog niets toegevoegd.', 'quiet')
    : familyViews.map(({ who, says, on }) => ({ kind: 'quote', text: says, by: `${capital(who)}, ${dayInWords(on)}` }));

const feedback = ({ feedback: told = [], receiver }: Copy): Block[] => {
  if (told.length === 0) return paragraph('Hierover is niets afgesproken.', 'quiet');
  if (receiver.kind === 'buiten') {
    return told.flatMap(({ what, by, due }) => [
      ...paragraph(what, 'lead'),
      ...terms([term('U hoort het van', by), term('Voor', dayInWords(due))]),
    ]);
  }
  return [
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

const present = ({ present: were = [] }: Copy): Block[] =>
  were.length === 0
    ? paragraph('Niet bijgehouden.', 'quiet')
    : list(were.map(({ name, organisation }) => `${name} (${organisation})`));

const corrections = ({ corrections: made = [] }: Copy): Block[] =>
  made.flatMap(({ version, at, by, why, changes }): Block[] => [
    heading(`Versie ${version}, ${dayInWords(dayOf(Date.parse(at)))}`),
    ...terms([term('Door', by), term('Reden', why)]),
    ...changes.flatMap(({ piece, from, to }) =>
      terms([term(`${PIECE_WORDS[piece] ?? piece}: was`, from), term(`${PIECE_WORDS[piece] ?? piece}: is nu`, to)]),
    ),
  ]);

const BLOCKS: Readonly<Record<Part, (copy: Copy) => Block[]>> = {
  vraag: question,
  besluit: decision,
  uitleg: explanation,
  uitkomst: outcome,
  afspraken: agreements,
  weging: weighing,
  stemmen: voices,
  notities: notes,
  zienswijzen: views,
  gezin: family,
  terugkoppeling: feedback,
  aanwezig: present,
  verbeteringen: corrections,
};

/** Parts that say nothing worth a heading when there is nothing in them. */
const SILENT: readonly Part[] = ['stemmen', 'verbeteringen', 'uitleg', 'zienswijzen'];

const signs = ({ leftOut }: Copy, part: Part): Block[] =>
  leftOut
    .filter((one) => one.part === part)
    .map(({ why }) => ({
      kind: 'left-out',
      text:
        why === 'protected'
          ? 'Hier is iets weggelaten om iemand te beschermen.'
          : 'Hier is iets weggelaten dat niet voor deze ontvanger is.',
    }));

const partOf = (copy: Copy, part: Part): Block[] => {
  const blocks = BLOCKS[part](copy);
  const left = signs(copy, part);
  if (blocks.length + left.length === 0 && SILENT.includes(part)) return [];
  const whole = [heading(PART_TITLES[part], 1), ...blocks, ...left];
  // Told to the family on a page of its own, to be handed over or kept apart.
  return part === 'uitleg' ? [{ kind: 'page-break' }, ...whole, { kind: 'page-break' }] : whole;
};

const opening = ({ status, receiver, meeting }: Copy): Block[] => {
  if (status === 'concept') {
    return paragraph(
      'Dit is een concept. Er is nog niets besloten; aan deze tekst kunt u geen rechten ontlenen.',
      'lead',
    );
  }
  if (receiver.kind === 'buiten') {
    return paragraph('Dit is een uittreksel. U krijgt alleen wat voor u bedoeld is.', 'quiet');
  }
  return isFamily(receiver.kind)
    ? paragraph(
        `Op ${dayInWords(meeting.on)} is over uw gezin overlegd. Hier leest u wat is besloten. Wat over een ander gaat, staat er niet in.`,
        'quiet',
      )
    : [];
};

const footerOf = ({ version, versionOn, chain, status }: Copy): string => {
  const which = status === 'concept' ? 'Concept' : `Versie ${version} van ${dayInWords(versionOn ?? '')}`;
  return chain ? `${which} · keten ${chain.entry}: ${chain.head}` : which;
};

/** The decision as a document for one receiver. Source: domain.md §6, §7. */
export const decisionDocument = (copy: Copy): ExportDocument => {
  const { status, family: about, meeting, receiver, parts } = copy;
  const name = isFamily(receiver.kind) ? capital(receiver.name) : receiver.name;
  return {
    title: `${status === 'concept' ? 'Voorstel' : 'Besluit'} ${about.code}`,
    subtitle: `${meeting.title}, ${dayInWords(meeting.on)}`,
    day: copy.versionOn ?? meeting.on,
    receiver: receiver.kind === 'organisatie' ? `het dossier van ${name}` : name,
    footer: footerOf(copy),
    draft: status === 'concept',
    blocks: [...opening(copy), ...parts.flatMap((part) => partOf(copy, part))],
  };
};
