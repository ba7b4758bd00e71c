import { Check, CircleDashed, CircleSlash, type LucideIcon, MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionPage } from '../../shared/api/decisions';
import type { View, ViewKind } from '../../shared/decisions/record';
import { MarkOf } from '../marks/mark-of';
import { Badge } from '../ui/badge';
import css from './decision.module.css';
import { useWords } from './use-words';

const ICONS: Record<ViewKind, LucideIcon> = {
  agreed: Check,
  'agreed-if': MessageCircleQuestionMark,
  'not-agreed': CircleSlash,
};
const TONES = { agreed: 'good', 'agreed-if': 'warn', 'not-agreed': 'danger' } as const;

/** What one organisation thinks of it; dissent stands there like any other. */
export const ViewLine = ({ view, note }: { view: View; note?: string | undefined }) => {
  const { t } = useTranslation(['decision', 'common']);
  const { moment } = useWords();
  const { organisation, by, role, kind, words, at } = view;
  return (
    <li className={css.view} data-kind={kind}>
      <p className={css.viewHead}>
        <strong>{organisation}</strong>
        <Badge tone={TONES[kind]} icon={ICONS[kind]}>
          {t(`views.kind.${kind}`)}
        </Badge>
      </p>
      {words && (
        <p className={css.said}>
          {words} <MarkOf address={`zienswijzen/${organisation}`} what={words} />
        </p>
      )}
      <p className={css.soft}>
        {t('views.by', { by, role: t(`common:role.${role}`) })}, {moment(at)}
        {note && ` – ${note}`}
      </p>
    </li>
  );
};

/** All views on the present proposal, who still has to give one, and those that fell away. */
export const Views = ({ page }: { page: DecisionPage }) => {
  const { t } = useTranslation('decision');
  const { views, awaited, voided } = page;
  return (
    <div className={css.views}>
      {views.length === 0 && awaited.length === 0 && <p className={css.soft}>{t('views.none')}</p>}
      <ul className={`bare ${css.viewList}`}>
        {views.map((view) => (
          <ViewLine key={view.organisation} view={view} note={view.later ? t('views.later') : undefined} />
        ))}
        {awaited.map(({ organisation, by }) => (
          <li key={organisation} className={css.awaited}>
            <CircleDashed size={16} strokeWidth={2} aria-hidden />
            <span>
              {t('views.awaited', { organisation })}
              {by.length > 0 && <span className={css.soft}>, {t('views.awaitedBy', { names: by.join(', ') })}</span>}
            </span>
          </li>
        ))}
      </ul>
      {voided.length > 0 && (
        <details className={css.more}>
          <summary>{t('views.voided')}</summary>
          <ul className={`bare ${css.viewList}`}>
            {voided.map((view) => (
              <ViewLine
                key={`${view.organisation} ${view.at}`}
                view={view}
                note={t('views.voidedOn', { number: view.on })}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
