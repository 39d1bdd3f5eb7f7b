// SPDX-License-Identifier: Apache-2.0
// The keeper of a draft with a desk, a browser and a clock that remember what happened to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../../../content/desk/web/src/api/problem';
import { Copies } from '../../../../content/desk/web/src/draft/copies';
import { Keeper } from '../../../../content/desk/web/src/draft/keeper';
import { equal, type Document } from '../../../../content/desk/web/src/json/value';

class Browser {
  readonly kept = new Map<string, string>();
  full = false;
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(name, value);
  }
  removeItem(name: string): void {
    this.kept.delete(name);
  }
}

/** Saves as the desk does: with a version, and once for each key. */
class DeskOf {
  version = 1;
  answers = true;
  losesAnswers = false;
  saves = 0;
  private readonly done = new Map<string, number>();
  constructor(public document: Document) {}

  save = async (document: Document, version: number, key: string) => {
    if (!this.answers) throw new Problem('offline', 0, '', '');
    const before = this.done.get(key);
    if (before === undefined) {
      if (version !== this.version) {
        const theirs = { version: this.version, by: 'Петро', at: '2026-11-26T12:00:00Z', document: this.document };
        throw new Problem('stale', 412, '', '', [], { theirs });
      }
      this.document = document;
      this.done.set(key, ++this.version);
      ++this.saves;
    }
    if (this.losesAnswers) throw new Problem('offline', 0, '', '');
    return { version: before ?? this.version, problems: [] };
  };
}

function opened(desk: DeskOf, browser: Browser, version = desk.version, document = desk.document) {
  const waiting: (() => void)[] = [];
  let keys = 0;
  const keeper = new Keeper(
    { record: 'event/forum', version, document, problems: [{ path: '/title', text: 'Бракує назви англійською' }] },
    {
      save: desk.save,
      copies: new Copies(browser, 'olena'),
      now: () => new Date('2026-11-26T14:32:00Z'),
      newKey: () => `key ${Math.random()} ${++keys}`,
      later: (_, call) => {
        waiting.push(call);
        return () => void waiting.splice(waiting.indexOf(call), 1);
      },
    },
  );
  return { keeper, waiting };
}

const forum = { room: 'Зала 1', title: { uk: 'Форум' } };

test('what is typed is in the browser at once and leaves it when the desk has it', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper } = opened(desk, browser);
  keeper.change({ ...forum, room: 'Зала 2' });
  assert.equal(browser.kept.size, 1);
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.equal(desk.document['room'], 'Зала 2');
  assert.equal(browser.kept.size, 0);
});

test('letters that follow each other are in the browser a moment later, and when the page goes away', () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const kept = (): string => [...browser.kept.values()][0] ?? '';
  const { keeper, waiting } = opened(desk, browser);
  keeper.change({ ...forum, room: 'З' });
  keeper.change({ ...forum, room: 'За' });
  assert.match(kept(), /"room":"З"/);
  waiting[0]?.();
  assert.match(kept(), /"room":"За"/);
  keeper.change({ ...forum, room: 'Зал' });
  keeper.change({ ...forum, room: 'Зала' });
  keeper.leave();
  assert.match(kept(), /"room":"Зала"/);
});

test('after a crash the text that had not been saved is there again, and is saved', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  opened(desk, browser).keeper.change({ ...forum, room: 'Зала 3' });
  const { keeper } = opened(desk, browser);
  assert.equal(keeper.document['room'], 'Зала 3');
  assert.ok(keeper.restored);
  await keeper.flush();
  assert.equal(desk.document['room'], 'Зала 3');
});

test('text that came back can be thrown away', () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  opened(desk, browser).keeper.change({ ...forum, room: 'Зала 3' });
  const { keeper } = opened(desk, browser);
  keeper.discard();
  assert.equal(keeper.document['room'], 'Зала 1');
  assert.equal(opened(desk, browser).keeper.restored, undefined);
});

test('one person’s text is not shown to another at the same computer', () => {
  const browser = new Browser();
  opened(new DeskOf(forum), browser).keeper.change({ ...forum, room: 'Зала 3' });
  assert.equal(new Copies(browser, 'petro').find('event/forum'), undefined);
});

