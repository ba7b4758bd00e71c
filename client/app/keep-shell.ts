/** Has this device keep the page itself, so that it opens without a line; where it cannot, everything else works as ever. */
export const keepShell = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('keep-shell');
  } catch {
    // A private window, or a browser that keeps nothing.
  }
};
