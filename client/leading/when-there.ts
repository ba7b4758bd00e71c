/** How long (ms) something that is to appear is waited for. */
const PATIENCE = 5_000;

/** Calls back with the first element that matches, now or as soon as it is there; gives up after a while, or when told to. */
export const whenThere = (selector: string, then: (element: HTMLElement) => void): (() => void) => {
  const look = (): boolean => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) then(element);
    return element !== null;
  };
  if (look()) return () => {};
  const observer = new MutationObserver(() => look() && stop());
  const patience = setTimeout(() => stop(), PATIENCE);
  const stop = () => {
    clearTimeout(patience);
    observer.disconnect();
  };
  observer.observe(document.body, { childList: true, subtree: true });
  return stop;
};
