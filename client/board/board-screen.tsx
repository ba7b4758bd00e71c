import { CircleQuestionMark, LayoutDashboard, List } from 'lucide-react';
import { nanoid } from 'nanoid';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting, Participant, Person } from '../../shared/api/contract';
import { LateNotice } from '../agreements/late-notice';
import { InTopBar } from '../app/top-bar';
import { CloseFamily } from '../closing/close-family';
import { WhatBecameOfIt } from '../closing/closed-notice';
import { FamilySwitcher } from '../families/family-switcher';
import { DECISION_HASH } from '../families/paths';
import { LeadingBar } from '../leading/leading-bar';
import { type PointAt, PointingProvider } from '../leading/tools/pointing';
import { fetchEditor } from '../notes/note-text';
import { OutcomeLink } from '../outcome/outcome-link';
import { PeopleHere } from '../presence/people-here';
import { PactLink } from '../series/pact-link';
import { AsideNotice } from '../sync/aside-notice';
import { LineNotice, NotLoaded } from '../sync/line-notice';
import type { BoardRoom } from '../sync/room';
import { RoomOver } from '../sync/room-over';
import { setAside } from '../sync/rooms';
import { SaveIndicator } from '../sync/save-indicator';
import { typeOn } from '../sync/typed-on';
import { TypedOnField } from '../sync/typed-on-field';
import { useLoaded } from '../sync/use-loaded';
import { useWhyOffline } from '../sync/use-why-offline';
import { TimeLineLink } from '../time-line/time-line-link';
import { IconButton } from '../ui/icon-button';
import { lazyPart } from '../ui/lazy-part';
import { notify, say } from '../ui/notices';
import { SegmentedControl } from '../ui/segmented-control';
import { Loading } from '../ui/states';
import { whenIdle } from '../ui/when-idle';
import { type Board, BoardProvider } from './board';
import { BoardPanelButtons, type BoardPanelKey, OpenBoardPanel } from './board-panels';
import styles from './board-screen.module.css';
import { DeletedNotes } from './deleted-notes';
import { type Desk, DeskProvider, type PageDoings, type Stage } from './desk';
import { takeHeldLine, takeHeldLines } from './entry/held-lines';
import { takeLostCaret } from './entry/lost-caret';
import { FamilyStrip } from './family-strip';
import { fetchBeside } from './fetch-beside';
import { PrintSheet } from './list/print-sheet';
import { NARROW, SMALL, useMedia } from './list/use-media';
import { NoteToolbar } from './note-toolbar';
import { ReadOnlyNotice } from './read-only-notice';
import { createSelection, readingOnly } from './selection';
import { useBoardKeys } from './use-board-keys';
import { usePresenceOfSelection } from './use-presence-of-selection';
import { useTell } from './use-tell';
import { useViewChoice } from './view-choice';

const fetchCanvasView = () => import('./canvas/canvas-view');
const fetchListView = () => import('./list/list-view');
const CanvasView = lazy(fetchCanvasView);
const ListView = lazy(fetchListView);
const HelpDialog = lazyPart(fetchBeside, (parts) => parts.HelpDialog);

/** All that may be asked for is here before the line can go down, and the first caret comes at once. */
const fetchAll = () => {
  // What fails is fetched again, and reported, when it is asked for.
  void Promise.allSettled([fetchEditor(), fetchCanvasView(), fetchListView(), fetchBeside()]);
};

interface BoardScreenProps {
  room: BoardRoom;
  /** Absent for the board of an earlier meeting: then it stands by itself, without what belongs to a meeting. */
  meeting?: Meeting | undefined;
  conference: Conference;
  participants: readonly Participant[];
  me: Person;
  /** Why nothing can be changed, and what can be done about it; a sentence of our own when absent. */
  whyReadOnly?: ReactNode;
  /** Of an earlier meeting: a way beside the question, and what it opens beside the board. */
  ways?: ReactNode;
  beside?: ReactNode;
}

const useDeskOf = (board: Board, page: PageDoings, stage: Stage | undefined): (() => Desk) => {
  const { t } = useTranslation('board');
  return useMemo(() => {
    const desk: Desk = { board, page, stage, t, say, newId: nanoid };
    return () => desk;
  }, [board, page, stage, t]);
};

/** A way from elsewhere can open a panel at once. */
const panelAsked = (): BoardPanelKey | undefined => (window.location.hash === DECISION_HASH ? 'decision' : undefined);

/**
 * What somebody was still typing when the board closed is set aside for them, on that board; and whoever goes on typing,
 * because they have not seen it yet, types on there. In the rendering that shuts the board, before the next key.
 */
const useHeldLinesAside = ({ me, room, conference: { familyCode, may }, announce }: Board): void => {
  const { t } = useTranslation('sync');
  const shut = !may.write;
  useLayoutEffect(() => {
    const caret = takeLostCaret(room.document);
    if (caret?.frame) takeHeldLine({ me, room }, caret.frame);
    const drafts = shut ? takeHeldLines({ me, room }) : [];
    if (caret) typeOn(room.document, caret.draft);
    if (drafts.length === 0) return;
    setAside(room.document, drafts);
    announce(t('aside.kept', { code: familyCode }));
  }, [me, room, shut, familyCode, announce, t]);
};

type ScreenProps = Pick<BoardScreenProps, 'meeting' | 'whyReadOnly' | 'ways' | 'beside'> & { board: Board };

