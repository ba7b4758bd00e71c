export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const REMEMBERED = 'casustafel.theme';
const listeners = new Set<() => void>();

const remembered = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(REMEMBERED)) ?? 'system';

const show = (theme: Theme) => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** Light, dark, or what the device says; remembered on this device. */
export const themeStore = {
  get: remembered,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  choose(theme: Theme) {
    localStorage.setItem(REMEMBERED, theme);
    show(theme);
    for (const listener of listeners) listener();
  },
};

/** Puts the remembered theme on the page; before the first render. */
export const startTheme = (): void => show(remembered());
