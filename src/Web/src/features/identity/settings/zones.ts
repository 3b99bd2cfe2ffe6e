/** Every zone that this browser knows, by its IANA name. */
export const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')].filter(
  (zone, at, all) => all.indexOf(zone) === at,
);

/** `America/Argentina/Buenos_Aires` as people read it: its place, and where that lies. */
export function nameOf(zone: string): string {
  const [place = zone, ...regions] = zone.replaceAll('_', ' ').split('/').reverse();
  return regions.length === 0 ? place : `${place} (${regions.reverse().join(', ')})`;
}

/** Zones by their place, region or offset, such as `buenos`, `asia` or `+5:30`. The best known first: those whose place begins so. */
export function zonesLike(text: string, at: Date): readonly string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return zones;
  if (/^(utc|gmt)?[+\-−]/.test(wanted)) {
    const offset = wanted.replace(/^(utc|gmt)/, '').replace('−', '-');
    return zones.filter((zone) => offsetOf(zone, at).startsWith(offset));
  }
  const matching = zones.filter((zone) => nameOf(zone).toLowerCase().includes(wanted));
  const begins = (zone: string) => nameOf(zone).toLowerCase().startsWith(wanted);
  return [...matching.filter(begins), ...matching.filter((zone) => !begins(zone))];
}

/** How far a zone is from UTC at an instant: `+5:30`, `-3`, `+0`. */
export function offsetOf(zone: string, at: Date): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+0';
}
