/** As many as the server gives of a list at once. */
const pageSize = 200;

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Everything of a list that comes in pages, one after the other. */
export async function allPagesOf<T>(
  page: (query: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, next }: Page<T> = await page({
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    all.push(...items);
    cursor = next;
  }
  return all;
}
