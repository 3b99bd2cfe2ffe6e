/** The number at the sign of an installed app; none for 0. Where there is no such thing, nothing happens. */
export function showBadge(count: number): void {
  const done = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  // Some systems refuse it: the number is in the app as well.
  done?.catch(() => {});
}
