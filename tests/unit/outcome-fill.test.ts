import { describe, expect, test } from 'vitest';
import type { Fact } from '../../shared/api/happened';
import { ORDER } from '../../shared/happened/topics';
import type { Card } from '../../shared/outcomes/card';
import { isReady, problemsOf } from '../../shared/outcomes/check';
import { type Draft, EMPTY_DRAFT, fitsLine, type Line, type Value } from '../../shared/outcomes/draft';
import { type Known, openDraft } from '../../shared/outcomes/draw';
import { fillCard, type Surroundings } from '../../shared/outcomes/fill';
import { agreementsOf } from '../../shared/outcomes/filled';
import { withOutside } from '../../shared/outcomes/outside';
import { CARDS, cardByKey } from '../../shared/outcomes/registry';
import { type StandingFact, withFacts } from '../../shared/outcomes/with-facts';

const ANNA = { personId: 'anna', name: 'Anna' };
const KNOWN: Known = {
  today: '2026-03-10',
  question: 'Is advies genoeg?',
  opdrachtgever: ANNA,
  teamleider: { personId: 'tess', name: 'Tess' },
  consult: 'Praat eerst met moeder.',
  verbeteren: [{ id: 'n1', words: 'Er is elke avond iemand thuis.', child: 'K.' }],
  netwerk: [{ id: 'n2', words: 'Oma' }],
  gezin: [{ id: 'ouder-1', words: 'Ouder' }],
  instemming: [
    { id: 'moeder', words: 'Moeder' },
    { id: 'vader', words: 'Vader' },
  ],
};
const AROUND: Surroundings = {
  conferenceId: 'c',
  version: 3,
  decidedOn: '2026-03-10',
  days: 'calendar',
  drangMonths: 4,
  drangStart: 'ontvangen',
  holidays: new Set(['2026-04-06']),
  nameOf: (id) => (id === 'anna' ? 'Anna de Wit' : undefined),
};

const card = (key: string): Card => {
  const found = cardByKey(key);
  if (!found) throw new Error(`no card ${key}`);
  return found;
};
const answered = (draft: Draft, answers: Record<string, Value | Line>): Draft => ({
  ...draft,
  slots: {
    ...draft.slots,
    ...Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [key, { version: 1, value, by: 'anna', at: 0 }] as const),
    ),
  },
});
const opened = (key: string, answers: Record<string, Value | Line> = {}) =>
  answered(openDraft(card(key), undefined, KNOWN, { by: 'anna', at: 0 }), answers);
const problem = (key: string, draft: Draft, field: string) =>
  problemsOf(card(key), draft).find((one) => one.field === field);

const TELLING = { wie: 'Ouder', door: ANNA, voor: '2026-03-17' };
const fact = (topic: string, happened: Fact): StandingFact => ({
  topic,
  fact: happened,
  version: 1,
  by: 'anna',
  at: 1,
});
const TOLD = fact('told/ouder-1', { kind: 'told', on: '2026-03-12', by: { name: 'Anna' }, interpreter: 'Tigrinya' });

describe('opening a card', () => {
  test('draws what is known, for the table to look at', () => {
    const { slots } = opened('advies');
    expect(slots.vraag).toMatchObject({ value: 'Is advies genoeg?', drawn: true });
    expect(slots.advies?.value).toBe('Praat eerst met moeder.');
    expect(slots.casusregie?.value).toEqual(ANNA);
    expect(slots['bodemeisen/n1']?.value).toEqual({
      eis: 'Er is elke avond iemand thuis.',
      kind: 'K.',
      stand: 'concept',
    });
    expect(slots['netwerk/n2']?.value).toEqual({ wie: 'Oma' });
    expect(slots['vertellen/ouder-1']?.value).toEqual({ wie: 'Ouder', door: ANNA, voor: '2026-03-17' });
  });

  test('takes over from another card what means the same on both, and no regie', () => {
    const other = answered(EMPTY_DRAFT, { 'vertellen/x': TELLING, regieVeiligheid: ANNA, medewerkers: 'no' });
    const { slots } = openDraft(card('drang'), { card: card('advies'), draft: other }, KNOWN, { by: 'anna', at: 0 });
    expect(slots['vertellen/x']?.value).toEqual(TELLING);
    expect(slots['vertellen/ouder-1']).toBeUndefined();
    expect(slots.medewerkers?.value).toBe('no');
    expect(slots.regieVeiligheid).toBeUndefined();
  });

  test.each(CARDS.map((one) => [one.key, one] as const))('%s has the columns for what is drawn', (_key, one) => {
    const { slots } = openDraft(one, undefined, KNOWN, { by: 'anna', at: 0 });
    for (const [key, { value }] of Object.entries(slots)) {
      const field = one.fields.find((asked) => asked.key === key.split('/')[0]);
      if (field?.kind === 'list') expect([key, fitsLine(field, value as Line)]).toEqual([key, true]);
    }
  });
});

