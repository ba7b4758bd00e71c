import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TABLE_ROLES } from '../../shared/api/roles';
import type { NewMember } from '../../shared/api/series';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import css from './series.module.css';

interface MemberDialogProps {
  /** Those at the table already, to choose from. */
  organisations: readonly string[];
  onAdd: (member: NewMember) => Promise<boolean>;
  onClose: () => void;
}

/** No organisation has this name: it is blank. */
const OTHER = ' ';
const EMPTY: NewMember = { name: '', role: 'wijkteammedewerker', organisation: '', part: 'member' };

/** Puts somebody new at the table of a series. */
export const MemberDialog = ({ organisations, onAdd, onClose }: MemberDialogProps) => {
  const { t } = useTranslation(['series', 'common']);
  const [member, setMember] = useState<NewMember>({ ...EMPTY, organisation: organisations[0] ?? '' });
  const [tried, setTried] = useState(false);
  const [other, setOther] = useState(organisations.length === 0);
  const set = (wishes: Partial<NewMember>) => setMember({ ...member, ...wishes });
  const missing = (text: string, problem: string) => (tried && text.trim() === '' ? problem : undefined);
  const submit = async () => {
    setTried(true);
    if (!member.name.trim() || !member.organisation.trim()) return;
    if (await onAdd(member)) onClose();
  };
  return (
    <Dialog title={t('members.addTitle')} isOpen onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('members.name')}
          value={member.name}
          onChange={(name) => set({ name })}
          maxLength={120}
          autoFocus
          error={missing(member.name, t('members.missingName'))}
        />
        <ChoiceField
          label={t('members.role')}
          value={member.role}
          options={TABLE_ROLES.map((role) => ({ value: role, words: t(`common:role.${role}`) }))}
          onChange={(value) => set({ role: TABLE_ROLES.find((role) => role === value) as NewMember['role'] })}
        />
        <ChoiceField
          label={t('members.organisation')}
          value={other ? OTHER : member.organisation}
          options={[
            ...organisations.map((name) => ({ value: name, words: name })),
            { value: OTHER, words: t('members.other') },
          ]}
          onChange={(value) => {
            setOther(value === OTHER);
            set({ organisation: value === OTHER ? '' : value });
          }}
        />
        {other && (
          <TextField
            label={t('members.otherName')}
            value={member.organisation}
            onChange={(organisation) => set({ organisation })}
            maxLength={120}
            error={missing(member.organisation, t('members.missingOrganisation'))}
          />
        )}
        <ChoiceField
          label={t('members.as')}
          value={member.part}
          options={[
            { value: 'member', words: t('members.asMember') },
            { value: 'achtervang', words: t('members.asStandIn') },
          ]}
          onChange={(part) => set({ part: part === 'achtervang' ? 'achtervang' : 'member' })}
        />
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('members.addDo')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