test('when the desk does not answer, the text waits in the browser and is saved when it does', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper, waiting } = opened(desk, browser);
  desk.answers = false;
  keeper.change({ ...forum, room: 'Зала 4' });
  await keeper.flush();
  assert.deepEqual(keeper.standing, { is: 'waiting', kept: true });
  assert.equal(browser.kept.size, 1);
  desk.answers = true;
  waiting.at(-1)?.();
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.equal(desk.document['room'], 'Зала 4');
});

test('a save whose answer was lost is not taken for somebody else’s', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  desk.losesAnswers = true;
  keeper.change({ ...forum, room: 'Зала 5' });
  await keeper.flush();
  assert.equal(keeper.standing.is, 'waiting');
  desk.losesAnswers = false;
  keeper.change({ ...forum, room: 'Зала 55' });
  await keeper.flush();
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.equal(desk.document['room'], 'Зала 55');
});

test('the same save sent twice counts once', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  desk.losesAnswers = true;
  keeper.change({ ...forum, room: 'Зала 6' });
  await keeper.flush();
  desk.losesAnswers = false;
  await keeper.flush();
  assert.equal(desk.saves, 1);
  assert.equal(keeper.standing.is, 'saved');
});

test('a stale save is refused, shows what both did, and goes on as one decides', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  await desk.save({ room: 'Зала 8', title: { uk: 'Форум', en: 'Forum' } }, 1, 'somebody else');
  keeper.change({ ...forum, room: 'Зала 7' });
  await keeper.flush();
  assert.ok(keeper.standing.is === 'stale');
  assert.equal(keeper.standing.theirs.by, 'Петро');
  assert.deepEqual(keeper.standing.conflicts.map((one) => one.path), [['room']]);
  assert.equal(keeper.document['room'], 'Зала 7');

  keeper.settle('mine');
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.ok(equal(desk.document, { room: 'Зала 7', title: { uk: 'Форум', en: 'Forum' } }));
});

test('while a stale save waits for a decision, typing goes on and nothing is sent', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper } = opened(desk, browser);
  await desk.save({ ...forum, room: 'Зала 8' }, 1, 'somebody else');
  keeper.change({ ...forum, room: 'Зала 7' });
  await keeper.flush();
  keeper.change({ ...keeper.document, room: 'Зала 77' });
  await keeper.flush();
  assert.equal(keeper.standing.is, 'stale');
  assert.equal(desk.document['room'], 'Зала 8');
  keeper.leave();
  assert.match([...browser.kept.values()][0] ?? '', /Зала 77/);
  keeper.settle('mine');
  await keeper.flush();
  assert.equal(desk.document['room'], 'Зала 77');
});

test('text from before a crash over a record that others changed since is compared, not laid over it', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  opened(desk, browser).keeper.change({ ...forum, room: 'Зала 3' });
  await desk.save({ ...forum, room: 'Зала 9' }, 1, 'somebody else');
  const { keeper } = opened(desk, browser);
  assert.ok(keeper.standing.is === 'stale');
  keeper.settle('theirs');
  await keeper.flush();
  assert.equal(desk.document['room'], 'Зала 9');
});

test('an older answer of the desk that comes late changes nothing', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  keeper.change({ ...forum, room: 'Зала 2' });
  await keeper.flush();
  keeper.movedOn({ version: 1, document: forum, problems: [] });
  assert.equal(keeper.version, 2);
  assert.equal(keeper.document['room'], 'Зала 2');
});

test('a browser without room still lets one work and save', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  browser.full = true;
  const { keeper } = opened(desk, browser);
  keeper.change({ ...forum, room: 'Зала 2' });
  await keeper.flush();
  assert.equal(desk.document['room'], 'Зала 2');
});

test('what is typed while a save is on its way is saved next', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  keeper.change({ ...forum, room: 'перше' });
  const saving = keeper.flush();
  keeper.change({ ...forum, room: 'друге' });
  await saving;
  await keeper.flush();
  assert.equal(desk.document['room'], 'друге');
  assert.equal(desk.saves, 2);
});

