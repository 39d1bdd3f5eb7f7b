// SPDX-License-Identifier: Apache-2.0
// What a page can say only with the phone's clock: what is on, what its own time is, how long it
// still takes. It decides nothing: every part of the page carries the times between which it holds.
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const language = document.documentElement.lang;
  const time = (text) => (text ? Date.parse(text) : NaN);
  const holds = (element, now) => {
    const from = time(element.dataset.from), until = time(element.dataset.until);
    return !(now < from) && !(now >= until);
  };

  const unit = (count, name) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);
  /** "2 дн 3 год", "1 год 28 хв", "45 с": the two largest units. */
  function span(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60), days = Math.floor(hours / 24);
    if (days > 0) return unit(days, 'day') + (hours % 24 ? ' ' + unit(hours % 24, 'hour') : '');
    if (hours > 0) return unit(hours, 'hour') + (minutes % 60 ? ' ' + unit(minutes % 60, 'minute') : '');
    return minutes > 0 ? unit(minutes, 'minute') : unit(seconds, 'second');
  }

  const clock = (at) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const day = (at) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(at);
  function ownClock() {
    for (const cell of all('[data-clock]')) {
      const start = time(cell.dataset.clock);
      const [hours, date] = all('dd', cell);
      const end = document.createElement('span');
      end.textContent = '–' + clock(time(cell.dataset.clockEnd));
      hours.replaceChildren(clock(start), end);
      const shown = document.querySelector('main > .when');
      // The date is given where it may be another than the one that stands above.
      date.textContent = day(start);
      date.hidden = Boolean(shown && shown.textContent.includes(day(start)));
      cell.hidden = false;
    }
  }

  /** A link is in the page as a link only while its part of the page shows. */
  function offer(part) {
    const { link, words } = part.dataset;
    if (!link || !/^https?:/.test(link)) return;
    const made = all('[data-made]', part);
    if (part.hidden) for (const one of made) one.remove();
    if (part.hidden || made.length > 0) return;
    const button = document.createElement('a');
    button.href = link;
    button.rel = 'noopener noreferrer external';
    button.textContent = words;
    button.dataset.made = '';
    part.append(button);
    if (!part.classList.contains('step')) return;
    button.className = 'button main';
    const address = document.createElement('p');
    address.className = 'address';
    address.textContent = link.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    address.dataset.made = '';
    part.append(address);
  }

  function refresh() {
    const now = Date.now();
    for (const part of all('.step, .deadline, .ask, .programme [data-from].note')) {
      part.hidden = !holds(part, now);
      offer(part);
    }
    for (const count of all('.countdown')) {
      count.hidden = false;
      count.textContent = count.dataset.pattern.replace('{time}', span(time(count.dataset.to) - now));
    }
    for (const mark of all('[data-live-from]')) {
      mark.hidden = !(mark.dataset.held === 'yes' && now >= time(mark.dataset.liveFrom) && now < time(mark.dataset.liveUntil));
    }
    for (const talk of all('.programme li')) {
      const current = Boolean(talk.dataset.from) && holds(talk, now);
      talk.classList.toggle('current', current);
      talk.classList.toggle('past', now >= time(talk.dataset.until));
      if (current) talk.setAttribute('aria-current', 'time'); else talk.removeAttribute('aria-current');
      for (const mark of all('[data-now]', talk)) mark.hidden = !current;
    }
    narrow(now);
  }

  function narrow(now) {
    const list = document.getElementById('events');
    if (!list) return;
    const chosen = Object.fromEntries(all('[data-filter]').map((field) => [field.dataset.filter, field.selectedIndex > 0 ? field.value : '']));
    let shown = 0;
    for (const row of list.children) {
      const has = (words, wanted) => !wanted || (words || '').split(' ').includes(wanted);
      const fits = has(row.dataset.cities, chosen.city) && has(row.dataset.kind, chosen.kind) &&
        has(row.dataset.languages, chosen.language);
      row.hidden = !fits || now >= time(row.dataset.until);
      if (!row.hidden) shown += 1;
    }
    const none = document.querySelector('.none');
    if (none) none.hidden = shown > 0 || list.children.length === 0;
  }

  function share() {
    for (const button of all('[data-share]')) {
      if (!navigator.share && !(navigator.clipboard && window.isSecureContext)) continue;
      button.hidden = false;
      button.addEventListener('click', async () => {
        try {
          if (navigator.share) {
            await navigator.share({ title: button.dataset.share, url: location.href });
          } else {
            await navigator.clipboard.writeText(location.href);
            button.textContent = button.dataset.copied;
          }
        } catch { /* the visitor closed the choice */ }
      });
    }
  }

  const script = document.currentScript ? document.currentScript.src : '';
  async function keepForLater() {
    const offline = () => { for (const note of all('.offline')) note.hidden = navigator.onLine; };
    window.addEventListener('online', offline);
    window.addEventListener('offline', offline);
    offline();
    if (!script || !('serviceWorker' in navigator) || !window.isSecureContext) return;
    try {
      await navigator.serviceWorker.register(new URL('sw.js', script));
      const worker = await navigator.serviceWorker.ready;
      // The page that was open before there was a worker, and what it is made of.
      const parts = all('link[rel=stylesheet], link[rel=icon], link[rel=manifest]').map((link) => link.href);
      const index = new URL(language + '/index.html', script).href;
      worker.active.postMessage({ keep: [location.href.split('#')[0], index, script, ...parts] });
    } catch { /* without it the page is only readable online */ }
  }

  for (const form of all('.filters')) {
    form.hidden = form.querySelector('select') === null;
    form.addEventListener('change', () => narrow(Date.now()));
    form.addEventListener('submit', (event) => event.preventDefault());
  }
  ownClock();
  refresh();
  share();
  keepForLater();
  setInterval(refresh, 1000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
})();
