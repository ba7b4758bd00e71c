import { ClipboardCopy, CornerDownLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board/board';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { notify } from '../ui/notices';
import css from './aside-notice.module.css';
import { KEPT_FOR } from './offline';
import type { Aside } from './room';
import { dropAside, keepOfAside, useAsides } from './rooms';
import { asText, takeOver } from './take-over';

const AsideCard = ({ aside }: { aside: Aside }) => {
  const { t, i18n } = useTranslation('sync');
  const { room, readOnly, tell } = useBoard();
  const [asking, setAsking] = useState(false);
  const { id, drafts } = aside;
  const count = drafts.length;
  const until = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', weekday: 'long' });

  const take = () => {
    const { made, left, outcome } = takeOver(room.doc, drafts);
    tell(outcome);
    keepOfAside(id, left);
    if (made > 0) notify(t('aside.taken', { count: made }), 'good');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText(drafts));
      notify(t('aside.copied'), 'good');
    } catch {
      notify(t('aside.copyFailed'), 'error');
    }
  };

  return (
    <li className={css.aside}>
      <div className={css.words}>
        <h2 className={css.title}>{t('aside.title', { count })}</h2>
        <p>{t('aside.text', { until: until.format(aside.at + KEPT_FOR) })}</p>
      </div>
      <div className={css.actions}>
        {!readOnly && (
          <Button variant="primary" icon={CornerDownLeft} onPress={take}>
            {t('aside.takeOver')}
          </Button>
        )}
        <Button icon={ClipboardCopy} onPress={copy}>
          {t('aside.copy')}
        </Button>
        <Button icon={Trash2} onPress={() => setAsking(true)}>
          {t('aside.drop')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('aside.dropQuestion', { count })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('aside.drop')}
        danger
        onConfirm={() => dropAside(id)}
      >
        {t('aside.dropText')}
      </ConfirmDialog>
    </li>
  );
};

/** What the server refused of this board: nothing is lost, and this is where to get it back. */
export const AsideNotice = () => {
  const asides = useAsides(useBoard().room.document);
  if (asides.length === 0) return null;
  return (
    <ul className={`bare ${css.asides}`}>
      {asides.map((aside) => (
        <AsideCard key={aside.id} aside={aside} />
      ))}
    </ul>
  );
};
