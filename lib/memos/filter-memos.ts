import { bodyText } from "./body-text";
import type { BodyNode, MemoTarget } from "./memo";
import type { MemoType } from "./memo-type";
import type { MemosAddress } from "./memos-address";
import { listReferences } from "./reference";

/** What of a memo the board sees to. */
export interface ListedMemo {
  readonly id: string;
  readonly target: MemoTarget;
  readonly targetId: string;
  readonly targetName: string;
  readonly documentTitle: string | null;
  readonly typeId: string | null;
  readonly title: string;
  readonly body: BodyNode;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What stands beside the memos: their project's types in their order, and how many open threads each has, by id. */
export interface Around {
  readonly types: readonly MemoType[];
  readonly openThreads: (memoId: string) => number;
}

/** The memos that an address asks for, in its order; equals stay in the order they came in. */
export function filterMemos<M extends ListedMemo>(
  memos: readonly M[],
  address: MemosAddress,
  around: Around,
): M[] {
  const { memoId } = address;
  if (memoId !== undefined) return memos.filter(({ id }) => id === memoId);
  const words = fold(address.text ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return memos
    .filter((memo) => fits(memo, address, around) && holds(memo, words))
    .sort(comparison(address, around.types));
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase();

function holds(memo: ListedMemo, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { title, targetName, documentTitle, author, body } = memo;
  const all = fold([title, targetName, documentTitle, author, bodyText(body)].join("\n"));
  return words.every((word) => all.includes(word));
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

function fits(memo: ListedMemo, address: MemosAddress, { openThreads }: Around): boolean {
  const { typeId, authorId, target, codeId, since, until, open } = address;
  const day = dayOf(memo.updatedAt);
  return (
    (typeId === undefined || (memo.typeId ?? "none") === typeId) &&
    (authorId === undefined || memo.authorId === authorId) &&
    (target === undefined || memo.target === target) &&
    (codeId === undefined || isAbout(memo, codeId)) &&
    (since === undefined || day >= since) &&
    (until === undefined || day <= until) &&
    (open !== true || openThreads(memo.id) > 0)
  );
}

const isAbout = ({ target, targetId, body }: ListedMemo, codeId: string): boolean =>
  (target === "code" && targetId === codeId) ||
  listReferences(body).some(({ kind, id }) => kind === "code" && id === codeId);

function comparison({ order }: MemosAddress, types: readonly MemoType[]) {
  const typeAt = new Map(types.map(({ id }, index) => [id, index]));
  const placeOf = ({ typeId }: ListedMemo) => typeAt.get(typeId ?? "") ?? types.length;
  const named = (a: string | null, b: string | null) =>
    Number(!a) - Number(!b) || (a ?? "").localeCompare(b ?? "", "en", { sensitivity: "base" });
  const by = {
    changed: (a: ListedMemo, b: ListedMemo) => b.updatedAt.getTime() - a.updatedAt.getTime(),
    written: (a: ListedMemo, b: ListedMemo) => b.createdAt.getTime() - a.createdAt.getTime(),
    title: (a: ListedMemo, b: ListedMemo) => named(a.title, b.title),
    author: (a: ListedMemo, b: ListedMemo) => named(a.author, b.author),
    type: (a: ListedMemo, b: ListedMemo) => placeOf(a) - placeOf(b),
  };
  return by[order];
}
