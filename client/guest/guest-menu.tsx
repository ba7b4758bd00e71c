import { Ellipsis, Link2, Link2Off } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guest } from '../../shared/api/guests';
import { LinkOnce } from '../people/link-once';
import { ConfirmDialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuItem } from '../ui/menu';
import { notify } from '../ui/notices';
import type { useInviting } from './use-guests';

/** A new link for a guest, or the end of their invitation. */
export const GuestMenu = ({ guest, inviting }: { guest: Guest; inviting: ReturnType<typeof useInviting> }) => {
  const { t } = useTranslation('guest');
  const [question, setQuestion] = useState<'renew' | 'revoke'>();
  const [url, setUrl] = useState<string>();
  const { id, name, state } = guest;
  const done = () => setQuestion(undefined);
  return (
    <>
      <Menu
        label={t('panel.actions', { name })}
        placement="bottom end"
        trigger={<IconButton label={t('panel.actions', { name })} icon={Ellipsis} size="s" />}
      >
        <MenuItem id="renew" icon={Link2} onAction={() => setQuestion('renew')}>
          {t('renew.menu')}
        </MenuItem>
        <MenuItem
          id="revoke"
          icon={Link2Off}
          danger
          isDisabled={state === 'revoked'}
          onAction={() => setQuestion('revoke')}
        >
          {t('revoke.menu')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title={t('renew.title', { name })}
        isOpen={question === 'renew'}
        onClose={done}
        action={t('renew.do')}
        onConfirm={async () => {
          setUrl((await inviting.renew(id))?.url);
          done();
        }}
      >
        {t('renew.ask', { name })}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('revoke.title', { name })}
        isOpen={question === 'revoke'}
        onClose={done}
        action={t('revoke.do')}
        danger
        onConfirm={async () => {
          if (await inviting.revoke(id)) notify(t('revoke.done', { name }), 'good');
          done();
        }}
      >
        {t('revoke.ask', { name })}
      </ConfirmDialog>
      <LinkOnce name={name} url={url} onClose={() => setUrl(undefined)} />
    </>
  );
};
