import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { emptyExcerpt, type IncomingExcerpt } from "@/lib/exchange/incoming-excerpt";
import { anchorExcerpts } from "@/lib/incoming/anchor-excerpts";
import { findCandidates } from "@/lib/incoming/find-candidates";
import { IncomingInput } from "@/lib/incoming/schema";
import type { Searches } from "@/lib/incoming/server/settle-file";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { ok } from "@/lib/shared/result";

export const text =
  "The pipeline was agreed in May 🙂.\n\nTrade grew slowly. Trade grew.\n\nNobody spoke of **winter** then.\n";

/** In this process, as the one of their own does it. */
export const searches: Searches = {
  anchor: ({ documents, excerpts, countedIn }) =>
    Promise.resolve(ok(anchorExcerpts(documents, excerpts, countedIn))),
  candidates: ({ documents, ...candidate }) => Promise.resolve(ok(findCandidates(documents, candidate))),
};

/** A project of Ada's with three codes and two documents; the first has the text above. */
export async function createIncomingStudy() {
  const ada = await createTestMember("owner", { name: "Ada" });
  const codes = await createTestCodes(ada, ["trade", "energy", "energy/gas"]);
  const documentId = await createTestDocument(ada, "Minutes", text);
  const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
  await createTestDocument(ada, "Letters", "The pipeline was agreed in June.\n");
  return { ada, codes, documentId, textId: textId! };
}

export const excerpt = (
  quote: string,
  path: string,
  more: Partial<IncomingExcerpt> = {},
): IncomingExcerpt => ({
  ...{ ...emptyExcerpt, document: "minutes.docx", quote, codes: path === "" ? [] : [{ path, guid: "" }] },
  ...more,
});
export const input = (excerpts: readonly IncomingExcerpt[], more: object = {}) =>
  IncomingInput.omit({ projectId: true }).parse({ fileName: "codings.csv", excerpts, ...more });
/** A file in which each kind of excerpt stands once. */
export const file = (more: object = {}) =>
  input(
    [
      excerpt("agreed in May 🙂", "Energy > Gas", {
        coder: "Bea",
        weight: 40,
        created: "2024-05-01T10:00:00.000Z",
      }),
      excerpt("Trade grew slowly", "growth > fast", { coder: "Zoe (language model)", memo: "Why?" }),
      excerpt("Nobody spake of winter then", "trade", { coder: "Ada" }),
      excerpt("Trade grew", "trade"),
      excerpt("of another paper", "trade", { coder: "Bea", memo: "Lost" }),
      excerpt("The pipeline", "trade", { document: "Diary" }),
      excerpt("", "", { memo: "On all of it" }),
      excerpt("Trade grew slowly", ""),
    ],
    more,
  );

/** All codings: words, code, layer with its origin and account. */
export async function listCodings({ projectId }: Member) {
  const rows = await database().coding.findMany({
    where: { projectId, deletedAt: null },
    select: { weight: true, createdAt: true, code: true, layer: true, passage: true },
  });
  return rows
    .map(({ code, layer, passage, weight }) =>
      [passage.quotes.join(" … "), code.name, layer.name, layer.origin, layer.userId !== null, weight].join(
        " | ",
      ),
    )
    .sort();
}
/** Opens a round in which a member codes the document. */
export async function assign(
  { projectId, userId }: Member,
  documentId: string,
  { name, blind }: { readonly name: string; readonly blind: boolean },
): Promise<void> {
  const round = { projectId, name, purpose: "reliability", blind, state: "open" } as const;
  const { id: roundId } = await database().round.create({ data: round });
  await database().assignment.create({ data: { projectId, roundId, documentId, userId, position: 0 } });
}

export async function countLive({ projectId }: Member) {
  const where = { projectId, deletedAt: null };
  return {
    codings: await database().coding.count({ where }),
    codes: await database().code.count({ where }),
    memos: await database().memo.count({ where }),
    waiting: await database().unplacedExcerpt.count({ where }),
  };
}
