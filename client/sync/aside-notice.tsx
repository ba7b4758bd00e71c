import { ClipboardCopy, CornerDownLeft, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { boardName } from '../../shared/sync/documents';
import { useBoard, useNotes } from '../board/board';
import { useFamily } from '../bring-in/use-family';
import { dayOf } from '../families/when';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { notify } from '../ui/notices';
import css from './aside-notice.module.css';
import { KEPT_FOR } from './offline';
import type { Aside } from './room';
import { dropAside, keepOfAside, useAllAsides } from './rooms';
import { asText, missingFrom, takeOver } from './take-over';
import { typingOn } from './typing-on';

interface Offered {
  aside: Aside;
  /** When the meeting was whose board it was written on; absent when it was this board. ISO 8601. */
  from?: string | undefined;
}

const TEXTS = { open: 'aside.text', closed: 'aside.textClosed', restored: 'aside.textRestored' } as const;

const AsideCard = ({ aside, from }: Offered) => {
  const { t, i18n } = useTranslation('sync');
  const { room, readOnly, tell } = useBoard();
  const [asking, setAsking] = useState(false);
  const { id, drafts } = aside;
  const count = drafts.length;
  const clock = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', weekday: 'long' });
  const until = clock.format(aside.at + KEPT_FOR);
  const earlier = from && t('aside.textEarlier', { until, day: dayOf(from, i18n.language) });

  const take = () => {
    const { made, left, outcome } = takeOver(room.doc, drafts);
    tell(outcome);
    keepOfAside(id, left);
    if (made > 0) notify(t('aside.taken', { count: made }), 'good');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText(drafts));
      notify(t('aside.copied'), 'good');
    } catch {
      notify(t('aside.copyFailed'), 'error');
    }
  };

  return (
    <li className={css.aside}>
      <div className={css.words}>
        <h2 className={css.title}>{t(aside.whole ? 'aside.titleRestored' : 'aside.title', { count })}</h2>
        <blockquote className={css.text}>{asText(drafts)}</blockquote>
        <p>{earlier ?? t(TEXTS[readOnly ? 'closed' : aside.whole ? 'restored' : 'open'], { until })}</p>
      </div>
      <div className={css.actions}>
        {!readOnly && (
          <Button variant="primary" icon={CornerDownLeft} onPress={take}>
            {t('aside.takeOver')}
          </Button>
        )}
        <Button icon={ClipboardCopy} onPress={copy}>
          {t('aside.copy')}
        </Button>
        <Button icon={Trash2} onPress={() => setAsking(true)}>
          {t('aside.drop')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('aside.dropQuestion', { count })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('aside.drop')}
        danger
        onConfirm={() => dropAside(id)}
      >
        {t('aside.dropText')}
      </ConfirmDialog>
    </li>
  );
};

/** What this screen still had when the server's data were put back, and is not on the board. Somebody else may bring it too. */
const MissingCard = ({ aside, from }: Offered) => {
  const { room } = useBoard();
  const notes = useNotes();
  const synced = useSyncExternalStore(room.synced.subscribe, room.synced.get);
  const isOwn = aside.document === room.document;
  const missing = useMemo(() => missingFrom(notes.values(), aside.drafts), [notes, aside.drafts]);
  useEffect(() => {
    if (synced && isOwn && missing.length === 0) dropAside(aside.id);
  }, [synced, isOwn, missing, aside.id]);
  if (!synced || missing.length === 0) return null;
  return <AsideCard aside={{ ...aside, drafts: missing }} from={from} />;
};

/** What is offered on this board: what was refused on it, and on the earlier boards of its family, which are closed. */
const useOffered = (meeting: Meeting | undefined): Offered[] => {
  const { room, conference, readOnly } = useBoard();
  const all = useAllAsides();
  const own = all.filter((aside) => aside.document === room.document);
  const others = readOnly ? [] : all.filter((aside) => aside.document !== room.document);
  const { data: family } = useFamily(meeting?.id ?? '', conference.id, meeting !== undefined && others.length > 0);
  const startsAt = new Map(family?.earlier.map((before) => [boardName(before.conferenceId), before.startsAt]));
  const earlier = others.filter(({ document }) => startsAt.has(document));
  return [
    ...own.map((aside) => ({ aside })),
    ...earlier.map((aside) => ({ aside, from: startsAt.get(aside.document) })),
  ];
};

/** What the server refused of this family: nothing is lost, and this is where to get it back. */
export const AsideNotice = ({ meeting }: { meeting: Meeting | undefined }) => {
  const offered = useOffered(meeting);
  const beingTyped = useSyncExternalStore(typingOn.subscribe, typingOn.get)?.aside;
  const done = offered.filter(({ aside }) => aside.id !== beingTyped);
  if (done.length === 0) return null;
  return (
    <ul className={`bare ${css.asides}`}>
      {done.map(({ aside, from }) => {
        const Card = aside.whole ? MissingCard : AsideCard;
        return <Card key={aside.id} aside={aside} from={from} />;
      })}
    </ul>
  );
};
