import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import type { Guest } from '../../shared/api/guests';
import { WORKSHEET_KEYS, WORKSHEETS } from '../../shared/worksheets/worksheets';
import { useLeading } from '../leading/use-leading';
import { Button } from '../ui/button';
import { Menu, MenuItem, MenuSection } from '../ui/menu';
import { say } from '../ui/notices';
import css from './guests-panel.module.css';

/** One window at a time that the guest of this turn is shown; for who leads. */
export const ShowMenu = ({ meeting, guest }: { meeting: Meeting; guest: Guest }) => {
  const { t } = useTranslation(['guest', 'board']);
  const { command } = useLeading(meeting);
  const { id, name } = guest;
  const shown = meeting.leading.shown[id];
  const nameOf = (frame: typeof shown) => (frame ? t(`board:frame.${frame}.name`) : t('panel.showNone'));
  const show = async (frame: typeof shown) => {
    if (!(await command({ act: 'show', personId: id, ...(frame && { frame }) }))) return;
    say(frame ? t('panel.shown', { name, frame: nameOf(frame) }) : t('panel.hidden', { name }));
  };
  return (
    <Menu
      label={t('panel.showTo', { name })}
      header={<p className={css.menuHint}>{t('panel.showHint')}</p>}
      trigger={
        <Button size="s" icon={Eye}>
          {t('panel.show', { frame: nameOf(shown) })}
        </Button>
      }
    >
      <MenuItem id="none" icon={EyeOff} isDisabled={!shown} onAction={() => void show(undefined)}>
        {t('panel.hide')}
      </MenuItem>
      {WORKSHEET_KEYS.map((worksheet) => (
        <MenuSection
          key={worksheet}
          title={t(`board:worksheet.${worksheet}`)}
          selectionMode="single"
          selectedKeys={WORKSHEETS[worksheet].filter((frame) => frame === shown)}
          onSelectionChange={(keys) =>
            void show(WORKSHEETS[worksheet].find((frame) => keys !== 'all' && keys.has(frame)))
          }
        >
          {WORKSHEETS[worksheet].map((frame) => (
            <MenuItem key={frame} id={frame}>
              {t(`board:frame.${frame}.name`)}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
};
