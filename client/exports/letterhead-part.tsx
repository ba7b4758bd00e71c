import { useQuery } from '@tanstack/react-query';
import { Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { LetterheadState } from '../../shared/api/exports';
import { dayOf } from '../families/when';
import { useCommand } from '../series/use-series';
import { api } from '../session/api';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import css from './exports.module.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The places that a letterhead has for what is written. */
const PLACES = { content: '{{inhoud}}', title: '{{titel}}', receiver: '{{ontvanger}}', day: '{{datum}}' } as const;

/** For who keeps a series: the Word file that its documents are made on. */
export const LetterheadPart = ({ seriesId }: { seriesId: string }) => {
  const { t, i18n } = useTranslation('exporting');
  const key = ['letterhead', seriesId];
  const path = `/api/series/${encodeURIComponent(seriesId)}/letterhead`;
  const { data } = useQuery({ queryKey: key, queryFn: () => api.get<LetterheadState>(path) });
  const { send, busy } = useCommand(key);
  const [removing, setRemoving] = useState(false);
  const upload = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void send(() => api.putFile<LetterheadState>(path, file, WORD), t('letterhead.saved'));
  };
  const remove = async () => {
    await send(() => api.delete<LetterheadState>(path), t('letterhead.removed'));
    setRemoving(false);
  };
  if (!data) return null;
  const { since } = data;
  return (
    <section className={css.letterhead} aria-labelledby="letterhead">
      <h2 id="letterhead" className={css.heading}>
        {t('letterhead.title')}
      </h2>
      <p>{t('letterhead.hint', PLACES)}</p>
      <p className={css.soft}>{t('letterhead.places', PLACES)}</p>
      <p role="status">{since ? t('letterhead.since', { when: dayOf(since, i18n.language) }) : t('letterhead.none')}</p>
      <div className={css.tools}>
        <FileTrigger acceptedFileTypes={['.docx', WORD]} onSelect={upload}>
          <Button icon={Upload} isDisabled={busy}>
            {t(busy ? 'letterhead.busy' : since ? 'letterhead.replace' : 'letterhead.upload')}
          </Button>
        </FileTrigger>
        {since && (
          <Button icon={Trash2} isDisabled={busy} onPress={() => setRemoving(true)}>
            {t('letterhead.remove')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t('letterhead.removeTitle')}
        isOpen={removing}
        onClose={() => setRemoving(false)}
        action={t('letterhead.remove')}
        danger
        onConfirm={remove}
      >
        {t('letterhead.removeAsk')}
      </ConfirmDialog>
    </section>
  );
};
