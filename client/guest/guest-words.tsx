import { Check, CornerDownLeft } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import type { Guest } from '../../shared/api/guests';
import { makeNotes } from '../../shared/board/commands';
import type { NoteView } from '../../shared/board/reading';
import { type FrameKey, WORKSHEET_KEYS, WORKSHEETS, worksheetOf } from '../../shared/worksheets/worksheets';
import { useBoard, useNotes } from '../board/board';
import { useMe } from '../session/session';
import { useRoom } from '../sync/rooms';
import { useLoaded } from '../sync/use-loaded';
import { Button } from '../ui/button';
import { Menu, MenuItem, MenuSection } from '../ui/menu';
import { say } from '../ui/notices';
import { Loading } from '../ui/states';
import css from './guests-panel.module.css';
import { useLines } from './lines';

/** Puts a line of the guest on the board, in their name, in the frame that is chosen. */
const TakeOver = ({ line, guest }: { line: NoteView; guest: Guest }) => {
  const { t } = useTranslation(['guest', 'board']);
  const { room, tell } = useBoard();
  const { name } = guest;
  const take = (frame: FrameKey) => {
    const places = { [worksheetOf(frame)]: { frame } };
    const made = makeNotes(room.doc, [{ rich: line.rich, namens: name, places }], nanoid);
    if (tell(made)) say(t('panel.tookOver', { name, frame: t(`board:frame.${frame}.name`) }));
  };
  return (
    <Menu
      label={t('panel.takeOf', { text: line.text })}
      placement="bottom end"
      trigger={
        <Button size="s" icon={CornerDownLeft} aria-label={t('panel.takeOf', { text: line.text })}>
          {t('panel.take')}
        </Button>
      }
    >
      {WORKSHEET_KEYS.map((worksheet) => (
        <MenuSection key={worksheet} title={t(`board:worksheet.${worksheet}`)}>
          {WORKSHEETS[worksheet].map((frame) => (
            <MenuItem key={frame} id={frame} onAction={() => take(frame)}>
              {t(`board:frame.${frame}.name`)}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
};

/** What a guest writes, as it comes in; the table reads it and may take it over. */
export const GuestWords = ({ guest }: { guest: Guest }) => {
  const { t } = useTranslation('guest');
  const { person, sessionId } = useMe();
  const { readOnly } = useBoard();
  const board = useNotes();
  const room = useRoom(guest.document, person, sessionId);
  const lines = useLines(room);
  const isLoaded = useLoaded(room);
  const taken = new Set(
    [...board.values()].flatMap(({ namens, text, deletedAt }) =>
      namens === guest.name && deletedAt === undefined ? [text] : [],
    ),
  );
  if (!isLoaded) return <Loading>{t('panel.fetching', { name: guest.name })}</Loading>;
  if (lines.length === 0) return <p className={css.soft}>{t('panel.nothing')}</p>;
  return (
    <ul className={`bare ${css.lines}`} aria-label={t('panel.writes')} aria-live="polite">
      {lines.map((line) => (
        <li key={line.id} className={css.line}>
          <p className={css.text}>{line.text}</p>
          {taken.has(line.text) ? (
            <span className={css.taken}>
              <Check size={14} strokeWidth={2.2} aria-hidden />
              {t('panel.taken')}
            </span>
          ) : (
            !readOnly && <TakeOver line={line} guest={guest} />
          )}
        </li>
      ))}
    </ul>
  );
};
