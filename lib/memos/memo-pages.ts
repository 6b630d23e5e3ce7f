import type { MemoPages } from "@/lib/exchange/memo-page";
import { formatDay } from "@/lib/shared/format-day";
import type { MemoType } from "./memo-type";
import { withPresentNames } from "./reference";
import type { MemoView } from "./server/queries";

/** Memos as they are exported, under a title: with what each is on, its type, its author and its days. */
export const toMemoPages = (
  title: string,
  memos: readonly MemoView[],
  types: readonly MemoType[],
): MemoPages => ({
  title,
  memos: memos.map((memo) => ({
    title: memo.title,
    facts: listFacts(memo, types),
    body: withPresentNames(memo.body, memo.references),
  })),
});

function listFacts(memo: MemoView, types: readonly MemoType[]): [string, string][] {
  const { target, targetName, documentTitle, typeId, author, createdAt, updatedAt } = memo;
  const on = target === "passage" ? `“${targetName}” (${documentTitle})` : targetName;
  const [written, changed] = [formatDay(createdAt), formatDay(updatedAt)];
  const facts: [string, string | null | undefined][] = [
    ["On", on],
    ["Type", types.find(({ id }) => id === typeId)?.name],
    ["Author", author],
    ["Written", written],
    ["Changed", changed === written ? "" : changed],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}