describe('what is missing', () => {
  test('is said with why it matters, until it is answered or gone on without', () => {
    const draft = opened('advies', { vorm: 'kort' });
    expect(problem('advies', draft, 'evaluatie')).toMatchObject({ what: 'empty' });
    const skipped = { ...draft, skips: { evaluatie: { version: 1, reason: 'Volgt', by: 'anna', at: 0 } } };
    expect(problem('advies', skipped, 'evaluatie')?.reason).toBe('Volgt');
    expect(problem('advies', answered(draft, { evaluatie: '2026-04-01' }), 'evaluatie')).toBeUndefined();
  });

  test('a simple advice is ready after six answers besides what was drawn', () => {
    const six = {
      vorm: 'kort',
      evaluatie: '2026-04-01',
      netwerkAangeboden: 'wil',
      eigenPlan: 'nee',
      medewerkers: 'no',
    };
    expect(isReady(card('advies'), opened('advies'))).toBe(false);
    expect(isReady(card('advies'), opened('advies', { ...six, advies: 'Bel oma.' }))).toBe(true);
  });

  test('what is asked of one form only is not missing in the other', () => {
    expect(problem('advies', opened('advies', { vorm: 'kort' }), 'afstemming')).toBeUndefined();
    expect(problem('advies', opened('advies', { vorm: 'kort' }), 'taken')).toBeUndefined();
    expect(problem('advies', opened('advies', { vorm: 'consultatie' }), 'afstemming')).toMatchObject({ what: 'empty' });
    expect(problem('advies', opened('advies', { vorm: 'consultatie' }), 'taken')).toMatchObject({ what: 'empty' });
  });

  test('consultatie & advies, and a report of the local field, ask who checks that it was told and understood, and when', () => {
    const asked = ['verteldNagaan', 'verteldNagaanOp', 'begrepenNagaan', 'begrepenNagaanOp', 'inKaart', 'evaluatie'];
    const missing = (key: string, answers = {}) =>
      problemsOf(card(key), opened(key, answers)).map(({ field }) => field);
    expect(missing('advies', { vorm: 'consultatie' })).toEqual(expect.arrayContaining(asked));
    expect(missing('melding-lokaal-veld')).toEqual(expect.arrayContaining(asked));
    const checks = { begrepenNagaan: ANNA, begrepenNagaanOp: '2026-03-12' };
    const filled = fillCard(card('advies'), opened('advies', { vorm: 'consultatie', ...checks }), AROUND);
    expect(agreementsOf(filled)).toContainEqual(
      expect.objectContaining({ what: 'Bij de cliënt nagaan of die het heeft begrepen', due: '2026-03-12' }),
    );
  });

  test('a line of which a part is missing is missing', () => {
    const draft = opened('advies', { 'vertellen/x': { wie: 'Moeder' } });
    expect(problem('advies', draft, 'vertellen')).toMatchObject({ what: 'lines' });
  });

  const saying = (...kinds: Fact['kind'][]) =>
    withFacts(
      card('drang'),
      opened('drang'),
      kinds.map((kind, i) => fact(`consent/${['moeder', 'vader'][i]}`, { kind, on: '2026-03-10', by: ANNA } as Fact)),
    );
  const asking = { version: 1, reason: 'De opdrachtgever woog het', by: 'anna', at: 0 };

  test('who must agree is asked, each apart, until each has an answer', () => {
    expect(problem('drang', saying('agreed'), 'instemmingen')).toMatchObject({ what: 'lines' });
    expect(problem('drang', saying('agreed', 'agreed'), 'instemmingen')).toBeUndefined();
    expect(problem('drang', saying('agreed', 'to-ask'), 'instemmingen')).toBeUndefined();
  });

  test('drang that the family refuses does not hold, whatever reason is given', () => {
    const refused = { ...saying('refused', 'refused'), skips: { instemmingen: asking } };
    expect(problem('drang', refused, 'instemmingen')).toMatchObject({ what: 'stop' });
    expect(problem('drang', refused, 'instemmingen')?.reason).toBeUndefined();
  });

  test.each(['refused', 'withdrawn', 'not-asked'] as const)(
    'where one agrees and another does not (%s), the opdrachtgever weighs and says why it goes on',
    (kind) => {
      expect(problem('drang', saying('agreed', kind), 'instemmingen')).toMatchObject({ what: 'weigh' });
      const weighed = { ...saying('agreed', kind), skips: { instemmingen: asking } };
      expect(isReady(card('drang'), weighed) || problem('drang', weighed, 'instemmingen')?.reason).toBe(asking.reason);
    },
  );

  test('drang without a criterion ticked asks why, and does not stop', () => {
    const none = withOutside(opened('drang'), false);
    expect(problem('drang', none, 'zonderCriterium')).toMatchObject({ what: 'empty' });
    expect(
      problem('drang', answered(none, { zonderCriterium: 'Wij kenden ze niet.' }), 'zonderCriterium'),
    ).toBeUndefined();
    expect(problem('drang', withOutside(opened('drang'), true), 'zonderCriterium')).toBeUndefined();
  });

  test('beside a measure drang is asked for the others, once', () => {
    expect(problem('drang', opened('drang', { maatregel: 'geen' }), 'voorWie')).toBeUndefined();
    const beside = { maatregel: 'ots', eerderNaastMaatregel: 'yes' };
    expect(problem('drang', opened('drang', beside), 'voorWie')).toMatchObject({ what: 'empty' });
    expect(problem('drang', opened('drang', beside), 'eerderNaastMaatregel')).toMatchObject({ what: 'stop' });
  });

  test('that an order came in is a fact: it is never missing, and never refused because somebody was not told', () => {
    const draft = withFacts(card('drang'), opened('drang'), [fact(ORDER, { kind: 'received', on: '2026-03-12' })]);
    expect(draft.slots.opdrachtOntvangen?.value).toBe('2026-03-12');
    expect(problem('drang', draft, 'opdrachtOntvangen')).toBeUndefined();
  });
});

