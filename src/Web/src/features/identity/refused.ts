import { Refusal, type RefusalCode } from '~/api';

/** Why a sign-in at a company led to nothing, as the address says that the server leads back to. */
export function refusedOf(search: Record<string, unknown>): { refused?: string } {
  const { refused } = search;
  return typeof refused === 'string' && /^[a-z_]{1,40}$/.test(refused) ? { refused } : {};
}

export const refusalOf = (refused: string): Refusal => new Refusal(refused as RefusalCode, 0, '');
