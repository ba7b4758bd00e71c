import { cardAddress } from '../audience/card-address';
import { audienceIn, datedAudience, fieldOf, lineAudience, neverIn } from '../audience/card-audience';
import { type ItemMark, markOf } from '../audience/marks';
import { type Sentence, SOMEBODY } from '../audience/verdict';
import { cardsOf } from '../decisions/record';
import type { FilledCard, FilledField } from '../outcomes/filled';
import { copyAnswer, type ExportSource } from './copy';
import { type Labels, labelsOf } from './labels';
import { answerInWords } from './melding';
import type { Part } from './parts';

/** A sentence of a source, or some that belong together, that goes out or not by itself. */
export interface Item extends Sentence {
  part: Part;
  /** As a person who chooses what goes out reads it. */
  text: string;
  /** What may stand nowhere else either when this does not go out. */
  telling: readonly string[];
  /** Which line of a list, of which the whole is an item too. */
  line?: true;
}

type More = Partial<Omit<Item, 'address' | 'part' | 'text'>>;

/** What is read of a source to see whom each of its sentences is for. */
interface Looking {
  source: ExportSource;
  labels: Labels;
  item(address: string, text: string, more?: More): Item;
}

const lookingAt = (source: ExportSource): Looking => {
  const marks: readonly ItemMark[] = source.marks ?? [];
  return {
    source,
    labels: labelsOf(source, SOMEBODY),
    item: (address, text, { audience = 'tafel', telling = [text], ...more } = {}) => {
      const mark = markOf(marks, address);
      return {
        address,
        part: address.split('/')[0] as Part,
        text,
        audience,
        telling,
        ...more,
        marks: [...(more.marks ?? []), ...(mark?.marks ?? [])],
        notFor: [...(more.notFor ?? []), ...(mark?.notFor ?? [])],
        leave: mark?.leave ?? [],
      };
    },
  };
};

/** The child that is meant; one who is not known is nobody's to read about. */
const aboutChild = ({ labels }: Looking, words: string | undefined): Pick<More, 'about'> =>
  words ? { about: labels.childOf(words) ?? SOMEBODY } : {};

/** What somebody typed in an answer; what one chooses, or who or when, tells nothing where it stands elsewhere. */
const typedIn = ({ answer }: FilledField): string[] => {
  const answers =
    answer.kind === 'list' ? answer.lines.flatMap(({ cells }) => cells.map((cell) => cell.answer)) : [answer];
  return answers.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
};

/** One of the cards of a source. */
interface OneCard {
  card: FilledCard;
  isBeside: boolean;
}

/** What was marked on a card stays marked when that card becomes the main one, or the main one comes to stand beside another. */
const cardItem = (
  { source, item }: Looking,
  { card, isBeside }: OneCard,
  of: string,
  text: string,
  more: More,
): Item => {
  const elsewhere = markOf(source.marks ?? [], cardAddress(card, !isBeside, of));
  const { marks = [], notFor = [] } = elsewhere ?? {};
  return item(cardAddress(card, isBeside, of), text, { ...more, marks, notFor });
};

const fieldItems = (looking: Looking, one: OneCard, filled: FilledField): Item[] => {
  const { key, answer } = filled;
  const { card } = one;
  const field = fieldOf(card, key);
  const { label, values } = copyAnswer(filled);
  const list = cardItem(looking, one, key, `${label}: ${values.join('; ')}`, {
    audience: audienceIn(card, 'fields', key),
    telling: typedIn(filled),
  });
  if (answer.kind !== 'list' || field?.audience !== 'gezin') return [list];
  const lines = answer.lines.flatMap((line, at) => {
    const { audience, toldTo, child } = lineAudience(field, line);
    const of = `${key}/${line.id}`;
    const whole = cardItem(looking, one, of, values[at] ?? '', {
      audience,
      ...(toldTo !== undefined && { of: looking.labels.memberOf(toldTo) ?? SOMEBODY }),
      ...aboutChild(looking, child),
      telling: [],
      line: true,
    });
    const never = neverIn(field, line);
    if (never.length === 0) return [whole];
    return [
      whole,
      cardItem(looking, one, `${of}/nooit`, never.join(' · '), { audience: 'nooit', telling: never, line: true }),
    ];
  });
  return [list, ...lines];
};

const cardItems = (looking: Looking, one: OneCard): Item[] => {
  const { card } = one;
  const item = (of: string, text: string, audience: Item['audience']) =>
    cardItem(looking, one, of, text, { audience, telling: [] });
  return [
    item('kaart', card.title.nl, 'gezin'),
    ...card.fields.flatMap((filled) => fieldItems(looking, one, filled)),
    ...card.dates.map(({ key, label }) => item(`datum/${key}`, label.nl, audienceIn(card, 'dates', key))),
    ...card.tasks.map(({ key, says }) => item(`taak/${key}`, says.nl, audienceIn(card, 'tasks', key))),
  ];
};

/** An agreement that follows from a card is for whom the card's own sentence is. */
const originOf = ({ source, labels }: Looking, id: string): Pick<More, 'audience' | 'of'> => {
  const origin = source.origins?.[id];
  if (!origin) return { audience: 'gezin' };
  const [key = '', lineId] = origin.key.split('/');
  const card = { key: origin.card };
  const dated = datedAudience(card, key);
  if (dated) return { audience: dated };
  const filled = cardsOf(source.proposal).find((one) => one.key === card.key);
  const answer = filled?.fields.find((one) => one.key === key)?.answer;
  const line = answer?.kind === 'list' ? answer.lines.find((one) => one.id === lineId) : undefined;
  const field = fieldOf(card, key);
  // Of a list of which the line is not known any more it is not known for whom it was.
  if (!line) return { audience: field?.kind === 'list' ? 'tafel' : audienceIn(card, 'fields', key) };
  const { audience, toldTo } = lineAudience(field, line);
  return { audience, ...(toldTo !== undefined && { of: labels.memberOf(toldTo) ?? SOMEBODY }) };
};