describe('the dates of drang', () => {
  const dates = (answers: Record<string, Value | Line>, around: Partial<Surroundings> = {}) =>
    Object.fromEntries(
      fillCard(card('drang'), opened('drang', answers), { ...AROUND, ...around }).dates.map((date) => [date.key, date]),
    );

  test('count from the day that the order was received', () => {
    const found = dates({ maatregel: 'geen', opdrachtOntvangen: '2026-04-02' });
    expect(found.contactGezin?.day).toBe('2026-04-07');
    expect(found.plan?.day).toBe('2026-04-30');
    expect(found.einde?.day).toBe('2026-08-02');
    expect(found.einde?.free?.nl).toBe('geen werkdag');
    expect(found.besluitVoorEinde?.day).toBe('2026-07-19');
    expect(found.contactGezin?.rule.nl).toBe('5 dagen na ‘Opdracht ontvangen’');
  });

  test('are counted as the series has it', () => {
    const found = dates({ opdrachtOntvangen: '2026-04-02' }, { days: 'working', drangMonths: 3 });
    expect(found.contactGezin?.day).toBe('2026-04-10');
    expect(found.contactGezin?.rule.nl).toBe('5 werkdagen na ‘Opdracht ontvangen’');
    expect(found.einde?.day).toBe('2026-07-02');
  });

  test('beside a measure there is nothing to extend', () => {
    const found = dates({ maatregel: 'ots' });
    expect(found.besluitVoorEinde).toBeUndefined();
    expect(found.besluitVoorEindeMaatregel?.label.nl).toBe('Besluit: stoppen of verzoek');
  });

  test('have no day, and yet an agreement, while the order did not come', () => {
    const found = dates({ overbrugging: { name: 'Bo' } });
    expect(found.plan?.day).toBeUndefined();
    expect(found.plan?.agreement).toEqual({
      key: 'plan',
      what: 'Het plan is klaar; plan en hulp wachten op instemming',
      who: { name: 'Bo' },
    });
  });
});

