import { type HistoryGroup, historyGroups } from "./groups";

/** What a history is narrowed to, as the page's address holds it; what is absent narrows nothing. */
export interface HistoryAddress {
  readonly memberId?: string | undefined;
  readonly group?: HistoryGroup | undefined;
  readonly documentId?: string | undefined;
  readonly codeId?: string | undefined;
  readonly passageId?: string | undefined;
  readonly text?: string | undefined;
  /** First and last day, `2026-11-28`, as the reader's calendar has them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const names = {
  memberId: "member",
  group: "group",
  documentId: "document",
  codeId: "code",
  passageId: "passage",
  text: "text",
  from: "from",
  to: "to",
} as const satisfies Record<keyof HistoryAddress, string>;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads an address; empty parameters, days that are none and groups there are not count as absent. */
export function readHistoryAddress(params: URLSearchParams): HistoryAddress {
  const get = (key: keyof HistoryAddress) => params.get(names[key])?.trim() || undefined;
  const day = (key: "from" | "to") => {
    const text = get(key);
    return text !== undefined && isDay(text) ? text : undefined;
  };
  return {
    memberId: get("memberId"),
    group: historyGroups.find((group) => group === get("group")),
    documentId: get("documentId"),
    codeId: get("codeId"),
    passageId: get("passageId"),
    text: get("text"),
    from: day("from"),
    to: day("to"),
  };
}

/** The inverse of `readHistoryAddress`: "" where nothing is narrowed, else with its question mark. */
export function writeHistoryAddress(address: HistoryAddress): string {
  const params = new URLSearchParams();
  for (const [key, name] of Object.entries(names)) {
    const value = address[key as keyof HistoryAddress];
    if (value) params.set(name, value);
  }
  const written = params.toString();
  return written === "" ? "" : `?${written}`;
}

export const isNarrowed = (address: HistoryAddress): boolean => writeHistoryAddress(address) !== "";
