import { useTranslation } from 'react-i18next';
import type { Kind, Leefgebied, Mark } from '../../../shared/worksheets/note-words';
import type { CodeKind } from '../../../shared/worksheets/short-codes';

/** A date as people here write it: 12 mrt 2026. */
const readableDate = (iso: string, language: string): string =>
  new Date(`${iso}T00:00:00`).toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' });

/** Says in the screen's language what a code sets: `namens moeder`, `Veiligheid`, `12 mrt 2026`. */
export const useCodeWords = (): ((kind: CodeKind, meaning: string) => string) => {
  const { t, i18n } = useTranslation(['list', 'board', 'common']);
  return (kind, meaning) => {
    if (kind === 'leefgebied') return t(`board:leefgebied.${meaning as Leefgebied}`);
    if (kind === 'mark') return t(`board:mark.${meaning as Mark}`);
    if (kind === 'kind') return t(`common:kind.${meaning as Kind}`);
    if (kind === 'date') return readableDate(meaning, i18n.language);
    return t(`entry.means.${kind}`, { value: meaning });
  };
};
