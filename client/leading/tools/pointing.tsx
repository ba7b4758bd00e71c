import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../../shared/api/contract';
import type { WorksheetKey } from '../../../shared/worksheets/worksheets';
import { useBoard } from '../../board/board';
import type { Selected } from '../../board/selection';
import { useMe } from '../../session/session';
import { say } from '../../ui/notices';
import { callName, participantOf } from '../situation';
import { useLeading } from '../use-leading';
import { useFreshGathering } from './gathering';

/** A note that everyone is asked to look at. */
export interface Asked extends Selected {
  /** Differs each time that it is asked anew. */
  key: string;
}

interface Looking {
  /** With who points, in words. */
  pointed: (Asked & { label: string }) | undefined;
  /** The note that everyone was called to. */
  called: Asked | undefined;
}

const LookingContext = createContext<Looking>({ pointed: undefined, called: undefined });

/** Points at a note for everyone, or stops pointing at it. */
export type PointAt = (item: Selected) => void;

interface PointingProviderProps {
  meeting: Meeting;
  conference: Conference;
  /** Gives whoever leads the family at this board the way to point. */
  onPoint: (pointAt: PointAt | undefined) => void;
  children: ReactNode;
}

/** The same function for as long as this person leads the family at the table. */
const usePointAt = (meeting: Meeting, conference: Conference, onPoint: PointingProviderProps['onPoint']): void => {
  const me = useMe().person.id;
  const { command } = useLeading(meeting);
  const { leader, turn, pointing } = meeting.leading;
  const mayPoint = meeting.may.lead && leader === me && turn?.conferenceId === conference.id;
  const latest = useRef<PointAt>(undefined);
  useEffect(() => {
    latest.current = ({ note, worksheet }) => {
      const isOn = pointing?.note === note && pointing.worksheet === worksheet;
      void command(isOn ? { act: 'unpoint' } : { act: 'point', note, worksheet });
    };
  });
  useEffect(() => {
    if (!mayPoint) return;
    onPoint((item) => latest.current?.(item));
    return () => onPoint(undefined);
  }, [mayPoint, onPoint]);
};

/** Tells canvas and list which note who leads points at, and says it once. */
export const PointingProvider = ({ meeting, conference, onPoint, children }: PointingProviderProps) => {
  const { t } = useTranslation('tools');
  const me = useMe().person.id;
  const { view } = useBoard().room;
  const gathering = useFreshGathering(meeting.id);
  const isTurn = meeting.leading.turn?.conferenceId === conference.id;
  const pointing = isTurn ? meeting.leading.pointing : undefined;
  const { leader } = meeting.leading;
  const name = callName(participantOf(meeting, leader)?.name ?? '');
  const leads = leader === me;
  usePointAt(meeting, conference, onPoint);

  const looking = useMemo<Looking>(() => {
    const label = leads ? t('point.hereYou') : t('point.here', { name });
    const { note, worksheet } = (isTurn && gathering) || {};
    return {
      pointed: pointing && { ...pointing, label, key: `${pointing.n} ${pointing.note} ${pointing.worksheet}` },
      called: note && worksheet ? { note, worksheet, key: String(gathering?.n) } : undefined,
    };
  }, [pointing, gathering, isTurn, leads, name, t]);

  const tell = useEffectEvent((note: string) => {
    if (!leads) say(t('said.point', { leader: name, text: view.note(note)?.text ?? '' }));
  });
  const key = looking.pointed?.key;
  const note = looking.pointed?.note;
  useEffect(() => {
    if (key !== undefined && note !== undefined) tell(note);
  }, [key, note]);

  return <LookingContext value={looking}>{children}</LookingContext>;
};

/** The note that is pointed at, and the one that everyone was called to. */
export const useLooking = (): Looking => useContext(LookingContext);

interface AskedAt {
  /** Who points at this note, in words. */
  label: string | undefined;
  /** Each differs whenever everyone is asked anew to look at this note. */
  pointed: string | undefined;
  called: string | undefined;
}

/** What is asked of everyone about one note, as it stands in one worksheet. */
export const useAskedAt = (note: string, worksheet: WorksheetKey): AskedAt => {
  const { pointed, called } = useContext(LookingContext);
  const isThis = (item: Selected | undefined) => item?.note === note && item.worksheet === worksheet;
  return {
    label: isThis(pointed) ? pointed?.label : undefined,
    pointed: isThis(pointed) ? pointed?.key : undefined,
    called: isThis(called) ? called?.key : undefined,
  };
};
