import type { DecisionRecord, RecordNote } from '../decisions/record';
import { unheardIn } from '../decisions/record';
import { dayOf } from '../meeting/days';
import type { RecordVoice, WeighingForRecord } from '../safety/weighing';
import { isSecret } from '../worksheets/note-words';
import { type Copy, copyAnswer, copyChild, type ExportSource, type FeedbackLine, type LeftOutWhy } from './copy';
import { type ExportChoice, isFamily, PARTS, type Part, POSSIBLE, type Receiver } from './parts';
import { redactor } from './redact';

/** An item of a source, as a person who chooses what goes out sees it. */
export interface ExportItem {
  /** `part/id` */
  address: string;
  part: Part;
  text: string;
  /** Marked: out unless it is taken in with a ground. */
  secret: boolean;
}

const momentOf = (at: number): string => new Date(at).toISOString();
const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
/** Whether a text is about this name, as a word of its own. */
const names = (text: string, name: string): boolean => text.toLowerCase().includes(name.trim().toLowerCase());

/** Whether words of somebody of the family may go to this receiver: a table gets all of them, a person their own. */
const isOwnVoice = (voice: RecordVoice, { kind, name, id }: Receiver): boolean => {
  if (kind === 'organisatie') return true;
  if (kind === 'ouder') return voice.of === 'ouder' && same(voice.who ?? '', name);
  return kind === 'jeugdige' && voice.of === 'kind' && voice.child?.key === id;
};

/** Who reported is never in the copy of another; a person hears what they themselves, a school or a huisarts are told. */
const isTheirFeedback = ({ hearer, whom }: FeedbackLine, { kind, name }: Receiver): boolean => {
  if (kind === 'organisatie') return true;
  if (kind === 'buiten') return same(whom, name);
  if (hearer === 'school' || hearer === 'huisarts') return true;
  return (hearer === 'ouder' || hearer === 'kind') && same(whom, name);
};

/** Who is outside the table gets only agreements that name them. */
const isTheirAgreement = ({ who, what }: { who: string; what: string }, { kind, name }: Receiver): boolean =>
  kind !== 'buiten' || names(`${who} ${what}`, name);

/** What a person of the family thinks of the decision goes to a table, and to that person. */
const isTheirView = ({ who }: { who: string }, { kind, name }: Receiver): boolean => !isFamily(kind) || same(who, name);

const noteAddress = ({ id }: Pick<RecordNote, 'id'>): string => `notities/${id}`;
const factAddress = (criterion: number, fact: number): string => `weging/criterium/${criterion}/${fact}`;

/** All of a source that can be left out by itself, in order. */
export const itemsOf = ({ record, proposal, later, family, feedback }: ExportSource): ExportItem[] => {
  const item = (address: string, text: string, secret = false): ExportItem => ({
    address,
    part: address.split('/')[0] as Part,
    text,
    secret,
  });
  const { weighing, card, notes, words, question, whyNow } = proposal;
  return [
    item('vraag/vraag', question),
    ...(whyNow ? [item('vraag/waarom-nu', whyNow)] : []),
    ...(words ? [item('besluit/woorden', words)] : []),
    ...(record ? [item('besluit/redenen', record.reasons)] : []),
    ...(record?.withoutVoices ? [item('besluit/zonder-stemmen', record.withoutVoices)] : []),
    ...(card?.fields ?? []).map((field) => {
      const { label, values } = copyAnswer(field);
      return item(`uitkomst/${field.key}`, `${label}: ${values.join('; ')}`);
    }),
    ...(record?.agreements ?? proposal.agreements).map(({ id, what, who }) =>
      item(`afspraken/${id}`, `${who}: ${what}`),
    ),
    ...(weighing?.unsafe?.why ? [item('weging/onveilig', weighing.unsafe.why)] : []),
    ...(weighing?.judgements ?? []).map(({ child, reasons }) => item(`weging/oordeel/${child.key}`, reasons)),
    ...(weighing?.criteria ?? []).flatMap(({ ticked, facts }, at) =>
      ticked
        ? facts.map((fact, place) => item(factAddress(at, place), fact.text, isSecret({ marks: fact.marks ?? [] })))
        : [],
    ),
    ...(weighing?.instruments ?? []).map(({ id, name, result }) =>
      item(`weging/instrument/${id}`, `${name}: ${result}`),
    ),
    ...(weighing?.voices ?? []).map(({ id, said }) => item(`stemmen/${id}`, said)),
    ...notes.map((note) => item(noteAddress(note), note.text, isSecret(note))),
    ...[...(record?.views ?? []), ...later].map(({ organisation, words: said }) =>
      item(`zienswijzen/${organisation}`, `${organisation}: ${said}`),
    ),
    ...family.map(({ id, who, says }) => item(`gezin/${id}`, `${who}: ${says}`)),
    ...feedback.map(({ id, whom, what }) => item(`terugkoppeling/${id}`, `${whom}: ${what}`)),
    ...(record?.corrections ?? []).map(({ version, why }) => item(`verbeteringen/${version}`, why)),
  ];
};

