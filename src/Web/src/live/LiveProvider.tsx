import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { LiveConnection, type LiveStatus } from './connection';
import type { FeedEvent } from './feed';

interface Live {
  status: LiveStatus;
  /** Comes back when what a write did is on the screen. */
  reach: (position: number) => Promise<void>;
  /** Ends the connection before the session ends, which would break it. Returns how to take it up again. */
  stop: () => Promise<() => void>;
}

const Context = createContext<Live>({
  status: 'connecting',
  reach: async () => {},
  stop: async () => () => {},
});

interface Props {
  /** Brings what happened into what is shown. */
  onEvents: (events: readonly FeedEvent[]) => void;
  /** Something may have been missed: fetch what is shown anew. */
  onStartOver: () => void;
  children: ReactNode;
}

/** One connection for what is inside it. */
export function LiveProvider({ onEvents, onStartOver, children }: Props) {
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const connection = useRef<LiveConnection>(null);
  const handlers = useRef({ onEvents, onStartOver });
  useEffect(() => {
    handlers.current = { onEvents, onStartOver };
  });

  useEffect(() => {
    const live = new LiveConnection({
      onEvents: (events) => handlers.current.onEvents(events),
      onStartOver: () => handlers.current.onStartOver(),
      onStatus: setStatus,
    });
    connection.current = live;
    void live.start();
    return () => {
      connection.current = null;
      void live.stop();
    };
  }, []);

  const live = useMemo<Live>(
    () => ({
      status,
      reach: async (position) => connection.current?.feed.reach(position),
      stop: async () => {
        await connection.current?.stop();
        return () => void connection.current?.start();
      },
    }),
    [status],
  );
  return <Context value={live}>{children}</Context>;
}

export const useLive = () => useContext(Context);
