import { beforeEach, describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { defaultMatrix } from "@/lib/tables/matrix-address";
import { changeMatrix, deleteMatrix, listSavedMatrices, saveMatrix } from "./saved-matrices";

let member: Member;
const address = { spec: defaultMatrix, figure: "count", order: "given" } as const;
const save = async (name: string) => {
  const matrixId = crypto.randomUUID();
  await saveMatrix(member, { matrixId, name, note: "Kept.", address });
  return matrixId;
};
const names = async (by = member) => (await listSavedMatrices(by)).map(({ name }) => name);

beforeEach(async () => {
  member = await createTestMember("owner", { action: "table.write" });
});

describe("saved matrices", () => {
  it("are the project's, by name, as they were shown", async () => {
    await save("By town");
    await save("By side");
    expect(await listSavedMatrices(member)).toMatchObject([
      { name: "By side", note: "Kept.", address },
      { name: "By town" },
    ]);
    expect(await names(await createTestMember("owner"))).toEqual([]);
  });

  it("are renamed, shown otherwise, and not overwritten where somebody has saved them since", async () => {
    const matrixId = await save("By side");
    const basedOn = (await listSavedMatrices(member))[0]!.updatedAt;
    await changeMatrix(member, { matrixId, name: "By town" });
    const turned = { ...address, order: "sum" } as const;
    await expect(changeMatrix(member, { matrixId, address: turned, basedOn })).rejects.toThrow(/saved/);
    await changeMatrix(member, { matrixId, address: turned });
    expect(await listSavedMatrices(member)).toMatchObject([{ name: "By town", address: { order: "sum" } }]);
  });

  it("come back with undo when they were deleted", async () => {
    const matrixId = await save("By side");
    await deleteMatrix(member, matrixId);
    expect(await names()).toEqual([]);
    await expect(deleteMatrix(member, matrixId)).rejects.toThrow(/no longer there/);
    await undo(member);
    expect(await names()).toEqual(["By side"]);
  });
});
