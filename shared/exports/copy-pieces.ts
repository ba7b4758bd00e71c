import Type, { type Static } from 'typebox';
import { HEARERS } from '../decisions/feedback';
import { VIEW_KINDS } from '../decisions/record';
import { AGE_BANDS } from '../meeting/ages';
import { HIGHEST, UNSAFE_ANSWERS, VOICES_OF } from '../safety/weighing';
import { KINDS } from '../worksheets/note-words';
import { FRAME_KEYS } from '../worksheets/worksheets';
import { count, day, moment, shut, text, texts, told } from './described';
import { HANDING_OVER_STATES } from './handing-over';
import { TELLING_STATES } from './tellings';

/** What stands in the parts of a copy. */

const optional = Type.Optional;

const number = optional(
  Type.Integer({
    ...told('Cijfer', `Van 0 (niet veilig) tot ${HIGHEST}.`, `From 0 (not safe) to ${HIGHEST}.`),
    minimum: 0,
    maximum: HIGHEST,
  }),
);
export const who = text(told('Wie', 'Naam, of de rol in het gezin.', 'A name, or the part in the family.'));
export const says = text(told('Zegt', 'De eigen woorden.', 'In their own words.'));
const role = text(told('Functie', 'Sleutel van de functie aan tafel.', 'Key of the role at the table.'));
const organisation = text(told('Organisatie', 'Naam van de organisatie.', 'Name of the organisation.'));
export const person = {
  name: text(told('Naam', 'Naam van een professional.', 'Name of a professional.')),
  role,
  organisation,
};
const typedBy = text(told('Getypt door', 'Wie het intypte.', 'Who typed it.'));
const childWords = optional(
  text(told('Kind', 'Over welk kind, in woorden van de tafel.', 'Which child, in words of the table.')),
);

const CopyChild = shut(
  {
    place: optional(
      count(told('Volgnummer', 'Plaats onder de kinderen van het gezin, vanaf 1.', 'Place in the family, from 1.'), 1),
    ),
    ageBand: optional(Type.Enum(AGE_BANDS, told('Leeftijdsgroep', 'Nooit de leeftijd zelf.', 'Never the exact age.'))),
    initials: optional(
      text(
        told('Initialen', 'Alleen voor wie het kind op naam mag kennen.', 'Only for who may know the child by name.'),
      ),
    ),
    words: optional(text(told('Omschrijving', 'Woorden van de tafel zelf.', 'The own words of the table.'))),
  },
  told('Kind', 'Zoals de ontvanger het mag kennen.', 'As the receiver may know it.'),
);
export type CopyChild = Static<typeof CopyChild>;

const CopyAnswer = shut({
  key: text(told('Sleutel', 'Van de vraag op de kaart.', 'Of the question on the card.')),
  label: text(told('Vraag', 'Zoals die is gesteld, in het Nederlands.', 'As it was asked, in Dutch.')),
  values: texts(told('Antwoord', 'Eén tekst; bij een lijst één per regel.', 'One text; for a list one a line.')),
  head: optional(texts(told('Kolommen', 'Alleen bij een lijst.', 'Only for a list.'))),
  rows: optional(
    Type.Array(
      Type.Array(Type.String()),
      told('Rijen', 'De cellen van elke regel, in volgorde van de kolommen.', 'The cells of each line, by column.'),
    ),
  ),
});
export type CopyAnswer = Static<typeof CopyAnswer>;

export const question = shut(
  {
    text: text(told('Tekst', 'De vraag aan de tafel.', 'The question to the table.')),
    whyNow: optional(text(told('Waarom nu', 'Aanleiding om het nu te bespreken.', 'Why it is discussed now.'))),
  },
  told('Vraag', 'Waarvoor het gezin is besproken.', 'What the family was discussed for.'),
);