test('a filled card says persons by the name that they have now, and agrees what its lines say', () => {
  const filled = fillCard(card('drang'), opened('drang', { beschikking: ANNA }), AROUND);
  expect(filled.fields.find(({ key }) => key === 'beschikking')?.agreement).toEqual({
    key: 'beschikking',
    what: 'De beschikking regelen',
    who: { personId: 'anna', name: 'Anna de Wit' },
  });
  expect(agreementsOf(filled).find(({ key }) => key === 'vertellen/ouder-1')).toEqual({
    key: 'vertellen/ouder-1',
    what: 'Vertellen aan Ouder wat er besloten is',
    who: { personId: 'anna', name: 'Anna de Wit' },
    due: '2026-03-17',
  });
});

describe('who was told', () => {
  const told = withFacts(card('drang'), opened('drang'), [TOLD]);

  test('needs nobody to tell them any more, and stands on the card with what happened', () => {
    const filled = fillCard(card('drang'), told, AROUND);
    expect(agreementsOf(filled).some(({ key }) => key === 'vertellen/ouder-1')).toBe(false);
    const answer = filled.fields.find(({ key }) => key === 'vertellen')?.answer;
    const cells = answer?.kind === 'list' ? answer.lines[0]?.cells.map(({ key }) => key) : [];
    expect(cells).toEqual(['wie', 'door', 'voor', 'verteld', 'verteldDoor', 'tolk']);
  });

  test('is not typed on a line: what was typed there once counts no longer beside the fact', () => {
    const typed = answered(opened('drang'), { 'vertellen/ouder-1': { ...TELLING, verteld: '2026-01-01' } });
    const { slots } = withFacts(card('drang'), typed, []);
    expect(slots['vertellen/ouder-1']?.value).toEqual(TELLING);
  });

  test('shows also where the card had no line for them; what was told of something else does not', () => {
    const { slots } = withFacts(card('drang'), opened('drang'), [
      { ...fact('told/other', { kind: 'told', on: '2026-03-11', by: { name: 'Anna' } }), whom: 'Oma' },
      fact('told/apart', { kind: 'told', on: '2026-03-11', by: { name: 'Anna' }, what: 'Dat wij overleggen' }),
    ]);
    expect(slots['vertellen/other']?.value).toMatchObject({ wie: 'Oma', verteld: '2026-03-11' });
    expect(slots).not.toHaveProperty(['vertellen/apart']);
  });

  test('a line "not told, because" holds nobody up: nobody has to tell it', () => {
    const not: Fact = { kind: 'not-told', because: 'overleden' };
    const filled = fillCard(
      card('drang'),
      withFacts(card('drang'), opened('drang'), [fact('told/ouder-1', not)]),
      AROUND,
    );
    expect(agreementsOf(filled).some(({ key }) => key === 'vertellen/ouder-1')).toBe(false);
  });
});

describe('agreement', () => {
  const dateOf = (facts: StandingFact[], key: string) =>
    fillCard(card('drang'), withFacts(card('drang'), opened('drang'), facts), AROUND).dates.find(
      (date) => date.key === key,
    );
  const received = fact(ORDER, { kind: 'received', on: '2026-04-02' });

  test('is waited for by the plan, and by nothing that comes before it', () => {
    const half = [received, fact('consent/moeder', { kind: 'agreed', on: '2026-04-03', by: ANNA })];
    expect(dateOf(half, 'plan')).toMatchObject({ day: '2026-04-30', waits: { nl: 'wacht op instemming van Vader' } });
    expect(dateOf(half, 'contactGezin')).not.toHaveProperty('waits');
    const all = [...half, fact('consent/vader', { kind: 'agreed', on: '2026-04-03', by: ANNA })];
    expect(dateOf(all, 'plan')).not.toHaveProperty('waits');
  });
});

test('where a series counts from allocation, the first days do so, and the term of drang does not', () => {
  const drawn = withFacts(card('drang'), opened('drang', { toegewezenOp: '2026-04-10' }), [
    fact(ORDER, { kind: 'received', on: '2026-04-02' }),
  ]);
  const { dates } = fillCard(card('drang'), drawn, { ...AROUND, drangStart: 'toegewezen' });
  const day = (key: string) => dates.find((date) => date.key === key)?.day;
  expect([day('contactGezin'), day('einde')]).toEqual(['2026-04-15', '2026-08-02']);
});