/** Of these, all that this receiver can get: words of others of the family, and what others are told, are not theirs. */
export const itemsFor = (source: ExportSource, receiver: Receiver): ExportItem[] => {
  const { record, proposal, family, feedback } = source;
  const others = new Set([
    ...(record?.agreements ?? proposal.agreements)
      .filter((one) => !isTheirAgreement(one, receiver))
      .map(({ id }) => `afspraken/${id}`),
    ...(proposal.weighing?.voices ?? [])
      .filter((voice) => !isOwnVoice(voice, receiver))
      .map(({ id }) => `stemmen/${id}`),
    ...family.filter((view) => !isTheirView(view, receiver)).map(({ id }) => `gezin/${id}`),
    ...feedback.filter((line) => !isTheirFeedback(line, receiver)).map(({ id }) => `terugkoppeling/${id}`),
  ]);
  return itemsOf(source).filter(({ address, part }) => POSSIBLE[receiver.kind].includes(part) && !others.has(address));
};

interface Cutting {
  source: ExportSource;
  receiver: Receiver;
  /** Whether an item goes out; when not, that it is missing is noted, in the part where it would stand. */
  keeps(address: string, secret?: boolean, part?: Part): boolean;
}

const cutWeighing = (weighing: WeighingForRecord, { keeps }: Cutting): NonNullable<Copy['weighing']> => {
  const { unsafe, judgements, criteria, instruments } = weighing;
  return {
    ...(unsafe && { unsafe: { answer: unsafe.answer, why: keeps('weging/onveilig') ? unsafe.why : '' } }),
    judgements: judgements
      .filter(({ child }) => keeps(`weging/oordeel/${child.key}`))
      .map(({ child, number, reasons, dissent }) => ({
        child: copyChild(child),
        ...(number !== undefined && { number }),
        reasons,
        dissent: dissent.map(({ who, says }) => ({ who, says })),
      })),
    criteria: criteria.flatMap(({ text, ticked, facts }, at) =>
      ticked
        ? [
            {
              text,
              facts: facts
                .filter(({ marks = [] }, place) => keeps(factAddress(at, place), isSecret({ marks })))
                .map((fact) => fact.text),
            },
          ]
        : [],
    ),
    instruments: instruments
      .filter(({ id }) => keeps(`weging/instrument/${id}`))
      .map(({ name, on, by, result }) => ({ name, on, by, result })),
  };
};

const cutVoices = (weighing: WeighingForRecord | undefined, { keeps, receiver }: Cutting): Copy['voices'] =>
  (weighing?.voices ?? [])
    .filter((voice) => isOwnVoice(voice, receiver) && keeps(`stemmen/${voice.id}`))
    .map(({ of, who, child, said, toldTo, on, number, typedBy }) => ({
      of,
      ...(who && { who }),
      ...(child && { child: copyChild(child) }),
      said,
      toldTo,
      on,
      ...(number !== undefined && { number }),
      typedBy,
    }));

