// SPDX-License-Identifier: Apache-2.0
// Keeps what was looked at for when there is no network. Always asks the network first, so that a
// cancelled conference is never hidden by an old copy; a copy is shown only when it does not answer.
'use strict';
const kept = 'pobratym-pages';
const most = 120;  // files; the oldest go first

async function keep(request, response) {
  const cache = await caches.open(kept);
  await cache.delete(request);
  await cache.put(request, response);
  const names = await cache.keys();
  for (const old of names.slice(0, Math.max(0, names.length - most))) await cache.delete(old);
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const scope = self.registration.scope;
  const wanted = (event.data && event.data.keep || []).filter((url) => url.startsWith(scope));
  event.waitUntil(Promise.all(wanted.map(async (url) => {
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok) await keep(new Request(url), response);
  })).then(() => event.source && event.source.postMessage({ kept: wanted.length })));
});

self.addEventListener('fetch', (event) => {
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith((async () => {
    try {
      const response = await fetch(request);
      if (response.ok) event.waitUntil(keep(request, response.clone()));
      return response;
    } catch (error) {
      const copy = await caches.match(request, { ignoreSearch: true });
      if (copy) return copy;
      throw error;
    }
  })());
});
