import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/dialog';
import { notify } from '../ui/notices';
import { api } from './api';
import { endSession, useMe } from './session';

const leave = async (failed: string): Promise<void> => {
  try {
    await api.post('/api/sign-out');
  } catch {
    notify(failed, 'error');
    return;
  }
  await endSession('signed-out');
};

/**
 * Signing out, and the question that goes before it when edits on this device have not reached the server.
 * @returns the way to start, and the dialog to render where the button lives
 */
export const useSignOut = () => {
  const { t } = useTranslation('session');
  const me = useMe();
  const [unsent, setUnsent] = useState(0);
  // Fetched beforehand: what asks about unsent edits must be here when the server is not.
  useEffect(() => void import('../sync/rooms'), []);

  const signOut = async () => {
    const { unsentEdits } = await import('../sync/rooms');
    const waiting = await unsentEdits(me);
    if (waiting > 0) setUnsent(waiting);
    else await leave(t('signOut.failed'));
  };

  const question = (
    <ConfirmDialog
      title={t('signOut.title')}
      isOpen={unsent > 0}
      onClose={() => setUnsent(0)}
      action={t('signOut.anyway')}
      cancel={t('signOut.stay')}
      danger
      onConfirm={async () => {
        await leave(t('signOut.failed'));
        setUnsent(0);
      }}
    >
      {t('signOut.unsent', { count: unsent })}
    </ConfirmDialog>
  );

  return { signOut, question };
};
