import {
  type Day,
  dayIn,
  type Grain,
  grainOf,
  grains,
  type Range,
  ranges,
  type Span,
  spanOf,
} from './periods';

/** What of the growth is looked at, as the address tells it. What is absent is as it is at first. */
export interface GrowthSearch extends Span {
  range?: Range;
  grain?: Grain;
  asOf?: Day;
  /** Of one's own company instead of the whole network. */
  own?: true;
}

export function growthSearch(search: Record<string, unknown>): GrowthSearch {
  const range = ranges.find((known) => known === search.range);
  const grain = grains.find((known) => known === search.grain);
  const [from, to, asOf] = [dayIn(search.from), dayIn(search.to), dayIn(search.asOf)];
  const isOwn = search.own === true;
  return {
    ...(range && range !== 'year' ? { range } : {}),
    ...(from && to && from > to ? {} : { ...(from ? { from } : {}), ...(to ? { to } : {}) }),
    ...(grain ? { grain } : {}),
    ...(asOf ? { asOf } : {}),
    ...(isOwn ? { own: true } : {}),
  };
}

export interface GrowthView extends Span {
  /** Absent when the days were chosen one by one. */
  range?: Range;
  grain: Grain;
  asOf?: Day;
  isOwn: boolean;
}

/** The days that are meant, and how they are cut. Ranges are counted back from the day as of which one looks. */
export function viewOf(search: GrowthSearch, today: Day): GrowthView {
  const { from, to, asOf, own } = search;
  const isChosen = from !== undefined || to !== undefined;
  const range = isChosen ? undefined : (search.range ?? 'year');
  const last = asOf ?? today;
  const span = range
    ? spanOf(range, last)
    : { ...(from ? { from } : {}), to: to !== undefined && to < last ? to : last };
  return {
    ...span,
    ...(range ? { range } : {}),
    grain: search.grain ?? grainOf(span),
    ...(asOf ? { asOf } : {}),
    isOwn: own === true,
  };
}
