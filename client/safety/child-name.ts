import { useTranslation } from 'react-i18next';
import type { WeighedChild } from '../../shared/api/safety';

/** What a child is called for who reads it: by name where their organisation may know it, else by its age band. */
export const useChildName = (): ((child: WeighedChild) => string) => {
  const { t } = useTranslation('safety');
  return ({ words, initials, age, place, band }) => {
    if (words !== undefined) return words;
    if (initials !== undefined && age !== undefined) return t('child.named', { initials, age });
    if (place !== undefined && band) return t('child.band', { place, band: band.replace('-', '–') });
    return t('child.unknown');
  };
};
