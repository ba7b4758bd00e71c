/** How long (ms) a page stands before what may be asked for next is fetched, when nobody has done anything in it by then. */
const READS = 3_000;
const LOOKS = 250;

const isCaret = ({ target }: Event): boolean =>
  target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');

/** Whether the page itself still waits for something. */
const isWaiting = (): boolean => document.querySelector('[data-waits]') !== null;

/**
 * Runs this once nobody waits for anything: the first caret stands, or something is clicked, or somebody reads what is
 * there, and the browser has nothing better to do. Before that it would take its share of a slow line from what they do wait for.
 */
export const whenIdle = (run: () => void): void => {
  let stood = 0;
  const go = () => {
    clearInterval(timer);
    document.removeEventListener('focusin', look);
    document.removeEventListener('click', go);
    if ('requestIdleCallback' in window) requestIdleCallback(run);
    else setTimeout(run, READS);
  };
  const look = (event: Event) => isCaret(event) && go();
  const timer = setInterval(() => {
    stood = isWaiting() ? 0 : stood + LOOKS;
    if (stood >= READS) go();
  }, LOOKS);
  document.addEventListener('focusin', look);
  document.addEventListener('click', go);
};
