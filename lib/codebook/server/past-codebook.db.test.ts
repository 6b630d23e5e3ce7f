import { describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { addCodeToProject, deleteCodeOfProject, editCodeOfProject } from "./commands";
import { getPastCodebook, listMoments } from "./past-codebook";

describe("the codebook at a past moment", () => {
  it("is as it was after each change, undone or not", async () => {
    const owner = await createTestMember("owner", { name: "Ada", action: "codebook.edit" });
    const names = async (moment: string) =>
      (await getPastCodebook(owner, moment)).codes.map(({ name, definition }) => [name, definition]);
    const id = crypto.randomUUID();
    const added = await addCodeToProject(owner, { id, parentId: null, name: "Trade" });
    const defined = await editCodeOfProject(owner, { id, fields: { definition: "Exchange." } });
    const gone = await deleteCodeOfProject({ ...owner, action: "codebook.restructure" }, { id });
    const between = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await undo({ ...owner, action: "history.undo" });
    await editCodeOfProject(owner, { id, fields: { name: "Commerce" } });

    expect(await names("now")).toEqual([["Commerce", "Exchange."]]);
    expect(await names("start")).toEqual([]);
    expect(await names(added.event!.id)).toEqual([["Trade", ""]]);
    expect(await names(defined.event!.id)).toEqual([["Trade", "Exchange."]]);
    expect(await names(gone.event!.id)).toEqual([]);
    expect(await names(between.toISOString())).toEqual([]);
    await expect(names(crypto.randomUUID())).rejects.toThrow(/no such moment/);
    const { changes } = await listMoments(owner);
    expect(changes.map(({ actor, summary }) => `${actor} ${summary}`)).toEqual([
      "Ada renamed “Trade” to “Commerce”",
      "Ada undid: deleted the code “Trade”",
      "Ada deleted the code “Trade”",
      "Ada changed the definition of “Trade”",
      "Ada added the code “Trade”",
    ]);
  });
});
