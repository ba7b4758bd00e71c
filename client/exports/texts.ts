import i18next from 'i18next';
import { nlLater } from '../i18n/nl/later';

// The Dutch of these screens comes with their code; English comes whole, when somebody chooses it.
for (const [namespace, texts] of Object.entries(nlLater)) i18next.addResourceBundle('nl', namespace, texts);