const cutNotes = (notes: readonly RecordNote[], { keeps }: Cutting): Copy['notes'] =>
  notes
    .filter((note) => keeps(noteAddress(note), isSecret(note)))
    .map(({ frame, kind, text, source, date, child, namens, by }) => ({
      frame,
      ...(kind && { kind }),
      text,
      ...(source && { source }),
      ...(date && { on: date }),
      ...(child && { child }),
      ...(namens && { inNameOf: namens }),
      ...(by && { typedBy: by }),
    }));

const cutCorrections = (record: DecisionRecord, { keeps }: Cutting): Copy['corrections'] => {
  const secretNotes = new Set(record.proposal.notes.filter(isSecret).map(({ id }) => id));
  return record.corrections
    .filter(({ version }) => keeps(`verbeteringen/${version}`))
    .flatMap(({ version, at, by, why, changes }) => {
      const kept = changes.filter(({ key }) => {
        const [, id] = key.split('/');
        return id === undefined || keeps(`notities/${id}`, secretNotes.has(id), 'verbeteringen');
      });
      // Why a secret was put right may tell what it is.
      if (kept.length === 0) return [];
      const put = kept.map(({ key, from, to }) => ({ piece: key.split('/')[0] ?? key, from, to }));
      return [{ version, at: momentOf(at), by, why, changes: put }];
    });
};

const cutViews = ({ record, later }: ExportSource, { keeps }: Cutting): Copy['views'] => [
  ...[...(record?.views ?? []).map((view) => ({ view, late: false })), ...later.map((view) => ({ view, late: true }))]
    .filter(({ view }) => keeps(`zienswijzen/${view.organisation}`))
    .map(({ view: { organisation, by, role, kind, words, at }, late }) => ({
      organisation,
      by,
      role,
      view: kind,
      words,
      at: momentOf(at),
      later: late,
    })),
  ...(record?.voided ?? [])
    .filter(({ organisation }) => keeps(`zienswijzen/${organisation}`))
    .map(({ organisation, by, role, kind, words, at, on }) => ({
      organisation,
      by,
      role,
      view: kind,
      words,
      at: momentOf(at),
      later: false,
      voidedOn: on,
    })),
];

const cutOutcome = ({ proposal: { card } }: ExportSource, { keeps }: Cutting): Copy['outcome'] =>
  card && {
    key: card.key,
    protocol: card.protocol,
    title: card.title.nl,
    answers: card.fields.filter(({ key }) => keeps(`uitkomst/${key}`)).map(copyAnswer),
    dates: card.dates.map(({ key, label, rule, day }) => ({
      key,
      label: label.nl,
      rule: rule.nl,
      ...(day && { day }),
    })),
    tasks: card.tasks.map(({ side, says }) => ({ side, says: says.nl })),
    skipped: card.skipped.map(({ label, reason, by }) => ({ label: label.nl, reason, by: by.name })),
  };

const cutDecision = ({ record, proposal }: ExportSource, { keeps }: Cutting): NonNullable<Copy['decision']> => ({
  words: keeps('besluit/woorden') ? proposal.words : '',
  ...(record && {
    ...(keeps('besluit/redenen') && { reasons: record.reasons }),
    ...(record.withoutVoices && keeps('besluit/zonder-stemmen') && { withoutVoices: record.withoutVoices }),
    by: { ...record.decidedBy },
    ...(record.insteadOf && { insteadOf: record.insteadOf }),
  }),
});

