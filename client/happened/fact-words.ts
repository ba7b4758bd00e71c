import { useTranslation } from 'react-i18next';
import type { Fact } from '../../shared/api/happened';
import { useDayWords } from '../agreements/when-due';

/** What happened, in one sentence. */
export const useFactWords = (): ((fact: Fact) => string) => {
  const { t } = useTranslation('happened');
  const dayWords = useDayWords();
  return (fact) => {
    const parts: string[] = [];
    const day = 'on' in fact ? dayWords(fact.on) : '';
    const by = 'by' in fact && fact.by ? fact.by.name : '';
    const before = 'before' in fact ? dayWords(fact.before) : '';
    parts.push(t(`says.${fact.kind}`, { day, by, before }));
    if (fact.kind === 'told' && fact.with) parts.push(t('says.with', { who: fact.with }));
    if (fact.kind === 'told' && fact.interpreter) parts.push(t('says.interpreter', { which: fact.interpreter }));
    if (fact.kind === 'told' && fact.said) parts.push(t('says.said', { words: fact.said }));
    if (fact.kind === 'reported' && fact.spoke) parts.push(t('says.spoke', { who: fact.spoke }));
    if ('because' in fact) parts.push(t(`because.${fact.because}`));
    if (fact.kind === 'reweighed') parts.push(t(`choice.${fact.choice}`));
    if ('words' in fact && fact.words) parts.push(fact.words);
    if (fact.kind === 'not-told' && fact.until && fact.again) {
      parts.push(t('says.again', { day: dayWords(fact.until), who: fact.again.name }));
    }
    return parts.join('. ').replace(/([.!?])\. /g, '$1 ');
  };
};