export const decision = shut(
  {
    words: text(
      told(
        'Besluit',
        'Leeg als de uitkomst alles zegt, of als het is weggelaten.',
        'Empty when the outcome says it all.',
      ),
    ),
    reasons: optional(text(told('Redenen', 'Waarom dit is besloten.', 'Why this was decided.'))),
    withoutVoices: optional(
      text(told('Niet gehoord', 'Waarom besloten zonder iedereen te horen.', 'Why decided without hearing everybody.')),
    ),
    by: optional(
      shut(
        { organisation, name: optional(person.name), role: optional(role) },
        told('Besloten door', 'De opdrachtgever of wie inviel.', 'Who decided.'),
      ),
    ),
    insteadOf: optional(text(told('In plaats van', 'Voor wie werd ingevallen.', 'For whom they stood in.'))),
  },
  told('Besluit', 'Wat is besloten of, bij een concept, voorgesteld.', 'What was decided or, in a draft, proposed.'),
);

const cardDate = shut({
  key: text(told('Sleutel', 'Van de datum op de kaart.', 'Of the date on the card.')),
  label: text(told('Naam', 'Wat er die dag is.', 'What is on that day.')),
  rule: text(told('Regel', 'Vanaf welke gebeurtenis die telt.', 'What it counts from.')),
  day: optional(day(told('Dag', 'Ontbreekt zolang die niet bekend is.', 'Absent while it is not known.'))),
});

export const outcome = shut(
  {
    key: optional(
      text(told('Sleutel', 'Van de uitkomstkaart: advies, drang, …', 'Of the outcome card: advies, drang, …')),
    ),
    protocol: optional(
      count(told('Protocol', 'Versie van het protocol van de kaart.', 'Version of the card’s protocol.'), 1),
    ),
    title: optional(text(told('Naam', 'Van de uitkomst.', 'Of the outcome.'))),
    answers: Type.Array(CopyAnswer, told('Antwoorden', 'In de volgorde van de kaart.', 'In the order of the card.')),
    dates: Type.Array(cardDate, told('Datums', 'De eerste eerst.', 'The soonest first.')),
    tasks: Type.Array(
      shut({ side: text(told('Kant', 'lokaal, jb of samen.', 'lokaal, jb or samen.')), says }),
      told('Taken', 'Wat elke kant doet volgens het protocol.', 'What each side does by the protocol.'),
    ),
    skipped: optional(
      Type.Array(
        shut({
          label: text(told('Vraag', 'Zoals die is gesteld.', 'As it was asked.')),
          reason: text(told('Reden', 'Waarom zonder antwoord verder.', 'Why it was gone on without.')),
          by: text(told('Door', 'Wie de reden gaf.', 'Who gave the reason.')),
        }),
        told('Overgeslagen', 'Vragen zonder antwoord.', 'Questions without an answer.'),
      ),
    ),
    without: optional(
      shut(
        {
          missing: texts(told('Vragen', 'Wat de kaart nog miste.', 'What the card still lacked.')),
          why: text(told('Waarom', 'Waarom toch is voorgesteld.', 'Why it was proposed all the same.')),
        },
        told('Zonder antwoord', 'Wat bij het voorstellen ontbrak.', 'What was lacking when it was proposed.'),
      ),
    ),
  },
  told('Uitkomst', 'De ingevulde uitkomstkaart.', 'The outcome card as filled in.'),
);

export const agreement = shut({
  id: text(told('Kenmerk', 'Blijft gelijk in elke versie.', 'The same in every version.')),
  what: text(told('Wat', 'Wat iemand doet.', 'What somebody does.')),
  who,
  child: childWords,
  due: optional(day(told('Uiterlijk', 'Op welke dag het klaar is.', 'By which day it is done.'))),
});

