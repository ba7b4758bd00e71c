import { useTranslation } from 'react-i18next';
import type { Leading } from '../../../shared/api/leading';
import type { NoteView } from '../../../shared/board/reading';
import { staysBack } from '../../../shared/worksheets/note-words';
import css from './beamer-asked.module.css';

type Vote = NonNullable<Leading['vote']>;
type Notes = ReadonlyMap<string, NoteView>;

/** Few options are shown whole; many as lines, so that all of them are on the wall. */
const densityOf = (count: number) => (count <= 4 ? 'few' : count <= 10 ? 'some' : 'many');

/** What a note says, or why that does not stand here: a secret one keeps its place and its votes, never its words. */
const useWords = (notes: Notes) => {
  const { t } = useTranslation(['leading', 'asked']);
  return (id: string): string => {
    const note = notes.get(id);
    if (!note) return t('asked:vote.gone');
    if (staysBack(note)) return t('beamer.secret');
    return note.text === '' ? t('asked:vote.empty') : note.text;
  };
};

/** The vote that the table is holding, and what came of it: most first, equals in the order in which they were asked. */
export const BeamerVote = ({ vote, notes }: { vote: Vote; notes: Notes }) => {
  const { t } = useTranslation('asked');
  const wordsOf = useWords(notes);
  const { options, totals, cast } = vote;
  const votesOf = (id: string) => totals?.[id] ?? 0;
  const sorted = totals ? options.toSorted((a, b) => votesOf(b) - votesOf(a)) : options;
  const most = Math.max(1, ...options.map(votesOf));
  return (
    <section className={css.vote} aria-labelledby="beamer-vote">
      <header className={css.voteHead}>
        <h3 id="beamer-vote">{t(totals ? 'vote.result' : 'vote.title')}</h3>
        <p className={css.cast}>{cast === 0 ? t('vote.castNone') : t('vote.cast', { count: cast })}</p>
      </header>
      <ol className={`bare ${css.options}`} data-density={densityOf(options.length)}>
        {sorted.map((id) => (
          <li key={id} className={css.option}>
            <p className={css.words}>{wordsOf(id)}</p>
            {totals && (
              <div className={css.tally}>
                <span className={css.bar} style={{ inlineSize: `${(100 * votesOf(id)) / most}%` }} aria-hidden />
                <span className={css.votes}>{t('vote.votes', { count: votesOf(id) })}</span>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
