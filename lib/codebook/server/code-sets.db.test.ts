import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes } from "@/lib/analysis/testing/create-test-study";
import { undo } from "@/lib/live/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { addSet, editSet, listCodeSets, removeSet } from "./code-sets";
import { deleteCodeOfProject, mergeCodesOfProject } from "./commands";

let member: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
const [id, other] = [crypto.randomUUID(), crypto.randomUUID()];
let setId: string;

/** Each set with the paths of its codes. */
async function show(): Promise<string[]> {
  const paths = ["gas", "fear", "fear/war", "joy"];
  const nameOf = new Map(paths.map((path) => [code(path), path]));
  const sets = await listCodeSets(member);
  return sets.map(({ name, codeIds }) => `${name}: ${codeIds.map((each) => nameOf.get(each)).join(", ")}`);
}

beforeEach(async () => {
  member = await createTestMember("owner", { action: "codebook.edit" });
  code = await createTestCodes(member, ["gas", "fear", "fear/war", "joy"]);
  setId = crypto.randomUUID();
  await addSet(member, { id: setId, name: "Moods", codeIds: [code("joy"), code("fear"), code("fear/war")] });
});

describe("code sets", () => {
  it("are made, changed, ordered and deleted, and each is undone", async () => {
    await addSet(member, { id: crypto.randomUUID(), name: "Sectors", codeIds: [code("gas")] });
    await editSet(member, setId, { name: "Tempers", codeIds: [code("joy")], index: 1 });
    expect(await show()).toEqual(["Sectors: gas", "Tempers: joy"]);
    await undo(member);
    expect(await show()).toEqual(["Moods: joy, fear, fear/war", "Sectors: gas"]);
    await removeSet(member, setId);
    expect(await show()).toEqual(["Sectors: gas"]);
    await undo(member);
    expect(await show()).toEqual(["Moods: joy, fear, fear/war", "Sectors: gas"]);
  });

  it("lose codes that are deleted or merged, and get them back with undo", async () => {
    await deleteCodeOfProject(member, { id: code("fear") });
    expect(await show()).toEqual(["Moods: joy"]);
    await undo(member);
    expect(await show()).toEqual(["Moods: joy, fear, fear/war"]);
    await mergeCodesOfProject(member, { sourceIds: [code("joy")], targetId: code("gas") });
    expect(await show()).toEqual(["Moods: fear, fear/war"]);
    await undo(member);
    expect(await show()).toEqual(["Moods: joy, fear, fear/war"]);
  });

  it("take neither a name twice nor codes and ids of others", async () => {
    await expect(addSet(member, { id, name: "moods", codeIds: [] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(addSet(member, { id, name: "More", codeIds: [other] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const stranger = await createTestMember("owner");
    await expect(editSet(stranger, setId, { name: "Mine" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(removeSet(stranger, setId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(addSet(stranger, { id: setId, name: "Mine", codeIds: [] })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await listCodeSets(stranger)).toEqual([]);
  });
});
