import { afterEach, expect, test, vi } from 'vitest';
import { answerOf, api } from './client';
import { endSession } from './ending';
import { Refusal } from './refusal';

const asked: string[] = [];
let answer: () => Promise<Response>;

function serving(): void {
  answer = async () => Response.json({});
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return answer();
  });
}

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

test('what is being asked is answered before the session ends', async () => {
  serving();
  let tell = () => {};
  answer = () => new Promise((resolve) => (tell = () => resolve(Response.json({}))));
  const inbox = answerOf(api.GET('/api/inbox'));
  const end = vi.fn(async () => {});
  const ending = endSession(end);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(end).not.toHaveBeenCalled();
  tell();
  await Promise.all([inbox, ending]);
  expect(end).toHaveBeenCalledOnce();
});

test('what comes while the session ends is not asked, but signing out is', async () => {
  serving();
  let inbox: Promise<unknown> = Promise.resolve();
  await endSession(async () => {
    inbox = answerOf(api.GET('/api/inbox'));
    await answerOf(api.POST('/api/auth/logout'));
  });
  await expect(inbox).rejects.toThrow(Refusal);
  expect(asked).toEqual(['/api/auth/logout']);
});

test('what came meanwhile is asked where the session goes on', async () => {
  serving();
  let inbox: Promise<unknown> = Promise.resolve();
  const ending = endSession(async () => {
    inbox = answerOf(api.GET('/api/inbox'));
    throw new Error('no way');
  });
  await expect(ending).rejects.toThrow('no way');
  await inbox;
  expect(asked).toEqual(['/api/inbox']);
});