describe('a report to Veilig Thuis', () => {
  const toldIn = (answers: Record<string, Value | Line>) =>
    agreementsOf(fillCard(card('melding-veilig-thuis'), opened('melding-veilig-thuis', answers), AROUND))
      .map(({ what }) => what)
      .filter((what) => what.startsWith('Vertellen'));

  test('is told to the family, unless that is not safe: then only to whom the table names', () => {
    expect(toldIn({ gesprek: 'nog' })).toHaveLength(1);
    expect(toldIn({})).toHaveLength(1);
    expect(toldIn({ gesprek: 'onveilig' })).toEqual([]);
    const named = { wie: 'Moeder', door: ANNA, voor: '2026-03-11' };
    expect(toldIn({ gesprek: 'onveilig', 'vertellenVeilig/x': named })).toEqual([expect.stringContaining('Moeder')]);
  });
});

describe('a request to the Raad', () => {
  const dayOf = (answers: Record<string, Value | Line>) =>
    fillCard(card('verzoek-onderzoek-raad'), opened('verzoek-onderzoek-raad', answers), AROUND).dates.find(
      ({ key }) => key === 'onderzoekBegint',
    )?.day;

  test('has five working days for the start of the investigation, once the Raad received it; filing has its own day', () => {
    expect(dayOf({})).toBeUndefined();
    expect(dayOf({ ontvangenRaad: '2026-03-12' })).toBe('2026-03-19');
    const filed = opened('verzoek-onderzoek-raad', { indienenOp: '2026-03-11', indiener: ANNA });
    expect(agreementsOf(fillCard(card('verzoek-onderzoek-raad'), filed, AROUND))).toContainEqual(
      expect.objectContaining({ what: 'Het verzoek tot onderzoek indienen bij de Raad', due: '2026-03-11' }),
    );
  });

  test('asks who may ask, whether parents know, and who keeps in touch meanwhile; unsafe plans to tell nobody', () => {
    const { contactIntussen: _, ...slots } = opened('verzoek-onderzoek-raad').slots;
    const missing = problemsOf(card('verzoek-onderzoek-raad'), { slots, skips: {} }).map(({ field }) => field);
    expect(missing).toEqual(expect.arrayContaining(['bevoegd', 'gesprek', 'contactIntussen']));
    const unsafe = opened('verzoek-onderzoek-raad', { gesprek: 'onveilig' });
    const told = agreementsOf(fillCard(card('verzoek-onderzoek-raad'), unsafe, AROUND));
    expect(told.filter(({ what }) => what.startsWith('Vertellen'))).toEqual([]);
  });
});

test('back to voluntary has two forms: after drang its last day is asked, after a measure the judge’s', () => {
  const missing = (aanleiding: string) =>
    problemsOf(card('terug-naar-vrijwillig'), opened('terug-naar-vrijwillig', { aanleiding })).map(
      ({ field }) => field,
    );
  expect(missing('einde')).toContain('drangEinde');
  expect(missing('einde')).not.toContain('maatregelEinde');
  expect(missing('maatregel')).toContain('maatregelEinde');
  expect(missing('maatregel')).not.toContain('drangEinde');
  const filled = fillCard(
    card('terug-naar-vrijwillig'),
    opened('terug-naar-vrijwillig', { aanleiding: 'maatregel', maatregelEinde: '2026-05-15' }),
    AROUND,
  );
  expect(filled.dates.map(({ key, day }) => [key, day])).toEqual([['informerenMaatregel', '2026-05-01']]);
});

test('the card of a report asks which of the five weighings leads to it, where unsafety is neither acute nor structural', () => {
  const asks = (onveiligheid: string) =>
    problem('melding-veilig-thuis', opened('melding-veilig-thuis', { onveiligheid }), 'afweging') !== undefined;
  expect([asks('acuut'), asks('structureel'), asks('anders')]).toEqual([false, false, true]);
});

test('drang is decided on before it ends, also when the table went on without saying whether there is a measure', () => {
  const draft = opened('drang', { opdrachtOntvangen: '2026-03-12' });
  const { dates } = fillCard(card('drang'), draft, AROUND);
  expect(dates.map(({ key }) => key)).toContain('besluitVoorEinde');
});