export const weighing = shut(
  {
    unsafe: optional(
      shut(
        {
          answer: Type.Enum(UNSAFE_ANSWERS, told('Antwoord', 'Sleutel van het antwoord.', 'Key of the answer.')),
          why: text(told('Waarom', 'Leeg als het is weggelaten.', 'Empty when it was left out.')),
        },
        told('Onveilig', 'Acuut of structureel onveilig?', 'Acutely or structurally unsafe?'),
      ),
    ),
    judgements: optional(
      Type.Array(
        shut({
          child: CopyChild,
          number,
          reasons: text(told('Redenen', 'Waarop het oordeel rust.', 'What the judgement rests on.')),
          dissent: optional(
            Type.Array(shut({ who, says }), told('Ander oordeel', 'Wie het anders ziet.', 'Who sees it otherwise.')),
          ),
        }),
        told('Oordelen', 'Het gezamenlijke oordeel per kind.', 'The joint judgement per child.'),
      ),
    ),
    criteria: optional(
      Type.Array(
        shut({
          text: text(told('Criterium', 'Zoals het op de lijst staat.', 'As the list has it.')),
          facts: texts(told('Feiten', 'Waarop het rust.', 'What it rests on.')),
        }),
        told('Criteria', 'Die van toepassing zijn.', 'Those that apply.'),
      ),
    ),
    instruments: optional(
      Type.Array(
        shut({
          name: text(told('Naam', 'Van het instrument.', 'Of the instrument.')),
          on: day(told('Op', 'Dag van afname.', 'The day it was used.')),
          by: text(told('Door', 'Wie het afnam.', 'Who used it.')),
          result: text(told('Resultaat', 'Wat eruit kwam.', 'What came out.')),
        }),
        told('Instrumenten', 'Gebruikte meetinstrumenten.', 'Instruments that were used.'),
      ),
    ),
    melding: optional(
      shut(
        {
          report: text(
            told('Stand', 'Of er is gemeld, wanneer en door wie.', 'Whether it was reported, when and by whom.'),
          ),
          answers: Type.Array(
            shut({ who, says }),
            told('Antwoorden', 'Wat iedere professional zelf antwoordde.', 'What each professional answered.'),
          ),
        },
        told('Melding Veilig Thuis', 'Zoals het stond bij het besluit.', 'As it stood when it was decided.'),
      ),
    ),
  },
  told('Weging', 'Hoe veilig het is.', 'How safe it is.'),
);

export const voice = shut({
  of: Type.Enum(VOICES_OF, told('Van', 'kind of ouder.', 'A child (kind) or a parent (ouder).')),
  who: optional(who),
  child: optional(CopyChild),
  said: text(told('Gezegd', 'De eigen woorden.', 'In their own words.')),
  toldTo: text(told('Verteld aan', 'Tegen wie.', 'Told to whom.')),
  on: day(told('Op', 'Dag waarop het is gezegd.', 'The day it was said.')),
  number,
  typedBy: optional(typedBy),
});

export const unheard = shut(
  {
    children: count(told('Kinderen', 'Hoeveel niet zijn gehoord.', 'How many were not heard.'), 0),
    who: optional(
      Type.Array(CopyChild, told('Welke', 'De kinderen die niet zijn gehoord.', 'The children that were not heard.')),
    ),
    parents: Type.Boolean(told('Ouders', 'Waar als geen ouder is gehoord.', 'True when no parent was heard.')),
  },
  told('Niet gehoord', 'Ontbreekt als iedereen is gehoord.', 'Absent when everybody was heard.'),
);

export const note = shut({
  frame: Type.Enum(FRAME_KEYS, told('Vak', 'Sleutel van venster of kolom.', 'Key of the window or column.')),
  kind: optional(Type.Enum(KINDS, told('Soort', 'Hoe zeker het is.', 'How certain it is.'))),
  text: text(told('Tekst', 'De notitie.', 'The note.')),
  source: optional(text(told('Bron', 'Waar het vandaan komt.', 'Where it comes from.'))),
  on: optional(day(told('Op', 'Dag waarover het gaat.', 'The day it is about.'))),
  child: childWords,
  inNameOf: optional(text(told('Namens', 'In wiens naam het is getypt.', 'In whose name it was typed.'))),
  typedBy: optional(typedBy),
});

