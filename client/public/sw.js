/**
 * Keeps the page itself on this device, so that it opens without a line and shows whom to call: the one page that is the same
 * for everybody, and its code. Never an answer of the API, nor anything of a family.
 */
const SHELL = 'casustafel-shell';
const PAGE = '/';

/** The page with the code that it begins with; what an earlier version had goes. */
const keepShell = async () => {
  const answer = await fetch(PAGE, { cache: 'reload', credentials: 'omit' });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  const wanted = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  const shell = await caches.open(SHELL);
  await shell.put(PAGE, answer);
  const present = new Set((await shell.keys()).map(({ url }) => new URL(url).pathname));
  await shell.addAll(wanted.filter((path) => !present.has(path)));
  for (const path of present) if (path !== PAGE && !wanted.includes(path)) await shell.delete(path);
};

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  // Without a line what is kept stays.
  if (event.data === 'keep-shell') event.waitUntil(keepShell().catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const kept = request.mode === 'navigate' ? PAGE : pathname.startsWith('/assets/') ? pathname : undefined;
  // A personal link signs in, or says that it cannot: never a page of ours in its place.
  if (kept === undefined || pathname.startsWith('/in/') || pathname.startsWith('/api/')) return;
  event.respondWith(
    fetch(request).catch(async (error) => {
      const shell = await caches.open(SHELL);
      const found = await shell.match(kept);
      if (found) return found;
      throw error;
    }),
  );
});
