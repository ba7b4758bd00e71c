import { ArrowDownUp, BadgeCheck, Ellipsis, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TABLE_ROLES } from '../../shared/api/roles';
import type { Series, SeriesMember } from '../../shared/api/series';
import { api } from '../session/api';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { Avatar, DisciplineMark } from '../ui/discipline';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuItem } from '../ui/menu';
import { MemberDialog } from './member-dialog';
import css from './series.module.css';
import { seriesApi, seriesKey, useCommand } from './use-series';

const Member = ({ series, member }: { series: Series; member: SeriesMember }) => {
  const { t } = useTranslation('series');
  const { send } = useCommand(seriesKey(series.id));
  const [removing, setRemoving] = useState(false);
  const { id, name, role, organisation, part, mandate = false } = member;
  const path = `${seriesApi(series.id)}/members/${encodeURIComponent(id)}`;
  const other = part === 'member' ? 'achtervang' : 'member';
  return (
    <li className={css.member}>
      <Avatar name={name} role={role} size={34} nameless />
      <div className={css.words}>
        <p className={css.name}>{name}</p>
        <DisciplineMark role={role} shapeless className={css.role} />
        <p className={css.soft}>{organisation}</p>
        {mandate && <Badge icon={BadgeCheck}>{t('members.mandate')}</Badge>}
      </div>
      {series.may.manage && (
        <Menu
          label={t('members.actions', { name })}
          placement="bottom end"
          trigger={<IconButton label={t('members.actions', { name })} icon={Ellipsis} size="s" />}
        >
          <MenuItem
            id="part"
            icon={ArrowDownUp}
            onAction={() =>
              void send(
                () => api.put<Series>(path, { part: other }),
                t('members.changed', { name, part: t(`members.part.${other}`) }),
              )
            }
          >
            {part === 'member' ? t('members.toStandIn') : t('members.toMember')}
          </MenuItem>
          <MenuItem
            id="mandate"
            icon={BadgeCheck}
            onAction={() =>
              void send(
                () => api.put<Series>(`${path}/mandate`, { mandate: !mandate }),
                t(mandate ? 'members.mandateGone' : 'members.mandateSet', { name, organisation }),
              )
            }
          >
            {t(mandate ? 'members.dropMandate' : 'members.giveMandate')}
          </MenuItem>
          <MenuItem id="remove" icon={UserMinus} danger onAction={() => setRemoving(true)}>
            {t('members.remove')}
          </MenuItem>
        </Menu>
      )}
      <ConfirmDialog
        title={t('members.removeTitle', { name })}
        isOpen={removing}
        onClose={() => setRemoving(false)}
        action={t('members.remove')}
        danger
        onConfirm={async () => {
          await send(() => api.delete<Series>(path), t('members.removed', { name }));
          setRemoving(false);
        }}
      >
        {t('members.removeAsk', { name })}
      </ConfirmDialog>
    </li>
  );
};

/** Who sits at the table of a series, and who stands in for them. */
export const Members = ({ series }: { series: Series }) => {
  const { t } = useTranslation(['series', 'common']);
  const { send } = useCommand(seriesKey(series.id));
  const [adding, setAdding] = useState(false);
  const fixed = series.members.filter(({ part }) => part === 'member');
  const standIns = series.members.filter(({ part }) => part === 'achtervang');
  const missing = TABLE_ROLES.filter(
    (role) => fixed.some((member) => member.role === role) && !standIns.some((member) => member.role === role),
  );
  return (
    <section aria-labelledby="members">
      <div className={css.headline}>
        <h2 id="members" className={css.heading}>
          {t('members.title')}
        </h2>
        {series.may.manage && (
          <Button size="s" icon={UserPlus} onPress={() => setAdding(true)}>
            {t('members.add')}
          </Button>
        )}
      </div>
      <ul className="bare">
        {fixed.map((member) => (
          <Member key={member.id} series={series} member={member} />
        ))}
      </ul>
      <h3 className={css.subheading}>{t('members.standIns')}</h3>
      <p className={css.soft}>{standIns.length > 0 ? t('members.standInsHint') : t('members.noStandIns')}</p>
      <ul className="bare">
        {standIns.map((member) => (
          <Member key={member.id} series={series} member={member} />
        ))}
      </ul>
      {standIns.length > 0 && missing.length > 0 && (
        <p className={css.warn}>
          {t('members.missing', { roles: missing.map((role) => t(`common:role.${role}`)).join(', ') })}
        </p>
      )}
      {adding && (
        <MemberDialog
          organisations={[...new Set(series.members.map(({ organisation }) => organisation))]}
          onAdd={(member) =>
            send(
              () => api.post<Series>(`${seriesApi(series.id)}/members`, member),
              t('members.added', { name: member.name.trim() }),
            )
          }
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
};