const agreementItems = (looking: Looking): Item[] => {
  const { record, proposal } = looking.source;
  return (record?.agreements ?? proposal.agreements).map(({ id, what, who, child }) =>
    looking.item(`afspraken/${id}`, `${who}: ${what}`, {
      ...originOf(looking, id),
      ...aboutChild(looking, child),
      outside: { words: `${who} ${what}` },
      telling: [what],
    }),
  );
};

const weighingItems = (looking: Looking): Item[] => {
  const { weighing } = looking.source.proposal;
  const { item, labels } = looking;
  if (!weighing) return [];
  const { unsafe, judgements, criteria, instruments, voices } = weighing;
  return [
    ...(unsafe?.why ? [item('weging/onveilig', unsafe.why)] : []),
    ...judgements.flatMap(({ child, reasons, dissent }) => {
      const about = labels.childOf(child.words ?? child.key) ?? SOMEBODY;
      const others = dissent.map(({ who, says }) => `${who}: ${says}`).join('\n');
      return [
        item(`weging/oordeel/${child.key}`, reasons, { audience: 'gezin', about }),
        ...(others ? [item(`weging/anders/${child.key}`, others, { about })] : []),
      ];
    }),
    ...criteria.flatMap(({ text, ticked, facts }, at) =>
      ticked
        ? [
            item(`weging/criterium/${at}`, text, { telling: [] }),
            ...facts.map((fact, place) =>
              item(`weging/criterium/${at}/${place}`, fact.text, {
                marks: fact.marks ?? [],
                notFor: fact.notFor ?? [],
              }),
            ),
          ]
        : [],
    ),
    ...instruments.map(({ id, name, result }) =>
      item(`weging/instrument/${id}`, `${name}: ${result}`, { telling: [result] }),
    ),
    ...voices.map(({ id, of, who = '', child, said }) => {
      const whose = of === 'kind' ? labels.childOf(child?.words ?? child?.key ?? '') : labels.memberOf(who);
      return item(`stemmen/${id}`, said, { audience: 'gezin', of: whose ?? SOMEBODY });
    }),
  ];
};

/** Who reports to Veilig Thuis, and who does not: never for the family. */
const meldingItems = ({ source, item }: Looking): Item[] =>
  (source.record?.melding?.people ?? []).map((one) =>
    item(`melding/${one.id}`, `${one.name}: ${answerInWords(one)}`, { audience: 'nooit' }),
  );

/** A note in somebody's name, or of what they said, is their voice. */
const noteItems = (looking: Looking): Item[] =>
  looking.source.proposal.notes.map(({ id, text, marks, notFor = [], child, namens, kind, source = '' }) => {
    const of = looking.labels.memberOf(namens ?? (kind === 'verklaring' ? source : ''));
    return looking.item(`notities/${id}`, text, {
      marks,
      notFor,
      ...(of !== undefined && { of }),
      ...aboutChild(looking, child),
    });
  });

/** Who reported, where the word says who it is: nobody is found by "school". */
const COMMON = /^(de |het |een )?(school|huisarts|opvang|wijkteam|politie|veilig thuis|melder|ander)$/i;
const namesOfMelder = (whom: string): string[] =>
  COMMON.test(whom.trim()) ? [] : [whom, whom.replace(/^(de|het|een|zijn|haar|hun) /i, '')];

const feedbackItems = ({ source, labels, item }: Looking): Item[] =>
  source.feedback.map(({ id, hearer, whom, what }) =>
    item(`terugkoppeling/${id}`, `${whom}: ${what}`, {
      audience: 'gezin',
      of: hearer === 'ouder' || hearer === 'kind' ? (labels.memberOf(whom) ?? SOMEBODY) : SOMEBODY,
      outside: { whom },
      telling: hearer === 'melder' ? namesOfMelder(whom) : [],
    }),
  );

/** All of a source that can be left out by itself, in order. */
export const itemsOf = (source: ExportSource): Item[] => {
  const looking = lookingAt(source);
  const { item, labels } = looking;
  const { record, proposal, later, family } = source;
  const { words, question, whyNow } = proposal;
  return [
    item('vraag/vraag', question),
    ...(whyNow ? [item('vraag/waarom-nu', whyNow)] : []),
    ...(words ? [item('besluit/woorden', words, { audience: 'gezin' })] : []),
    ...(record ? [item('besluit/redenen', record.reasons, { audience: 'gezin' })] : []),
    ...(record?.withoutVoices ? [item('besluit/zonder-stemmen', record.withoutVoices)] : []),
    ...cardsOf(proposal).flatMap((card, at) => cardItems(looking, { card, isBeside: at > 0 })),
    ...agreementItems(looking),
    ...weighingItems(looking),
    ...meldingItems(looking),
    ...noteItems(looking),
    ...[...(record?.views ?? []), ...later].map(({ organisation, words: said }) =>
      item(`zienswijzen/${organisation}`, `${organisation}: ${said}`, { telling: [said] }),
    ),
    ...family.map(({ id, who, says }) =>
      item(`gezin/${id}`, `${who}: ${says}`, {
        audience: 'gezin',
        of: labels.memberOf(who) ?? SOMEBODY,
        telling: [says],
      }),
    ),
    ...feedbackItems(looking),
    ...(record?.corrections ?? []).map(({ version, why }) => item(`verbeteringen/${version}`, why)),
  ];
};
