/** How long (ms) after the server refused to tell news it is asked again. */
const ASK_AGAIN = 5_000;

/**
 * Calls back at every change of a meeting, and whenever one may have been missed, until the returned function is called.
 * A page out of sight does not listen: a browser keeps only six lines to one server.
 */
export const followMeeting = (meetingId: string, onChange: () => void): (() => void) => {
  let source: EventSource | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(later);
    source?.close();
    source = undefined;
  };
  const follow = () => {
    stop();
    if (document.visibilityState === 'hidden') return;
    const opened = new EventSource(`/api/meetings/${encodeURIComponent(meetingId)}/events`);
    source = opened;
    opened.addEventListener('open', onChange);
    opened.addEventListener('change', onChange);
    opened.addEventListener('error', () => {
      // Reading tells why: a session that ended, say. A broken line comes back by itself; one that was refused does not.
      onChange();
      if (opened.readyState === EventSource.CLOSED) later = setTimeout(follow, ASK_AGAIN);
    });
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop();
  };
};