export const view = shut({
  organisation,
  by: optional(text(told('Door', 'Wie de zienswijze gaf.', 'Who gave the view.'))),
  role: optional(role),
  view: Type.Enum(VIEW_KINDS, told('Oordeel', 'Akkoord, akkoord mits, of niet.', 'Agreed, agreed if, or not.')),
  words: text(told('Toelichting', 'Mag leeg zijn bij akkoord.', 'May be empty when agreed.')),
  at: moment(told('Gegeven', 'Moment in UTC.', 'Moment in UTC.')),
  later: Type.Boolean(told('Later', 'Na het besluit toegevoegd.', 'Added after the decision.')),
  voidedOn: optional(
    count(
      told('Vervallen', 'Over een voorstel dat is gewijzigd; zijn nummer.', 'On a proposal changed since; its number.'),
      1,
    ),
  ),
});

export const feedback = shut({
  hearer: Type.Enum(HEARERS, told('Soort', 'Wie het hoort, als soort.', 'The kind of hearer.')),
  whom: text(told('Aan', 'Wie het hoort.', 'Who hears it.')),
  what: text(told('Wat', 'Wat diegene hoort.', 'What they hear.')),
  by: text(told('Door', 'Wie het vertelt.', 'Who tells it.')),
  due: day(told('Uiterlijk', 'Op welke dag.', 'By which day.')),
  ground: optional(text(told('Grond', 'Waarom het mag.', 'Why it may be told.'))),
  doneOn: optional(day(told('Gedaan', 'Ontbreekt zolang het niet is verteld.', 'Absent until it was told.'))),
});

export const correction = shut({
  version: count(told('Versie', 'Die hierdoor ontstond.', 'That it made.'), 2),
  at: moment(told('Moment', 'In UTC.', 'In UTC.')),
  by: optional(text(told('Door', 'Wie verbeterde.', 'Who corrected.'))),
  why: optional(text(told('Waarom', 'Reden van de verbetering.', 'Reason of the correction.'))),
  changes: Type.Array(
    shut({
      piece: text(told('Stuk', 'Welk stuk van het verslag.', 'Which piece of the record.')),
      from: text(told('Van', 'Wat er stond.', 'What stood there.')),
      to: text(told('Naar', 'Wat er nu staat.', 'What stands there now.')),
    }),
    told('Wijzigingen', 'Wat is veranderd.', 'What changed.'),
  ),
});

export const handingOver = shut({
  who,
  state: Type.Enum(
    HANDING_OVER_STATES,
    told(
      'Stand',
      'Overgedragen, aangenomen of niet, bevestigd door het gezin of niet.',
      'Handed over, accepted or not, confirmed by the family or not.',
    ),
  ),
  day: day(told('Dag', 'Waarop het gebeurde of werd gezegd.', 'On which it happened or was said.')),
  why: optional(text(told('Toelichting', 'Wat er mist, bijvoorbeeld.', 'What is missing, for one.'))),
});

export const telling = shut({
  whom: text(told('Aan', 'Wie van het gezin het hoort.', 'Who of the family hears it.')),
  state: Type.Enum(
    TELLING_STATES,
    told('Stand', 'afgesproken, verteld of niet verteld.', 'Agreed, told, or not told.'),
  ),
  by: optional(text(told('Door', 'Wie het vertelt of vertelde.', 'Who tells or told it.'))),
  with: optional(text(told('Samen met', 'Wie erbij is.', 'Who is there too.'))),
  language: optional(text(told('Taal', 'Of een tolk.', 'Or an interpreter.'))),
  day: optional(
    day(
      told(
        'Dag',
        'Voor wanneer, wanneer het is verteld, of wanneer opnieuw wordt gekeken.',
        'By when, when it was told, or when somebody looks again.',
      ),
    ),
  ),
  why: optional(text(told('Waarom niet', 'Reden om het niet te vertellen.', 'Reason not to tell.'))),
});
