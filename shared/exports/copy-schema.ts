import Type, { type Static, type TSchema } from 'typebox';
import * as piece from './copy-pieces';
import { count, day, shut, type Told, text, texts, told } from './described';
import { PARTS, RECEIVER_KINDS } from './parts';

/**
 * What one receiver gets of one record, as plain data: published as docs/export-schema/besluit-2.schema.json. Dates are
 * yyyy-mm-dd, moments ISO 8601 in UTC; what is absent is not there. Nothing in it says what was left out.
 */

/** Why something is not there: it was marked as secret (of another, of who reported), or somebody left it out. */
const LEFT_OUT_WHY = ['protected', 'by-hand'] as const;
export type LeftOutWhy = (typeof LEFT_OUT_WHY)[number];

const optional = Type.Optional;
const part = Type.Enum(PARTS, told('Onderdeel', 'Sleutel van een onderdeel.', 'Key of a part.'));
const many = <T extends TSchema>(item: T, about: Told) => optional(Type.Array(item, about));

export const Copy = Type.Object(
  {
    format: Type.Literal('casustafel/besluit', told('Formaat', 'Altijd deze waarde.', 'Always this value.')),
    formatVersion: Type.Literal(
      2,
      told(
        'Formaatversie',
        'Telt op bij elke wijziging van dit schema.',
        'Counts up with every change of this schema.',
      ),
    ),
    id: text(
      told('Kenmerk', 'Van de bespreking; gelijk in elke versie.', 'Of the conference; the same in every version.'),
    ),
    status: Type.Enum(
      ['besluit', 'concept'] as const,
      told('Status', 'concept: er is nog niet besloten.', 'concept: not decided yet.'),
    ),
    version: count(told('Versie', '1 is het besluit zelf, 0 een concept.', '1 is the decision, 0 a draft.'), 0),
    decidedOn: optional(day(told('Besloten op', 'Ontbreekt bij een concept.', 'Absent in a draft.'))),
    versionOn: optional(day(told('Versie van', 'Dag van deze versie.', 'The day of this version.'))),
    chain: optional(
      shut(
        {
          entry: count(told('Schakel', 'Nummer in de keten.', 'Number in the chain.'), 0),
          head: text(told('Kop', 'Waarmee de keten is na te gaan.', 'By which the chain can be verified.')),
        },
        told('Keten', 'De laatste schakel waarin iets hiervan staat.', 'The last entry that any of this stands in.'),
      ),
    ),
    family: shut(
      { code: text(told('Code', 'Nooit een naam.', 'Never a name.')) },
      told('Gezin', 'Over welk gezin het gaat.', 'Which family it is about.'),
    ),
    meeting: shut(
      {
        title: text(told('Titel', 'Van het overleg.', 'Of the meeting.')),
        on: day(told('Op', 'Dag van het overleg.', 'The day of the meeting.')),
      },
      told('Overleg', 'Waar het gezin is besproken.', 'Where the family was discussed.'),
    ),
    receiver: shut(
      {
        kind: Type.Enum(RECEIVER_KINDS, told('Soort', 'Soort ontvanger.', 'Kind of receiver.')),
        name: text(told('Naam', 'Organisatie, of rol in het gezin.', 'Organisation, or part in the family.')),
      },
      told('Ontvanger', 'Voor wie dit is gemaakt.', 'For whom this was made.'),
    ),
    parts: Type.Array(
      part,
      told('Onderdelen', 'Die de ontvanger krijgt, op volgorde.', 'What the receiver gets, in order.'),
    ),
    leftOut: many(
      shut({
        part,
        why: Type.Enum(LEFT_OUT_WHY, told('Waarom', 'Beschermd, of met de hand.', 'Protected, or by hand.')),
      }),
      told(
        'Weggelaten',
        'Waar iets is weggelaten, nooit wat. Ontbreekt in een kopie voor het gezin en voor wie niet aan tafel zat.',
        'Where something was left out, never what. Absent in a copy for the family and for who was not at the table.',
      ),
    ),
    question: optional(piece.question),
    decision: optional(piece.decision),
    outcome: optional(piece.outcome),
    besides: many(
      piece.outcome,
      told(
        'Ernaast',
        'De kaarten die met de uitkomst meegaan: een melding of een verzoek. Ontbreekt als die er niet zijn.',
        'The cards that go along with the outcome: a report or a request. Absent when there are none.',
      ),
    ),
    agreements: many(piece.agreement, told('Afspraken', 'Wie wat wanneer doet.', 'Who does what by when.')),
    weighing: optional(piece.weighing),
    voices: many(piece.voice, told('Stemmen', 'Van kinderen en ouders.', 'Of children and parents.')),
    unheard: optional(piece.unheard),
    notes: many(piece.note, told('Notities', 'Uit de werkbladen.', 'From the worksheets.')),
    views: many(
      piece.view,
      told('Zienswijzen', 'Per organisatie, ook afwijkende.', 'Per organisation, dissent included.'),
    ),
    withoutView: optional(
      texts(told('Zonder zienswijze', 'Organisaties die er geen gaven.', 'Organisations that gave none.')),
    ),
    familyViews: many(
      shut({
        who: piece.who,
        says: piece.says,
        on: day(told('Op', 'Dag waarop het is gezegd.', 'The day it was said.')),
      }),
      told('Zienswijzen gezin', 'Van ouders en kinderen.', 'Of parents and children.'),
    ),
    feedback: many(piece.feedback, told('Terugkoppeling', 'Wie wat hoort van het besluit.', 'Who hears what of it.')),
    tellings: many(piece.telling, told('Vertellen', 'Wie van het gezin het hoort.', 'Who of the family hears it.')),
    handingOver: many(
      piece.handingOver,
      told(
        'Overdracht',
        'Wie het overneemt, en of het gezin het bevestigt.',
        'Who takes over, and whether the family confirms.',
      ),
    ),
    present: many(shut(piece.person), told('Aanwezig', 'Wie aan tafel zat.', 'Who sat at the table.')),
    corrections: many(piece.correction, told('Verbeteringen', 'De oudste eerst.', 'Oldest first.')),
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:casustafel:export:besluit:2',
    ...told('Besluit', 'Wat één ontvanger krijgt van één besluit.', 'What one receiver gets of one decision.'),
    additionalProperties: false,
  },
);
/** What was laid down in an earlier version of the format is read as it is: it lacks what came later. */
export type Copy = Omit<Static<typeof Copy>, 'formatVersion'> & { formatVersion: 1 | 2 };
