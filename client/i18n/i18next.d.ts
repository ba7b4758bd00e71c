import 'i18next';
import type { nl } from './nl';
import type { nlLater } from './nl/later';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof nl & typeof nlLater;
  }
}
