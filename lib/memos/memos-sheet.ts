import type { MemoPages } from "@/lib/exchange/memo-page";
import type { Sheet } from "@/lib/exchange/sheet";
import { bodyText } from "./body-text";

const facts = ["On", "Type", "Author", "Written", "Changed"];

/** Memos as a table, a row a memo in their order; of each its plain text, and what is known of it. */
export const toMemosSheet = ({ title, memos }: MemoPages): Sheet => ({
  title,
  columns: [{ heading: "Title" }, { heading: "Text", weight: 3 }, ...facts.map((heading) => ({ heading }))],
  rows: memos.map((memo) => {
    const known = new Map(memo.facts);
    return [memo.title, bodyText(memo.body), ...facts.map((fact) => known.get(fact) ?? "")];
  }),
});