/** What goes out of each part; `uitleg` is words of ours and holds nothing of the record. */
const cutParts = (cutting: Cutting, parts: ReadonlySet<Part>): Partial<Copy> => {
  const { source, receiver, keeps } = cutting;
  const { record, proposal, family, feedback } = source;
  const { weighing, question, whyNow, notes } = proposal;
  const agreed = (record?.agreements ?? proposal.agreements).filter((one) => isTheirAgreement(one, receiver));
  return {
    ...(parts.has('vraag') && {
      question: {
        text: keeps('vraag/vraag') ? question : '',
        ...(whyNow && keeps('vraag/waarom-nu') && { whyNow }),
      },
    }),
    ...(parts.has('besluit') && { decision: cutDecision(source, cutting) }),
    ...(parts.has('uitkomst') && proposal.card && { outcome: cutOutcome(source, cutting) }),
    ...(parts.has('afspraken') && {
      agreements: agreed.filter(({ id }) => keeps(`afspraken/${id}`)).map((one) => ({ ...one })),
    }),
    ...(parts.has('weging') && weighing && { weighing: cutWeighing(weighing, cutting) }),
    ...(parts.has('stemmen') && {
      voices: cutVoices(weighing, cutting),
      ...(unheardIn(weighing) && { unheard: unheardIn(weighing) }),
    }),
    ...(parts.has('notities') && { notes: cutNotes(notes, cutting) }),
    ...(parts.has('zienswijzen') && {
      views: cutViews(source, cutting),
      withoutView: [...(record?.withoutView ?? [])],
    }),
    ...(parts.has('gezin') && {
      familyViews: family
        .filter((view) => isTheirView(view, receiver) && keeps(`gezin/${view.id}`))
        .map(({ who, says, on }) => ({ who, says, on })),
    }),
    ...(parts.has('terugkoppeling') && {
      feedback: feedback
        .filter((line) => isTheirFeedback(line, receiver) && keeps(`terugkoppeling/${line.id}`))
        .map(({ id: _, ...line }) => line),
    }),
    ...(parts.has('aanwezig') && { present: (record?.present ?? []).map((one) => ({ ...one })) }),
    ...(parts.has('verbeteringen') && record && { corrections: cutCorrections(record, cutting) }),
  };
};

/** What is marked, and what somebody said in confidence of being left out: none of it may stand anywhere else in a copy. */
const protectedTexts = (source: ExportSource, { receiver, included }: ExportChoice): string[] => {
  const items = itemsOf(source);
  const taken = new Set(items.filter(({ address }) => included.includes(address)).map(({ text }) => text));
  const secret = items.filter((one) => one.secret && !taken.has(one.text));
  const corrected = secret.flatMap(({ address }) =>
    (source.record?.corrections ?? []).flatMap(({ changes }) =>
      changes.filter(({ key }) => key === address.replace('notities/', 'note/')).flatMap(({ from, to }) => [from, to]),
    ),
  );
  const others =
    receiver.kind === 'organisatie'
      ? []
      : (source.proposal.weighing?.voices ?? [])
          .filter((voice) => !isOwnVoice(voice, receiver))
          .map(({ said }) => said);
  return [...secret.map(({ text }) => text), ...corrected, ...others];
};

/**
 * Cuts from a record what one receiver gets. What is marked geheim adres, melder or over een ander is out, wherever it
 * stands, with a sign that something was left out. Source: domain.md §7.
 */
export const copyFor = (source: ExportSource, choice: ExportChoice): Copy => {
  const { receiver, omitted, included } = choice;
  const leftOut = new Map<string, { part: Part; why: LeftOutWhy }>();
  const note = (part: Part, why: LeftOutWhy) => leftOut.set(`${part} ${why}`, { part, why });
  const keeps = (address: string, secret = false, part = address.split('/')[0] as Part): boolean => {
    const why = secret && !included.includes(address) ? 'protected' : omitted.includes(address) ? 'by-hand' : undefined;
    if (why) note(part, why);
    return why === undefined;
  };
  const parts = PARTS.filter((part) => choice.parts.includes(part) && POSSIBLE[receiver.kind].includes(part));
  const cut = cutParts({ source, receiver, keeps }, new Set(parts));
  const { record, chain } = source;
  const redact = redactor(protectedTexts(source, choice), (part) => note(part, 'protected'));
  const clean = redact(cut);
  const last = record?.corrections.at(-1);
  return {
    format: 'casustafel/besluit',
    formatVersion: 1,
    id: source.conferenceId,
    status: record ? 'besluit' : 'concept',
    version: record?.version ?? 0,
    ...(record && { decidedOn: dayOf(record.at), versionOn: dayOf(last?.at ?? record.at) }),
    ...(chain && { chain: { ...chain } }),
    family: { code: source.familyCode },
    meeting: { ...source.meeting },
    receiver: { kind: receiver.kind, name: receiver.name },
    parts,
    leftOut: PARTS.flatMap((part) => [...leftOut.values()].filter((one) => one.part === part)),
    ...clean,
  };
};
