import { type MemoTarget, memoTargets } from "./memo";

/** By what memos can be ordered. */
export const memoOrders = ["changed", "written", "title", "author", "type"] as const;
export type MemoOrder = (typeof memoOrders)[number];

/** What the address of the memo board asks for; what is not asked is undefined. */
export interface MemosAddress {
  /** One memo alone, whatever else is asked. */
  readonly memoId?: string | undefined;
  /** Words of title, text, target, author. */
  readonly text?: string | undefined;
  /** A type's id; "none" for memos without one. */
  readonly typeId?: string | undefined;
  readonly authorId?: string | undefined;
  readonly target?: MemoTarget | undefined;
  /** On the code, or naming it. */
  readonly codeId?: string | undefined;
  /** First and last day on which they were changed last, "2026-01-31", in UTC; both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Only those with comments that wait to be resolved. */
  readonly open?: boolean | undefined;
  readonly order: MemoOrder;
  readonly shownAs: "cards" | "table";
}

const named = {
  memo: "memoId",
  text: "text",
  type: "typeId",
  author: "authorId",
  code: "codeId",
  since: "since",
  until: "until",
} as const;

/** Reads the board's address; empty and unknown parameters count as absent, a day that is none too. */
export function readMemosAddress(params: URLSearchParams): MemosAddress {
  const given = Object.entries(named).map(([name, key]) => [key, params.get(name)?.trim() || undefined]);
  const address = Object.fromEntries(given) as Pick<MemosAddress, (typeof named)[keyof typeof named]>;
  const isDay = (day: string | undefined) => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return {
    ...address,
    since: isDay(address.since) ? address.since : undefined,
    until: isDay(address.until) ? address.until : undefined,
    target: memoTargets.find((target) => target === params.get("on")),
    open: params.get("open") === "1" || undefined,
    order: memoOrders.find((order) => order === params.get("order")) ?? "changed",
    shownAs: params.get("as") === "table" ? "table" : "cards",
  };
}

/** The inverse of `readMemosAddress`; what is absent leaves no parameter. */
export function writeMemosAddress(address: MemosAddress): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, key] of Object.entries(named)) {
    const value = address[key];
    if (value) params.set(name, value);
  }
  if (address.target) params.set("on", address.target);
  if (address.open) params.set("open", "1");
  if (address.order !== "changed") params.set("order", address.order);
  if (address.shownAs === "table") params.set("as", "table");
  return params;
}

export const noMemoFilters = {
  memoId: undefined,
  text: undefined,
  typeId: undefined,
  authorId: undefined,
  target: undefined,
  codeId: undefined,
  since: undefined,
  until: undefined,
  open: undefined,
} as const satisfies Partial<MemosAddress>;

export const isNarrowed = (address: MemosAddress): boolean =>
  Object.keys(noMemoFilters).some((key) => address[key as keyof MemosAddress] !== undefined);
