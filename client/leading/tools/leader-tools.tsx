import { Hand, ListChecks, MessageCircleQuestion, MousePointer2Off, PenLine, Users } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/api/contract';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu';
import { presentOf } from '../situation';
import type { LeadingDoings } from '../use-leading';
import { fetchOpened } from './fetch-opened';
import { GATHER_KEY } from './tool-keys';
import { useGather } from './use-gather';

const SilentSetup = lazyPart(fetchOpened, (tools) => tools.SilentSetup);
const VoteSetup = lazyPart(fetchOpened, (tools) => tools.VoteSetup);

interface LeaderToolsProps {
  meeting: Meeting;
  doings: LeadingDoings;
}

/** What who leads can ask of the table. All of it is off until it is asked. */
export const LeaderTools = ({ meeting, doings: { command } }: LeaderToolsProps) => {
  const { t } = useTranslation('tools');
  const [setup, setSetup] = useState<'silent' | 'vote'>();
  const gather = useGather(meeting);
  const present = presentOf(meeting);
  const { hands, silent, vote, pointing } = meeting.leading;
  const close = () => setSetup(undefined);
  return (
    <>
      <Menu
        label={t('ask')}
        placement="bottom end"
        trigger={
          <Button size="s" icon={MessageCircleQuestion}>
            {t('ask')}
          </Button>
        }
      >
        <MenuItem icon={Hand} onAction={() => void command({ act: 'hands', on: hands === undefined })}>
          {t(hands ? 'menu.handsOff' : 'menu.handsOn')}
        </MenuItem>
        <MenuItem
          icon={PenLine}
          isDisabled={!present || (silent !== undefined && !silent.revealed)}
          onAction={() => setSetup('silent')}
        >
          {t('menu.silent')}
        </MenuItem>
        <MenuItem icon={ListChecks} isDisabled={!present || vote !== undefined} onAction={() => setSetup('vote')}>
          {t('menu.vote')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Users} shortcut={GATHER_KEY} isDisabled={!present} onAction={() => gather?.()}>
          {t('menu.gather')}
        </MenuItem>
        {pointing && (
          <MenuItem icon={MousePointer2Off} onAction={() => void command({ act: 'unpoint' })}>
            {t('menu.unpoint')}
          </MenuItem>
        )}
      </Menu>
      <Suspense>
        {setup === 'silent' && present && <SilentSetup present={present} command={command} onClose={close} />}
        {setup === 'vote' && present && <VoteSetup present={present} command={command} onClose={close} />}
      </Suspense>
    </>
  );
};
