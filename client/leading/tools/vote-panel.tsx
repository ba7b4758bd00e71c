import { Check, ListChecks, MousePointerClick } from 'lucide-react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../../shared/api/contract';
import type { Leading } from '../../../shared/api/leading';
import type { NoteView } from '../../../shared/board/reading';
import { staysBack } from '../../../shared/worksheets/note-words';
import { WORKSHEET_KEYS } from '../../../shared/worksheets/worksheets';
import { useBoardHere } from '../../board/board';
import { useMe } from '../../session/session';
import { useRoom } from '../../sync/rooms';
import { useLoaded } from '../../sync/use-loaded';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { KindMark } from '../../ui/kind-mark';
import { type LeadingDoings, useLeading } from '../use-leading';
import { TablePanel } from './table-panel';
import css from './tools.module.css';

type Vote = NonNullable<Leading['vote']>;

/** A note as it is voted on: its words, and whatever became of it meanwhile. */
const Words = ({ note, isLoading }: { note: NoteView | undefined; isLoading: boolean }) => {
  const { t } = useTranslation('asked');
  if (!note) return <span className={css.soft}>{t(isLoading ? 'vote.reading' : 'vote.gone')}</span>;
  return (
    <span className={css.option}>
      <span className={css.optionText}>{note.text === '' ? t('vote.empty') : note.text}</span>
      <span className={css.optionFacts}>
        {note.kind && <KindMark kind={note.kind} />}
        {staysBack(note) && <Badge tone="warn">{t('vote.secret')}</Badge>}
        {note.deletedAt !== undefined && <Badge tone="danger">{t('vote.deleted')}</Badge>}
      </span>
    </span>
  );
};

/** What this person chooses, shown at once; commands go one after another, so that the last one stands. */
const useChoice = (vote: Vote, { command }: LeadingDoings) => {
  const [asked, setAsked] = useState<readonly string[]>();
  const last = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const mine = asked ?? vote.mine;

  const choose = (note: string): void => {
    const others = mine.filter((id) => id !== note);
    const next = others.length < mine.length ? others : vote.each === 1 ? [note] : [...mine, note];
    last.current += 1;
    const turn = last.current;
    setAsked(next);
    queue.current = queue.current
      .then(() => command({ act: 'choose', notes: next }))
      .then(() => turn === last.current && setAsked(undefined));
  };
  return { mine, choose };
};

interface ListProps {
  vote: Vote;
  doings: LeadingDoings;
  noteOf(id: string): NoteView | undefined;
  isLoading: boolean;
}

const Choosing = ({ vote, doings, noteOf, isLoading }: ListProps) => {
  const { t } = useTranslation('asked');
  const { mine, choose } = useChoice(vote, doings);
  const left = vote.each - mine.length;
  const isFull = vote.each > 1 && left <= 0;
  return (
    <>
      <p>
        <strong>{t('vote.choose', { count: vote.each })}</strong> <span className={css.soft}>{t('vote.change')}</span>
      </p>
      <ul className={`bare ${css.options}`}>
        {vote.options.map((id) => {
          const isChosen = mine.includes(id);
          return (
            <li key={id}>
              <AriaButton
                className={css.choice ?? ''}
                aria-pressed={isChosen}
                isDisabled={isFull && !isChosen}
                onPress={() => choose(id)}
              >
                <span className={css.box} aria-hidden>
                  {isChosen && <Check size={15} strokeWidth={2.6} />}
                </span>
                <Words note={noteOf(id)} isLoading={isLoading} />
              </AriaButton>
            </li>
          );
        })}
      </ul>
      <p className={css.soft} role="status">
        {isFull && vote.each > 1 && t('vote.full', { count: mine.length })}
        {!isFull && (left > 0 ? t('vote.left', { count: left }) : t('vote.leftNone'))}
      </p>
    </>
  );
};

/** The totals as a picture with its numbers, most first; equals stay in the order in which they were asked. */
const Result = ({
  vote,
  noteOf,
  isLoading,
  onPoint,
}: Omit<ListProps, 'doings'> & { onPoint?: (note: NoteView) => void }) => {
  const { t } = useTranslation('asked');
  const { totals = {}, options } = vote;
  const votesOf = (id: string) => totals[id] ?? 0;
  const sorted = options.toSorted((a, b) => votesOf(b) - votesOf(a));
  const most = Math.max(1, ...options.map(votesOf));
  return (
    <ol className={`bare ${css.options}`}>
      {sorted.map((id) => {
        const note = noteOf(id);
        const votes = votesOf(id);
        return (
          <li key={id} className={css.result}>
            <div className={css.resultWords}>
              <Words note={note} isLoading={isLoading} />
              {onPoint && note && note.deletedAt === undefined && (
                <IconButton
                  size="s"
                  icon={MousePointerClick}
                  label={t('vote.pointAt', { text: note.text })}
                  onPress={() => onPoint(note)}
                />
              )}
            </div>
            <div className={css.tally}>
              <span className={css.bar} style={{ inlineSize: `${(100 * votes) / most}%` }} aria-hidden />
              <span className={css.votes}>{t('vote.votes', { count: votes })}</span>
            </div>
          </li>
        );
      })}
    </ol>
  );
};

interface VotePanelProps {
  meeting: Meeting;
  conference: Conference;
  vote: Vote;
  /** On a phone there is nothing else: it stands in the page, and who leads does that elsewhere. */
  bare?: boolean;
}

/** A vote on what to talk about: choosing until it is closed, then what came of it. */
export default function VotePanel({ meeting, conference, vote, bare = false }: VotePanelProps) {
  const { t } = useTranslation('asked');
  const { person, sessionId } = useMe();
  const room = useRoom(conference.boardDocument, person, sessionId);
  const { view } = room;
  const notes = useSyncExternalStore(view.subscribe, view.notes);
  const isLoading = !useLoaded(room);
  const doings = useLeading(meeting);
  const leads = meeting.leading.leader === person.id && meeting.may.lead && !bare;
  const isOpen = vote.totals === undefined;
  // What came of it does not lie over a card: there it waits folded.
  const isElsewhere = useBoardHere()?.conference.id !== conference.id;
  const startsFolded = !isOpen && isElsewhere;
  const common = { vote, isLoading, noteOf: (id: string) => notes.get(id) };

  const point = ({ id, places }: NoteView) => {
    const worksheet = WORKSHEET_KEYS.find((key) => places[key]);
    if (worksheet) void doings.command({ act: 'point', note: id, worksheet });
  };
  const title = t(isOpen ? 'vote.title' : 'vote.result');
  const content = (
    <div className={css.voting}>
      {isOpen ? <Choosing {...common} doings={doings} /> : <Result {...common} {...(leads && { onPoint: point })} />}
      <div className={css.foot}>
        <p className={css.soft}>{vote.cast === 0 ? t('vote.castNone') : t('vote.cast', { count: vote.cast })}</p>
        {leads && (
          <div className={css.actions}>
            {isOpen && (
              <Button variant="primary" onPress={() => void doings.command({ act: 'close-vote' })}>
                {t('vote.close')}
              </Button>
            )}
            <Button variant={isOpen ? 'quiet' : 'primary'} onPress={() => void doings.command({ act: 'end-vote' })}>
              {t(isOpen ? 'vote.cancel' : 'vote.end')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
  if (!bare) {
    return (
      <TablePanel key={String(startsFolded)} icon={ListChecks} title={title} startsFolded={startsFolded}>
        {content}
      </TablePanel>
    );
  }
  return (
    <section aria-label={title}>
      <h2 className={css.bareTitle}>{title}</h2>
      {content}
    </section>
  );
}
