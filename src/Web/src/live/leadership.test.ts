import { beforeEach, expect, test } from 'vitest';
import { type Leading, lead } from './leadership';
import { Locks } from './locks';

let locks: LockManager;
let leaders: string[];
beforeEach(() => {
  locks = new Locks() as unknown as LockManager;
  leaders = [];
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function aTab(name: string, of: LockManager | undefined = locks): Promise<Leading> {
  const tab = lead(() => {
    leaders.push(name);
    return () => {
      leaders = leaders.filter((other) => other !== name);
    };
  }, of);
  await settled();
  return tab;
}

test('one of all leads, and the next when it ends', async () => {
  const [first, second] = [await aTab('first'), await aTab('second')];
  const third = await aTab('third');
  expect(leaders).toEqual(['first']);
  second.end();
  first.end();
  await settled();
  expect(leaders).toEqual(['third']);
  third.end();
  expect(leaders).toEqual([]);
});

test('who insists takes the lead, and who lost it stands in line again', async () => {
  const [first, second] = [await aTab('first'), await aTab('second')];
  second.insist();
  await settled();
  expect(leaders).toEqual(['second']);
  second.end();
  await settled();
  expect(leaders).toEqual(['first']);
  first.end();
});

test('where there are no locks, each leads for itself', async () => {
  const off = null as unknown as undefined;
  const tab = await aTab('first', off);
  expect(leaders).toEqual(['first']);
  tab.end();
  expect(leaders).toEqual([]);
});
