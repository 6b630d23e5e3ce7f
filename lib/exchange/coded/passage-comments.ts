import { groupBy } from "@/lib/shared/group-by";
import type { CodedDocument, CodedFrame } from "./coded-document";
import type { PassagePart } from "./lay-out-coded";

/** What one person says of a passage. */
export interface PassageComment {
  readonly author: string;
  /** When the last of it was said. */
  readonly date: Date;
  readonly lines: readonly string[];
  /** The first of its codes; null for a memo. */
  readonly codeId: string | null;
}

/**
 * What is to be said of a part of a passage, coder by coder: their codes, with weights; then its memos. Codes and coders
 * stand in the frame's order. Of several, parts say which they are, and leave the memos to the first that is shown.
 */
export function listComments(
  { passage, index, of, first }: PassagePart,
  { memos, codedAt }: Pick<CodedDocument, "memos" | "codedAt">,
  { codes, coders }: CodedFrame,
): PassageComment[] {
  const ofCoder = groupBy(passage.codings, ({ layerId }) => layerId);
  const part = of > 1 ? [`Part ${index + 1} of ${of} of one passage`] : [];
  const region = passage.region === null ? [] : ["A region of the page"];
  const coded = coders.flatMap(({ id, name }): PassageComment[] => {
    const codings = ofCoder.get(id) ?? [];
    if (codings.length === 0) return [];
    const own = new Map(codings.map(({ codeId, weight }) => [codeId, weight]));
    const date = new Date(Math.max(...codings.map((coding) => codedAt.get(coding.id)?.getTime() ?? 0)));
    const given = codes.filter((code) => own.has(code.id));
    const lines = given.map((code) => {
      const weight = own.get(code.id);
      return typeof weight !== "number" ? code.path : `${code.path} (weight ${weight})`;
    });
    return [{ author: name, date, lines: [...lines, ...region, ...part], codeId: given[0]?.id ?? null }];
  });
  if (!first) return coded;
  const written = (memos.get(passage.id) ?? []).map(({ title, text, author, at }) => ({
    author: author || "Memo",
    date: at,
    lines: [`Memo${title === "" ? "" : `: ${title}`}`, ...text.split(/\n+/).filter((line) => line !== "")],
    codeId: null,
  }));
  return [...coded, ...written];
}
