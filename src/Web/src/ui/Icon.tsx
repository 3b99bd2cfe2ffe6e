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
  checks: 'm1.5 10.5 4 4 7-8.5M9 13.5l1 1 7.5-8.5',
  signOut: 'M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M16 10H8',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5m0 13V18M2 10h1.5m13 0H18M4.3 4.3l1.1 1.1m9.2 9.2 1.1 1.1m0-11.4-1.1 1.1m-9.2 9.2-1.1 1.1',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  key: 'M7 9.5a3.5 3.5 0 1 0 3.2 4.9l1.3-1.4h1.5v-1.5h1.5V10L17 7.5V5h-2.5L8.8 9.9A3.5 3.5 0 0 0 7 9.5zm-.5 3.8v.2',
  speech: 'M3.5 4.5h13v9h-7L6 16.5v-3H3.5z',
  close: 'm5 5 10 10M15 5 5 15',
  more: 'M4.5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zm5.5 0a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zm5.5 0a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z',
  reply: 'M8 4.5 3.5 9 8 13.5M3.5 9H12a4.5 4.5 0 0 1 4.5 4.5v2',
  react: 'M16.6 8.2A7 7 0 1 1 11.8 3.4M7 12c1.6 2 4.4 2 6 0M7.5 8.2v.2m5-.2v.2M16 2.5v4M14 4.5h4',
  edit: 'm4 16 .8-3.4L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2zM11.5 6l2.5 2.5',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5m3-5v5',
  copy: 'M7 7h9.5v9.5H7zm-.2 6H3.5V3.5H13v3.3',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1m1 3.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  plus: 'M10 4v12M4 10h12',
  calendar: 'M3.5 5h13v11.5h-13zm0 4h13M7 3v3.5M13 3v3.5',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1h-13zM8.5 16.8a1.6 1.6 0 0 0 3 0',
  unlock: 'M5 9h10v7.5H5zm2 0V6.5a3 3 0 0 1 5.8-1',
  up: 'M10 16V4m-5 5 5-5 5 5',
  act: 'M11 2.5 4.5 11.5H10l-1 6 6.5-9H10z',
  settings: 'M3.5 6h7m4 0h2M12.5 4v4M3.5 14h2m4 0h7M7.5 12v4',
  megaphone: 'M4 8v4h2l7 3.5v-11L6 8zm3 4.5V16h2v-2.6M15.5 8v4',
  company: 'M4 16.5v-12h7v12m0-9h5v9M2.5 16.5h15M6.5 7.5h2m-2 3h2m-2 3h2m5-3h.5m-.5 3h.5',
  chart: 'M3.5 3.5v13h13M6.5 12.5l3-4 2.5 2 4-5',
  shield: 'M10 3 16 5v5c0 3.5-2.5 5.8-6 7-3.5-1.2-6-3.5-6-7V5zM7.5 10l2 2 3.5-4',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm4 9.5 3.5 3.5',
  filter: 'M3.5 6h13m-10.5 4h8m-5.5 4h3',
  forward: 'm8 4 6 6-6 6',
  verified: 'm7 10.2 2.2 2.2L13.5 7.5M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
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
