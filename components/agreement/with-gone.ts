interface Item {
  readonly value: string;
  readonly label: string;
}

/**
 * What can be chosen; and what was chosen and is no longer there, called `gone`, which would be shown by its id otherwise.
 * Several of them are told apart by a number.
 */
export function withGone(
  items: readonly Item[],
  chosen: readonly string[] | undefined,
  gone: string,
): Item[] {
  const there = new Set(items.map(({ value }) => value));
  const missing = (chosen ?? []).filter((id) => !there.has(id));
  return [
    ...items,
    ...missing.map((value, at) => ({ value, label: missing.length === 1 ? gone : `${gone} ${at + 1}` })),
  ];
}
