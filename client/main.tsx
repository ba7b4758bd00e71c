import '@fontsource-variable/atkinson-hyperlegible-next';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startTheme } from './app/theme';
import { listenToDangerKey } from './danger/danger-asked';
import { startI18n } from './i18n/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

startTheme();
listenToDangerKey();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
