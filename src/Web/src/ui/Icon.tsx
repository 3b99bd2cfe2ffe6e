/** Drawn on a grid of 20, in lines of 1.6: one hand, no font, no download. */
const paths = {
  inbox:
    'M3 11.5 5.2 4.6A1.5 1.5 0 0 1 6.6 3.5h6.8a1.5 1.5 0 0 1 1.4 1.1L17 11.5v3.4a1.6 1.6 0 0 1-1.6 1.6H4.6A1.6 1.6 0 0 1 3 14.9zm0 0h4.2l1 2h3.6l1-2H17',
  back: 'M12 4 6 10l6 6',
  send: 'M3.5 10 16.5 4l-3.8 12.5-3-5.2zm6.2 1.3 3-3.1',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c0-3 2-4.8 5-4.8s5 1.8 5 4.8M13 9.3a2.6 2.6 0 1 0-.6-5.1M14.3 12c2 .4 3.2 2 3.2 4.5',
  pin: 'M12.5 3 17 7.5l-3 1-3 3 .3 3.2-1.3 1.3-6-6 1.3-1.3 3.2.3 3-3zM7 13l-4 4',
  mute: 'M4 8v4h2.5L10 15.5v-11L6.5 8zM13 8l4 4m0-4-4 4',
  archive: 'M3.5 4h13v3.5h-13zm1 3.5V16h11V7.5M8 11h4',
  lock: 'M5 9h10v7.5H5zm2 0V6.5a3 3 0 0 1 6 0V9',
  down: 'M10 4v12m-5-5 5 5 5-5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 3.5V10l2.5 2',
  warning: 'M10 3.5 17.5 16.5h-15zm0 5v4m0 1.8v.2',
  check: 'm4 10.5 4 4 8-9',
  signOut: 'M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M16 10H8',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5m0 13V18M2 10h1.5m13 0H18M4.3 4.3l1.1 1.1m9.2 9.2 1.1 1.1m0-11.4-1.1 1.1m-9.2 9.2-1.1 1.1',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  key: 'M7 9.5a3.5 3.5 0 1 0 3.2 4.9l1.3-1.4h1.5v-1.5h1.5V10L17 7.5V5h-2.5L8.8 9.9A3.5 3.5 0 0 0 7 9.5zm-.5 3.8v.2',
  speech: 'M3.5 4.5h13v9h-7L6 16.5v-3H3.5z',
  megaphone: 'M4 8v4h2l7 3.5v-11L6 8zm3 4.5V16h2v-2.6M15.5 8v4',
} as const;

export type IconName = keyof typeof paths;

/** Says nothing by itself: what it stands beside, or the button's label, does. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
