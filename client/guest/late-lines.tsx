import { ClipboardCopy, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Aside } from '../sync/room';
import { dropAside, useAsides } from '../sync/rooms';
import { asText } from '../sync/take-over';
import { Button } from '../ui/button';
import { useCopy } from './copy';
import css from './guest.module.css';

const Late = ({ aside }: { aside: Aside }) => {
  const { t } = useTranslation('guest');
  const copy = useCopy();
  const text = asText(aside.drafts);
  return (
    <div className={css.late} role="status">
      <h3 className={css.lateTitle}>{t('late.title')}</h3>
      <p>{t('late.text')}</p>
      <blockquote className={css.lateText}>{text}</blockquote>
      <div className={css.lateActions}>
        <Button icon={ClipboardCopy} onPress={() => copy(text)}>
          {t('lines.copy')}
        </Button>
        <Button variant="plain" icon={X} onPress={() => dropAside(aside.id)}>
          {t('late.drop')}
        </Button>
      </div>
    </div>
  );
};

/** What was written after the turn, on a poor line say, and did not come in: nothing of it is lost here. */
export const LateLines = ({ document }: { document: string }) =>
  useAsides(document).map((aside) => <Late key={aside.id} aside={aside} />);
