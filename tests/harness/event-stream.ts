/** An open event stream, and all that came over it. */
export interface Listening {
  /** Every byte so far, as text. */
  heard(): string;
  /** How many changes were told. */
  changes(): number;
  /** Resolves once so many were told. */
  until(count: number): Promise<void>;
  /** Resolves when the server ends it. */
  ended: Promise<void>;
  close(): void;
}

/** Opens an event stream as a browser does; rejects when it is refused. */
export const listen = async (url: string, cookie: string): Promise<Listening> => {
  const stop = new AbortController();
  const answer = await fetch(url, { headers: { cookie }, signal: stop.signal });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
  let text = '';
  const watchers = new Set<() => void>();
  const changes = () => text.split('event: change').length - 1;
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
      for (const watcher of watchers) watcher();
    }
  };
  const ended = read(answer.body).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return {
    heard: () => text,
    changes,
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (changes() < count) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    ended,
    close: () => stop.abort(),
  };
};