test('what is typed and erased again leaves nothing to save, in the browser neither', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper } = opened(desk, browser);
  keeper.change({ ...forum, room: 'Зала 12' });
  keeper.change(forum);
  let told = 0;
  keeper.listen(() => ++told);
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.equal(told, 1);
  assert.equal(desk.saves, 0);
  assert.equal(browser.kept.size, 0);
});

test('what is erased after the desk was silent is saved: the desk may have had it', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  desk.losesAnswers = true;
  keeper.change({ ...forum, room: 'Зала 13' });
  await keeper.flush();
  desk.losesAnswers = false;
  keeper.change(forum);
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.equal(desk.document['room'], 'Зала 1');
});

test('what the desk refused can be erased, and the draft is as it was', async () => {
  const desk = new DeskOf(forum);
  desk.save = () => Promise.reject(new Problem('forbidden', 403, '', ''));
  const { keeper } = opened(desk, new Browser());
  keeper.change({ ...forum, room: 'Зала 14' });
  await keeper.flush();
  assert.equal(keeper.standing.is, 'refused');
  keeper.change(forum);
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
});

test('a colleague’s newer version that comes while one types is compared, not overwritten', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  await desk.save({ room: 'Зала 8', title: { uk: 'Форум', en: 'Forum' } }, 1, 'somebody else');
  keeper.change({ ...forum, room: 'Зала 7' });
  keeper.movedOn({ ...desk, problems: [] });
  assert.ok(keeper.standing.is === 'stale');
  assert.deepEqual(keeper.standing.conflicts.map((one) => one.path), [['room']]);
  await keeper.flush();
  assert.equal(desk.document['room'], 'Зала 8');
  keeper.settle('theirs');
  await keeper.flush();
  assert.ok(equal(desk.document, { room: 'Зала 8', title: { uk: 'Форум', en: 'Forum' } }));
});

test('a newer version that changed the state alone disturbs nobody who types', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  keeper.change({ ...forum, room: 'Зала 7' });
  desk.version = 2;
  keeper.movedOn({ version: 2, document: { ...forum }, problems: [] });
  assert.equal(keeper.standing.is, 'typing');
  await keeper.flush();
  assert.equal(keeper.standing.is, 'saved');
  assert.equal(desk.document['room'], 'Зала 7');
});

test('a letter that is erased within a moment does not come back after a crash', () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper, waiting } = opened(desk, browser);
  keeper.change({ ...forum, room: 'Зала 1б' });
  keeper.change(forum);
  waiting[0]?.();
  assert.equal(browser.kept.size, 0);
  assert.equal(opened(desk, browser).keeper.restored, undefined);
});

test('a window in which nothing was typed leaves alone what another kept', () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper: quiet } = opened(desk, browser);
  opened(desk, browser).keeper.change({ ...forum, room: 'Зала 15' });
  quiet.leave();
  assert.equal(browser.kept.size, 1);
});

test('a browser without room is not said to keep what the desk does not take', async () => {
  const desk = new DeskOf(forum);
  const browser = new Browser();
  const { keeper } = opened(desk, browser);
  browser.full = true;
  desk.answers = false;
  keeper.change({ ...forum, room: 'Зала 16' });
  await keeper.flush();
  assert.deepEqual(keeper.standing, { is: 'waiting', kept: false });
  browser.full = false;
  await keeper.flush();
  assert.deepEqual(keeper.standing, { is: 'waiting', kept: true });
});

test('what is wrong with a record is known as soon as it is opened, and after each save anew', async () => {
  const desk = new DeskOf(forum);
  const { keeper } = opened(desk, new Browser());
  assert.equal(keeper.problems.length, 1);
  keeper.change({ ...forum, title: { uk: 'Форум', en: 'Forum' } });
  assert.equal(keeper.problems.length, 1);
  await keeper.flush();
  assert.deepEqual(keeper.problems, []);
});

test('a fault of the program while saving does not leave it saving for ever', async () => {
  const desk = new DeskOf(forum);
  desk.save = () => Promise.reject(new TypeError('a fault'));
  const { keeper } = opened(desk, new Browser());
  keeper.change({ ...forum, room: 'Зала 17' });
  await assert.rejects(keeper.flush(), TypeError);
  assert.equal(keeper.standing.is, 'refused');
});
