import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { deleteCodeOfProject, mergeCodesOfProject } from "@/lib/codebook/server/commands";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { applyCodesToRanges } from "./apply-commands";

let lead: Member;
let coder: Member;
let documentId: string;
let code: (path: string) => string;

beforeEach(async () => {
  lead = await createTestMember("lead", { action: "codebook.restructure" });
  coder = await createTestMember("coder", { projectId: lead.projectId });
  documentId = await createTestDocument(lead, "Notes", "Trade grew, and with it the traffic on the road.");
  code = await createTestCodes(lead, ["trade", "commerce", "exchange"]);
});

/** Applies a code that the coder still sees; the names of the codes that stand then on the passage. */
async function applyTo(start: number, codeId: string) {
  const codes = [{ id: crypto.randomUUID(), codeId }];
  const passageId = crypto.randomUUID();
  const { result } = await applyCodesToRanges(coder, {
    documentId,
    ranges: [[start, start + 5]],
    passageId,
    codes,
  });
  const codings = await database().coding.findMany({
    where: { passageId: result.passageId, deletedAt: null },
    select: { code: { select: { name: true } } },
  });
  return { names: codings.map((each) => each.code.name), mergedInto: result.mergedInto };
}
const merge = (source: string, target: string) =>
  mergeCodesOfProject(lead, { sourceIds: [code(source)], targetId: code(target) });

describe("coding with a code that others have merged meanwhile", () => {
  it("codes with the one it was merged into, also over several merges", async () => {
    await merge("trade", "commerce");
    expect(await applyTo(0, code("trade"))).toEqual({ names: ["commerce"], mergedInto: ["commerce"] });
    await merge("commerce", "exchange");
    expect(await applyTo(6, code("trade"))).toEqual({ names: ["exchange"], mergedInto: ["exchange"] });
  });

  it("codes with the code itself once the merge is undone, and with the other when it is redone", async () => {
    await merge("trade", "commerce");
    await undo(lead);
    expect(await applyTo(0, code("trade"))).toEqual({ names: ["trade"], mergedInto: [] });
    await undo(coder);
    await redo(lead);
    expect((await applyTo(0, code("trade"))).names).toEqual(["commerce"]);
  });

  it("is refused once the code is deleted, also where it had been merged before", async () => {
    await merge("trade", "commerce");
    await undo(lead);
    await deleteCodeOfProject(lead, { id: code("trade") });
    await expect(applyTo(0, code("trade"))).rejects.toThrow(/no longer there/);
  });
});
