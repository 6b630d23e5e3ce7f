import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";

const text = "The pipeline was agreed in May.\n\nTrade grew slowly.\n\nNobody spoke of winter.\n";

/** Codes words of the test's document in a member's own layer. */
export async function codeWords(member: Member, documentId: string, words: string, codeId: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” stands nowhere in this test.`);
  const codingId = crypto.randomUUID();
  const { result } = await applyCodesToRanges(
    { ...member, action: "coding.write" },
    {
      documentId,
      ranges: [[start, start + words.length]],
      passageId: crypto.randomUUID(),
      codes: [{ id: codingId, codeId }],
    },
  );
  return { id: codingId, passageId: result.passageId, codeId, layerId: result.layer.id };
}

/**
 * A project in which Ann, a lead, and Ben, a coder, agree once and differ four times: Ben alone, other codes, other boundaries,
 * Ann alone.
 */
export async function createDifferingStudy() {
  const ann = await createTestMember("lead", { name: "Ann", action: "decision.write" });
  const { projectId } = ann;
  const ben = await createTestMember("coder", { name: "Ben", projectId, action: "decision.write" });
  const codes = await createTestCodes(ann, ["trade", "trade/goods", "energy"]);
  const documentId = await createTestDocument(ann, "Minutes", text);
  const code = (member: Member, words: string, path: string) =>
    codeWords(member, documentId, words, codes(path));
  const agreed = [
    await code(ann, "The pipeline was agreed", "energy"),
    await code(ben, "The pipeline was agreed ", "energy"),
  ] as const;
  const otherCode = [
    await code(ann, "Trade grew slowly", "trade"),
    await code(ben, "Trade grew slowly", "trade/goods"),
  ] as const;
  const otherBoundary = [
    await code(ann, "spoke of winter", "energy"),
    await code(ben, "Nobody spoke of winter", "energy"),
  ] as const;
  const onlyBen = await code(ben, "in May", "trade");
  const onlyAnn = await code(ann, "Nobody", "trade/goods");
  const layerIds: [string, string] = [agreed[0].layerId, agreed[1].layerId];
  return {
    projectId,
    ann,
    ben,
    codes,
    documentId,
    text,
    layerIds,
    agreed,
    otherCode,
    otherBoundary,
    onlyBen,
    onlyAnn,
  };
}
