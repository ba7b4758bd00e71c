import i18next from 'i18next';
import { nlLater } from './nl/later';

// The Dutch of what is not there at first comes with its code; English comes whole, when somebody chooses it.
for (const [namespace, texts] of Object.entries(nlLater)) i18next.addResourceBundle('nl', namespace, texts);
