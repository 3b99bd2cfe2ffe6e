import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveStatus } from './connection';
import type { FeedEvent } from './feed';
import { Line } from './line';

interface Live {
  status: LiveStatus;
  /** Whether this tab does what one tab of all does for the others. */
  isLeading: boolean;
  /** Up to where what is shown is known to be right; null when it is not known. */
  position: () => number | null;
  /** Comes back when what a write did is on the screen. */
  reach: (position: number) => Promise<void>;
  /** Shows what a write will do before the server has said so. Folds take an event twice; a refusal is put back. */
  foretell: (events: readonly FeedEvent[]) => void;
  /** Ends the connection before the session ends, which would break it. Returns how to take it up again. */
  stop: () => Promise<() => void>;
}

const Context = createContext<Live>({
  status: 'connecting',
  isLeading: false,
  position: () => null,
  reach: async () => {},
  foretell: () => {},
  stop: async () => () => {},
});

interface Props {
  /** Up to where what is shown at the start is known to be right; null when it is not known. */
  from: number | null;
  /** Brings what happened into what is shown. */
  onEvents: (events: readonly FeedEvent[]) => void;
  /** Something may have been missed: fetch what is shown anew. */
  onStartOver: () => void;
  children: ReactNode;
}

/** One connection for what is inside it, and for all tabs. */
export function LiveProvider({ from, onEvents, onStartOver, children }: Props) {
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const [isLeading, setLeading] = useState(false);
  const line = useRef<Line>(null);
  const handlers = useRef({ onEvents, onStartOver });
  useEffect(() => {
    handlers.current = { onEvents, onStartOver };
  });

  useEffect(() => {
    const live = new Line(
      {
        onEvents: (events) => handlers.current.onEvents(events),
        onStartOver: () => handlers.current.onStartOver(),
        onStatus: setStatus,
        onLead: setLeading,
      },
      from,
    );
    line.current = live;
    live.open();
    return () => {
      line.current = null;
      live.close();
    };
  }, [from]);

  const live = useMemo<Live>(
    () => ({
      status,
      isLeading,
      position: () => line.current?.feed.position ?? null,
      reach: async (position) => line.current?.feed.reach(position),
      foretell: (events) => handlers.current.onEvents(events),
      stop: async () => (await line.current?.leave()) ?? (() => {}),
    }),
    [status, isLeading],
  );
  return <Context value={live}>{children}</Context>;
}

export const useLive = () => useContext(Context);
