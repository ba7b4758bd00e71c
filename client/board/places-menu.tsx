import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { WORKSHEET_KEYS, WORKSHEETS, worksheetOf } from '../../shared/worksheets/worksheets';
import { Button } from '../ui/button';
import { Menu, MenuItem, MenuSection } from '../ui/menu';
import { FRAMES, putTargets, takeTargetsOut } from './actions/place-actions';
import { type Desk, targetsOf, useDesk } from './desk';

/** The frames in which every chosen note stands. */
const standingIn = (desk: Desk) => {
  const targets = targetsOf(desk);
  return FRAMES.filter((frame) => targets.every(({ view }) => view.places[worksheetOf(frame)]?.frame === frame));
};

interface PlacesMenuProps {
  icon: LucideIcon;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Where the chosen notes stand: one frame in each worksheet, or in one of them only. Keys 1–7 do the same. */
export const PlacesMenu = ({ icon, isOpen, onOpenChange }: PlacesMenuProps) => {
  const { t } = useTranslation('board');
  const desk = useDesk();
  const here = standingIn(desk());
  return (
    <Menu
      label={t('action.places')}
      placement="top"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      trigger={
        <Button variant="plain" icon={icon}>
          {t('action.places')}
        </Button>
      }
    >
      {WORKSHEET_KEYS.map((worksheet) => (
        <MenuSection
          key={worksheet}
          title={t(`worksheet.${worksheet}`)}
          selectionMode="single"
          selectedKeys={here.filter((frame) => worksheetOf(frame) === worksheet)}
          onSelectionChange={(keys) => {
            const chosen = WORKSHEETS[worksheet].find((frame) => keys !== 'all' && keys.has(frame));
            desk().board.room.undo.stopCapturing();
            if (chosen) putTargets(desk(), chosen);
            else takeTargetsOut(desk(), worksheet);
          }}
        >
          {WORKSHEETS[worksheet].map((frame) => (
            <MenuItem key={frame} id={frame} shortcut={`${FRAMES.indexOf(frame) + 1}`}>
              {t(`frame.${frame}.name`)}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
};
