// Keeps one complete set of the studio's files and serves only from it, so that a page never mixes two
// versions. A new version waits until it is whole and no page of the old one is open, or until a page asks.
const set = 'aspect-studio-' + 'SET';
/** Every file of this version with the SHA-256 of its content. */
const files = new Map(['FILES']);

/** Pages are asked for by their folder: many servers redirect `index.html`, and a redirect cannot be kept. */
const url = (file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), self.registration.scope).href;
/** Stored under content, so that a file that did not change is copied, not fetched again. */
const key = (file) => `${url(file)}?sha256=${files.get(file)}`;

async function sha256(response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keep(cache, file) {
  const known = await caches.match(key(file), { ignoreVary: true });
  const response = known ?? (await fetch(url(file), { cache: 'no-cache' }));
  if (!response.ok || (await sha256(response.clone())) !== files.get(file))
    throw new Error(`${file} is not of this version`);
  await cache.put(key(file), response);
}

async function install() {
  const cache = await caches.open(set);
  const queue = [...files.keys()];
  const lane = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) await keep(cache, file);
  };
  await Promise.all(Array.from({ length: 6 }, lane)).catch(async (reason) => {
    queue.length = 0;
    await caches.delete(set);
    throw reason;
  });
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('aspect-studio-') && name !== set);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

function fileOf(request) {
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(self.registration.scope)) return undefined;
  const file = decodeURI(address.origin + address.pathname).slice(self.registration.scope.length);
  const found = [file, `${file}index.html`].find((name) => files.has(name));
  if (found !== undefined) return found;
  return request.mode === 'navigate' ? 'index.html' : undefined;
}

async function answer(request, file) {
  const kept = await caches.match(key(file), { cacheName: set, ignoreVary: true });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(event.request, file));
});
self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});
