import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';

/** Out of the thread that is open: to the list, or to what was found where a search has led here. */
export function useWayOut() {
  const [navigate, { history }] = [useNavigate(), useRouter()];
  const wasFound = useLocation({ select: ({ state }) => state.wasFound === true });
  const leave = () => {
    if (wasFound) history.back();
    else void navigate({ to: '/inbox', search: ({ filter }) => (filter ? { filter } : {}) });
  };
  return { wasFound, leave };
}
