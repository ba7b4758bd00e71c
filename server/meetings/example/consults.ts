import { nanoid } from 'nanoid';
import type { ConsultWords } from '../../../shared/api/consults';
import { type SealedAnswers, sealAnswers, sealQuestion } from '../../consults/consult-words';
import type { Sealer } from '../../sealing/sealer';
import { type Act, first, rows, type Store } from '../../store/store';
import type { MadeMeeting } from '../create';

interface ExampleConsult {
  words: ConsultWords;
  /** By their name in the example. */
  askedBy: string;
  /** Hours before the example is made. */
  ago: number;
  answer?: { text: string; by: string; ago: number };
}

const CONSULTS: readonly ExampleConsult[] = [
  {
    askedBy: 'Elif Korkut',
    ago: 3,
    words: {
      question: 'Moeder wil dat de hulp stopt. Kunnen wij het kind nog zien zonder haar toestemming?',
      facts:
        'Sinds drie weken doet niemand open. De leerkracht ziet het kind elke dag: het is moe en heeft vaak geen eten bij zich.',
      ages: ['4-7'],
      tried: 'Twee keer aan de deur geweest en een kaartje achtergelaten. Moeder appte dat zij rust wil.',
    },
  },
  {
    askedBy: 'Jelle Roosenbrand',
    ago: 50,
    words: {
      question: 'Vader zoekt het kind op bij school, buiten de omgangsregeling om. Wat mag de school doen?',
      facts: 'Vader stond vorige week twee keer bij het hek. Er was geen ruzie. Het kind was er stil van.',
      ages: ['8-11'],
      tried: 'Met moeder en de intern begeleider gesproken.',
    },
    answer: {
      by: 'Marloes Terhaak',
      ago: 46,
      text: 'De school mag vader vragen om niet bij het hek te wachten en de afspraak te volgen die er ligt. Vraag eerst wie gezag heeft. Bel ook vader zelf: wat wil hij, en weet hij wat dit met het kind doet? Is er dreiging, bel dan Veilig Thuis.',
    },
  },
];

const HOUR = 60 * 60 * 1000;

/** Kort consulten at the example's table: one that waits for an answer, and one that has it. */
export const makeExampleConsults = async (
  store: Store,
  sealer: Sealer,
  { meetingId, participants }: MadeMeeting,
  at: number,
): Promise<void> => {
  const made = CONSULTS.map((consult) => ({ id: nanoid(), ...consult }));
  for (const { id } of made) await sealer.createKey(id);
  const personOf = (name: string): string => {
    const person = participants.find((each) => each.name === name);
    if (!person) throw new Error(`nobody in the example is called ${name}`);
    return person.personId;
  };

  await store.write(function* (): Act<void> {
    const meeting = yield* first(store.sql.selectFrom('meeting').select('series_id').where('id', '=', meetingId));
    if (!meeting?.series_id) return;
    for (const { id, words, askedBy, ago, answer } of made) {
      const answers: SealedAnswers = answer
        ? [{ text: answer.text, at: at - answer.ago * HOUR, by: personOf(answer.by) }]
        : [];
      const [last] = answers;
      yield* rows(
        store.sql.insertInto('consult').values({
          id,
          series_id: meeting.series_id,
          asked_by: personOf(askedBy),
          asked_at: at - ago * HOUR,
          version: answers.length,
          sealed: sealQuestion(sealer, id, words),
          ...(last && { answered_by: last.by, answered_at: last.at, sealed_answer: sealAnswers(sealer, id, answers) }),
        }),
      );
    }
  });
};