const Screen = ({ board, meeting, whyReadOnly, ways, beside }: ScreenProps) => {
  const { t } = useTranslation('board');
  const { room, conference, selection, readOnly } = board;
  const [view, chooseView] = useViewChoice(board.me.id);
  const [stage, setStage] = useState<Stage>();
  const [help, setHelp] = useState(false);
  const [panel, setPanel] = useState(panelAsked);
  const [places, setPlaces] = useState(false);
  const [pointAt, setPointAt] = useState<PointAt>();

  const loaded = useLoaded(room);
  const whyOffline = useWhyOffline(room);
  const small = useMedia(SMALL);
  const narrow = useMedia(NARROW);
  const views = [
    { id: 'canvas', label: t('view.canvas'), icon: LayoutDashboard },
    { id: 'list', label: t('view.list'), icon: List },
  ] as const;

  const togglePanel = useCallback((key: BoardPanelKey) => setPanel((open) => (open === key ? undefined : key)), []);
  const page = useMemo<PageDoings>(
    () => ({
      help: () => setHelp(true),
      toggleView: () => chooseView(view === 'canvas' ? 'list' : 'canvas'),
      toggleFields: () => togglePanel('fields'),
      choosePlace: () => (view === 'canvas' ? setPlaces(true) : setPanel('fields')),
      pointAt,
    }),
    [view, chooseView, togglePanel, pointAt],
  );
  const onPoint = useCallback((point: PointAt | undefined) => setPointAt(() => point), []);
  const desk = useDeskOf(board, page, stage);
  useBoardKeys(desk);
  usePresenceOfSelection(room, selection);
  useHeldLinesAside(board);
  useEffect(() => whenIdle(fetchAll), []);

  const tools = (
    <>
      <PeopleHere />
      <DeletedNotes />
      <SegmentedControl label={t('view.label')} value={view} onChange={chooseView} segments={views} />
    </>
  );
  const boardView = (
    <div className={styles.view}>
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        {!loaded && <NotLoaded why={whyOffline} />}
        {loaded && (view === 'list' ? <ListView /> : <CanvasView onStage={setStage} />)}
      </Suspense>
      {loaded && view === 'canvas' && (
        <NoteToolbar besidePanel={panel !== undefined} placesOpen={places} onPlaces={setPlaces} />
      )}
    </div>
  );
  return (
    <DeskProvider value={desk}>
      <InTopBar>
        {meeting ? (
          <FamilySwitcher meeting={meeting} conferenceId={conference.id} />
        ) : (
          <strong>{conference.familyCode}</strong>
        )}
        <span className={styles.push} />
        {!narrow && tools}
        <SaveIndicator room={room} />
        {!small && (
          <IconButton label={t('help.open')} shortcut="?" icon={CircleQuestionMark} onPress={() => setHelp(true)} />
        )}
      </InTopBar>
      <main id="content" className={styles.page} tabIndex={-1} data-conference={conference.id}>
        <h1 className="said">{t('titleOf', { code: conference.familyCode })}</h1>
        {meeting && <LeadingBar meeting={meeting} />}
        {narrow && <div className={styles.tools}>{tools}</div>}
        <FamilyStrip conference={conference}>
          {meeting?.seriesId && <PactLink seriesId={meeting.seriesId} />}
          {meeting && <OutcomeLink meeting={meeting} conference={conference} />}
          <TimeLineLink conference={conference} />
          {meeting && (
            <BoardPanelButtons meeting={meeting} conference={conference} open={panel} onToggle={togglePanel} />
          )}
          {ways}
          {meeting && <CloseFamily meeting={meeting} conference={conference} />}
        </FamilyStrip>
        {meeting && <LateNotice meeting={meeting} conference={conference} onOpen={() => setPanel('agreements')} />}
        <WhatBecameOfIt conference={conference} />
        {loaded && readOnly && <ReadOnlyNotice conference={conference}>{whyReadOnly}</ReadOnlyNotice>}
        <LineNotice room={room} why={whyOffline} />
        <TypedOnField document={room.document} />
        <AsideNotice meeting={meeting} />
        <div className={styles.work}>
          {meeting ? (
            <PointingProvider meeting={meeting} conference={conference} onPoint={onPoint}>
              {boardView}
            </PointingProvider>
          ) : (
            boardView
          )}
          {meeting && (
            <OpenBoardPanel
              // The fields of a note are there to be changed.
              open={readOnly && panel === 'fields' ? undefined : panel}
              meeting={meeting}
              conference={conference}
              onClose={() => setPanel(undefined)}
            />
          )}
          {beside}
        </div>
      </main>
      <RoomOver meetingId={meeting?.id} />
      <PrintSheet />
      <Suspense>{help && <HelpDialog isOpen onClose={() => setHelp(false)} />}</Suspense>
    </DeskProvider>
  );
};

/** One family's board, open: who and what it is about, what is saved, and the work itself as canvas or list. */
export const BoardScreen = ({ room, conference, participants, me, ...screen }: BoardScreenProps) => {
  const tell = useTell();
  const [selection] = useState(createSelection);
  const loaded = useLoaded(room);
  // What is not here yet cannot be written on as if it were empty.
  const readOnly = !conference.may.write || !loaded;
  useEffect(() => {
    if (readOnly) selection.edit(undefined);
  }, [readOnly, selection]);
  const board = useMemo<Board>(
    () => ({
      room,
      conference,
      participants,
      me,
      readOnly,
      selection: readOnly ? readingOnly(selection) : selection,
      tell,
      announce: (message) => void notify(message),
    }),
    [room, conference, participants, me, readOnly, selection, tell],
  );
  return (
    <BoardProvider value={board}>
      <Screen board={board} {...screen} />
    </BoardProvider>
  );
};
