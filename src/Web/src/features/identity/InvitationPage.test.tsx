import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { rootRoute } from '~/app/root';
import { invitationRoute } from './routes';
import { refusal, serving } from './settings/samples';

afterEach(() => void vi.unstubAllGlobals());

const acceptance = 'POST /api/auth/invitations/t0ken/acceptance';

async function accepted(answer: Parameters<typeof serving>[0][string]) {
  const asked = serving({ [acceptance]: answer });
  const queries = new QueryClient();
  const router = createRouter({
    routeTree: rootRoute.addChildren([invitationRoute]),
    context: { queries },
    history: createMemoryHistory({ initialEntries: ['/invitations/t0ken'] }),
  });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await userEvent.type(await screen.findByLabelText('Your name'), 'Ann Smith');
  await userEvent.type(screen.getByLabelText('Choose a password'), 'a sentence to remember');
  await userEvent.click(screen.getByRole('button', { name: 'Join' }));
  return asked;
}

test('who is invited chooses a name and a password, and is led to sign in', async () => {
  const asked = await accepted([204]);
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  expect(asked).toEqual([[acceptance, { displayName: 'Ann Smith', password: 'a sentence to remember' }]]);
});

test.each([
  [refusal(404, 'invitation_unknown'), 'There is no such invitation.'],
  [refusal(409, 'invitation_used'), 'The invitation has been used.'],
  [refusal(410, 'invitation_expired'), 'The invitation is too old.'],
  [refusal(409, 'invitation_revoked'), 'The invitation has been taken back.'],
  [refusal(409, 'email_taken'), 'Your address has an account in another company here.'],
])('what stands in the way is said: %j', async (answer, said) => {
  await accepted(answer);
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
});

test('what is wrong with a field is said at it', async () => {
  await accepted(refusal(400, 'invalid_input', { displayName: ['contains NUL'] }));
  await waitFor(() =>
    expect(screen.getByLabelText('Your name')).toHaveAccessibleDescription(
      /characters that cannot be stored/,
    ),
  );
});
