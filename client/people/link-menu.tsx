import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Link2, Link2Off } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewLink, Participant } from '../../shared/api/contract';
import { meetingKey } from '../families/use-meetings';
import { api, isNoSession } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { shutOut, useMe } from '../session/session';
import { ConfirmDialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuItem } from '../ui/menu';
import { notify } from '../ui/notices';
import { LinkOnce } from './link-once';

interface LinkMenuProps {
  meetingId: string;
  participant: Participant;
}

type Question = 'new' | 'revoke';

/** Gives somebody of one's own organisation a new personal link, or takes one back; both end whoever is in with the old one. */
export const LinkMenu = ({ meetingId, participant }: LinkMenuProps) => {
  const { t } = useTranslation('people');
  const problemText = useProblemText();
  const me = useMe();
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question>();
  const [url, setUrl] = useState<string>();
  const { id, name, hasLink, colleague } = participant;
  const path = `/api/meetings/${encodeURIComponent(meetingId)}/participants/${encodeURIComponent(id)}/link`;

  /** Runs what was confirmed, and shows what came of it. */
  const settle = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      if (isNoSession(error)) await shutOut(error);
      else notify(problemText(error), 'error');
    }
    setQuestion(undefined);
    if (id !== me.person.id) await queries.invalidateQueries({ queryKey: meetingKey(meetingId) });
  };

  return (
    <>
      <Menu
        label={t('actions', { name })}
        placement="bottom end"
        trigger={<IconButton label={t('actions', { name })} icon={Ellipsis} size="s" />}
      >
        {colleague && (
          <MenuItem id="new" icon={Link2} onAction={() => setQuestion('new')}>
            {t('newLink')}
          </MenuItem>
        )}
        <MenuItem id="revoke" icon={Link2Off} danger isDisabled={!hasLink} onAction={() => setQuestion('revoke')}>
          {t('revoke')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title={t('newLinkTitle', { name })}
        isOpen={question === 'new'}
        onClose={() => setQuestion(undefined)}
        action={t('newLinkDo')}
        onConfirm={() => settle(async () => setUrl((await api.post<NewLink>(path)).url))}
      >
        {t('newLinkAsk', { name })}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('revokeTitle', { name })}
        isOpen={question === 'revoke'}
        onClose={() => setQuestion(undefined)}
        action={t('revokeDo')}
        danger
        onConfirm={() =>
          settle(async () => {
            await api.delete(path);
            notify(t('revoked', { name }), 'good');
          })
        }
      >
        {t('revokeAsk', { name })}
      </ConfirmDialog>
      <LinkOnce name={name} url={url} onClose={() => setUrl(undefined)} />
    </>
  );
};
