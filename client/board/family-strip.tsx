import { Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../shared/api/contract';
import { useAgendaLine } from '../families/agenda-line';
import { RegieLine } from '../regie/regie-line';
import { Badge } from '../ui/badge';
import styles from './family-strip.module.css';

/** The question that this family brings to the table, for a named family its children, and what can be opened beside it. */
export const FamilyStrip = ({ conference, children: ways }: { conference: Conference; children: ReactNode }) => {
  const { t } = useTranslation('board');
  const agendaLine = useAgendaLine();
  const { question, named, children, regie, reweigh } = conference;
  return (
    <div className={styles.strip}>
      <div className={styles.question}>
        <p>
          {question && <span className={styles.label}>{t('question')}</span>}
          {question ?? agendaLine(conference)}
        </p>
        <RegieLine regie={regie} />
        {reweigh && (
          <Badge tone="warn" icon={Scale}>
            {t('reweigh')}
          </Badge>
        )}
      </div>
      {named && children.length > 0 && (
        <p className={styles.children}>
          <span className={styles.label}>{t('children')}</span>
          {children.map((child) => t('child', child)).join(', ')}
        </p>
      )}
      <div className={styles.ways}>{ways}</div>
    </div>
  );
};
