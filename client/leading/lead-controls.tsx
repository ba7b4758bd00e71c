import {
  ArrowRight,
  ChevronDown,
  ChevronLeft,
  Coffee,
  Ellipsis,
  NotebookPen,
  Pause,
  Play,
  Plus,
  Users,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { FORM_KEYS } from '../../shared/meeting/steps';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/menu';
import css from './leading.module.css';
import { setLetGo } from './let-go';
import { oneClick } from './one-click';
import { nextOf, type Present, participantOf } from './situation';
import { LeaderTools } from './tools/leader-tools';
import type { LeadingDoings } from './use-leading';

interface ControlProps {
  meeting: Meeting;
  doings: LeadingDoings;
}

/** Which family has its turn: the next one by one click, any other and a break from the menu beside it. */
const FamilyChoice = ({ meeting, doings: { command } }: ControlProps) => {
  const { t } = useTranslation('leading');
  const { turn } = meeting.leading;
  const next = nextOf(meeting);
  const go = (conferenceId: string) => {
    // Who leads the table to a family goes there too, wherever they were reading.
    setLetGo(meeting.id, false);
    void command({ act: 'turn', conferenceId });
  };
  const isLast = turn !== undefined && turn.step === turn.steps.length - 1;
  return (
    <div className={css.split}>
      {next && (
        <Button
          size="s"
          variant={isLast || !turn ? 'primary' : 'quiet'}
          icon={Users}
          onClick={oneClick(() => go(next.id))}
        >
          {t(turn ? 'control.goTo' : 'control.begin', { code: next.familyCode })}
        </Button>
      )}
      <Menu
        label={t('control.families')}
        placement="bottom end"
        trigger={<IconButton size="s" icon={ChevronDown} label={t('control.families')} />}
      >
        <MenuSection
          title={t('control.families')}
          selectionMode="single"
          selectedKeys={turn ? [turn.conferenceId] : []}
        >
          {meeting.conferences.map(({ id, familyCode, closedAt }, index) => (
            <MenuItem
              key={id}
              id={id}
              isDisabled={closedAt !== undefined || id === turn?.conferenceId}
              onAction={() => go(id)}
            >
              {closedAt === undefined ? `${index + 1}. ${familyCode}` : `${index + 1}. ${familyCode} (${t('closed')})`}
            </MenuItem>
          ))}
        </MenuSection>
        {turn && <MenuSeparator />}
        {turn && (
          <MenuItem icon={Coffee} onAction={() => void command({ act: 'break' })}>
            {t('control.break')}
          </MenuItem>
        )}
      </Menu>
    </div>
  );
};

const NOBODY = 'nobody';

/** What is needed once or twice in a conversation. */
const MoreMenu = ({ meeting, doings: { command } }: ControlProps) => {
  const { t } = useTranslation('leading');
  const { turn, leader } = meeting.leading;
  const atTable = meeting.participants.filter(({ active }) => active);
  return (
    <Menu
      label={t('control.more')}
      placement="bottom end"
      trigger={<IconButton size="s" icon={Ellipsis} label={t('control.more')} />}
    >
      {turn && (
        <MenuSection title={t('control.form')} selectionMode="single" selectedKeys={[turn.form]}>
          {FORM_KEYS.filter((form) => form !== 'eigen' || meeting.ownSteps).map((form) => (
            <MenuItem key={form} id={form} onAction={() => void command({ act: 'form', form })}>
              {t(`form.${form}`)}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <MenuSection title={t('control.handOver')}>
        {atTable
          .filter(({ id }) => id !== leader)
          .map(({ id, name }) => (
            <MenuItem key={id} id={id} onAction={() => void command({ act: 'hand-over', personId: id })}>
              {name}
            </MenuItem>
          ))}
      </MenuSection>
    </Menu>
  );
};

/** Who takes notes of this family. */
const NotulistChoice = ({ meeting, doings: { command } }: ControlProps) => {
  const { t } = useTranslation('leading');
  const notulist = meeting.leading.turn?.notulist;
  const chosen = participantOf(meeting, notulist);
  return (
    <Menu
      label={t('control.notulist')}
      placement="bottom end"
      trigger={
        <IconButton
          size="s"
          icon={NotebookPen}
          label={chosen ? `${t('control.notulist')}: ${chosen.name}` : t('control.notulist')}
        />
      }
    >
      <MenuSection title={t('control.notulist')} selectionMode="single" selectedKeys={[notulist ?? NOBODY]}>
        {meeting.participants
          .filter(({ active }) => active)
          .map(({ id, name }) => (
            <MenuItem key={id} id={id} onAction={() => void command({ act: 'notulist', personId: id })}>
              {name}
            </MenuItem>
          ))}
        <MenuItem id={NOBODY} onAction={() => void command({ act: 'notulist' })}>
          {t('control.nobody')}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
};

/** All that who leads does with the conversation. */
export default function LeadControls({ meeting, present, doings }: ControlProps & { present: Present | undefined }) {
  const { t } = useTranslation('leading');
  const { command } = doings;
  const turn = present?.turn;
  const isRunning = turn?.timer.runningSince !== undefined;
  return (
    <Toolbar className={css.controls ?? ''} aria-label={t('control.label')}>
      {turn && (
        <>
          <IconButton
            size="s"
            icon={ChevronLeft}
            label={t('control.previousStep')}
            isDisabled={turn.step === 0}
            onPress={() => void command({ act: 'step', step: turn.step - 1 })}
          />
          <Button
            size="s"
            variant={turn.step < turn.steps.length - 1 ? 'primary' : 'quiet'}
            icon={ArrowRight}
            isDisabled={turn.step === turn.steps.length - 1}
            onClick={oneClick(() => void command({ act: 'step', step: turn.step + 1 }))}
          >
            {t('control.nextStep')}
          </Button>
        </>
      )}
      <FamilyChoice meeting={meeting} doings={doings} />
      {turn && (
        <>
          <IconButton
            size="s"
            icon={isRunning ? Pause : Play}
            label={t(isRunning ? 'control.pause' : 'control.resume')}
            onPress={() => void command({ act: isRunning ? 'pause' : 'resume' })}
          />
          <IconButton
            size="s"
            icon={Plus}
            label={t('control.extend')}
            onPress={() => void command({ act: 'extend', minutes: 5 })}
          />
          <NotulistChoice meeting={meeting} doings={doings} />
        </>
      )}
      <LeaderTools meeting={meeting} doings={doings} />
      <MoreMenu meeting={meeting} doings={doings} />
    </Toolbar>
  );
}
