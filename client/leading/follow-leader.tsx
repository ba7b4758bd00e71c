import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import { keepFollowing } from '../families/meeting-news';
import { boardPath, meetingPath } from '../families/paths';
import { useMeeting } from '../families/use-meetings';
import { useMe } from '../session/session';
import { notify } from '../ui/notices';
import { isCommand } from '../ui/page-keys';
import { follow, type Whereabouts } from './follow';
import { setLetGo, useLetGo } from './let-go';
import { RETURN_KEY } from './return-key';
import { FRAME_OF_STEP, presentOf } from './situation';
import { useAnnouncements } from './use-announcements';
import { useReturn } from './use-return';
import { whenThere } from './when-there';
import { isWriting } from './writing';

/** Puts the focus where the work is: for who takes notes in the line of the step's frame, else on the page of the family. */
const focusOn = (conferenceId: string, line: string | undefined) => {
  const main = `main[data-conference="${CSS.escape(conferenceId)}"]`;
  if (!line) return whenThere(main, (element) => element.focus({ preventScroll: true }));
  return whenThere(`${main} [data-layout] textarea[data-entry]`, (first) => {
    const own = first.closest('[data-layout]')?.querySelector<HTMLElement>(`textarea[data-entry="${line}"]`);
    (own ?? first).focus();
  });
};

const Following = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const me = useMe().person.id;
  const [path, navigate] = useLocation();
  const letGo = useLetGo(meeting.id);
  const before = useRef<Whereabouts>(undefined);
  const back = useReturn(meeting);
  const present = meeting.state === 'open' ? presentOf(meeting) : undefined;
  const conferenceId = present?.conference.id;
  const turn = conferenceId && boardPath(meeting.id, conferenceId);
  const notes = present?.turn.notulist === me;
  useAnnouncements(meeting);

  const move = useEffectEvent((now: Whereabouts) => {
    const was = before.current;
    before.current = now;
    const moved = follow(was, now, { home: meetingPath(meeting.id), letGo, writing: isWriting() });
    if (moved.letGo !== undefined) setLetGo(meeting.id, moved.letGo);
    if (moved.held && present) {
      const { familyCode } = present.conference;
      notify(t('held', { code: familyCode }), 'info', { label: t('heldGo', { code: familyCode }), run: back });
    }
    if (moved.go) navigate(moved.go.to, { replace: moved.go.replace });
  });
  // The outcome of a family is a page of its conversation: who fills it in did not go elsewhere.
  const place = path.replace(/\/uitkomst$/, '');
  useEffect(() => move({ path: place, turn }), [place, turn]);

  // Who comes to the family at the table finds the focus there; who takes notes finds the list, ready to type.
  const isThere = path === turn;
  const arrive = useEffectEvent(() => {
    const isEditing = document.activeElement?.closest('[contenteditable="true"]');
    if (!present || !turn || isEditing || isWriting()) return undefined;
    if (!notes) return focusOn(present.conference.id, undefined);
    if (new URLSearchParams(location.search).get('view') !== 'list') navigate(`${turn}?view=list`, { replace: true });
    const { key } = present.step;
    return focusOn(present.conference.id, (key && FRAME_OF_STEP[key]) ?? 'feiten');
  });
  useEffect(() => (isThere ? arrive() : undefined), [isThere, conferenceId, notes]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toUpperCase() !== RETURN_KEY || !letGo || meeting.state !== 'open' || !isCommand(event)) return;
    event.preventDefault();
    back();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  // Who sits behind a video call that covers this page is still here, and goes along.
  useEffect(() => (meeting.state === 'open' ? keepFollowing(meeting.id) : undefined), [meeting.state, meeting.id]);
  return null;
};

/** Wherever somebody is in a meeting that is held: they go along with who leads, unless they let go. Shows nothing. */
export const FollowLeader = () => {
  const { meetingId = '' } = useParams();
  const { data: meeting } = useMeeting(meetingId);
  return meeting && <Following key={meeting.id} meeting={meeting} />;
};
