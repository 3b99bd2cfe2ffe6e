import { afterEach, expect, test, vi } from 'vitest';
import { api, onSessionOver } from './client';

const unauthenticated = () =>
  Response.json({ status: 401, code: 'unauthenticated', title: 'Not signed in' }, { status: 401 });
const over = vi.fn();
let stop = () => {};

function serving(me: () => Response) {
  stop = onSessionOver(over);
  vi.stubGlobal('fetch', async (request: Request) =>
    new URL(request.url).pathname === '/api/auth/me' ? me() : unauthenticated(),
  );
}

afterEach(() => {
  stop();
  over.mockReset();
  vi.unstubAllGlobals();
});

test('a refusal ends the session where nobody is signed in any more', async () => {
  serving(unauthenticated);
  await api.GET('/api/inbox');
  await vi.waitFor(() => expect(over).toHaveBeenCalledOnce());
});

test('a refusal of what was asked in a former session ends nothing', async () => {
  const me = vi.fn(() => Response.json({}));
  serving(me);
  await api.GET('/api/inbox');
  await vi.waitFor(() => expect(me).toHaveBeenCalledOnce());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(over).not.toHaveBeenCalled();
});
