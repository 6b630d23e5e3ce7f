import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { moveBoundaryOfCodings } from "@/lib/coding/server/commands";
import { sayRelation } from "@/lib/links/link";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { addPassageLink, changePassageLink, removePassageLink } from "./commands";
import { listLinks } from "./queries";

let ada: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
/** Coded passages of two documents: "Gas flows west" and "Trade fell". */
let gas: string;
let trade: string;

const newId = () => crypto.randomUUID();
async function codePassage(title: string, text: string, end: number): Promise<string> {
  const documentId = await createTestDocument(ada, title, text);
  const codes = [{ id: newId(), codeId: code("gas") }];
  const done = await applyCodesToRanges(ada, { documentId, ranges: [[0, end]], passageId: newId(), codes });
  return done.result.passageId;
}
const linkTrade = (by: Member, id = newId()) =>
  addPassageLink(by, { id, fromPassageId: trade, toPassageId: gas, kind: "supports", note: "" });
/** "words relation words" from each end of each link. */
const show = async (passageId?: string) =>
  (await listLinks(ada, passageId)).map(({ from, kind, to }) =>
    [from.words, sayRelation({ kind, end: "from" }), to.words].join(" "),
  );

beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  code = await createTestCodes(ada, ["gas"]);
  gas = await codePassage("Report", "Gas flows west in winter.\n", 14);
  trade = await codePassage("Letter", "Trade fell by half.\n", 10);
});

describe("links between passages", () => {
  it("join two documents, are listed from both ends, and each step is taken back", async () => {
    const id = newId();
    await linkTrade(ada, id);
    expect(await show()).toEqual(["Trade fell supports Gas flows west"]);
    expect(await show(gas)).toEqual(await show(trade));
    expect(await listLinks(ada, newId())).toEqual([]);
    const turned = { fromPassageId: gas, toPassageId: trade };
    await changePassageLink(ada, { id, ...turned, kind: "explains", note: "See the year." });
    expect(await show()).toEqual(["Gas flows west explains Trade fell"]);
    await undo(ada);
    expect(await show()).toEqual(["Trade fell supports Gas flows west"]);
    await redo(ada);
    await removePassageLink(ada, id);
    expect(await show()).toEqual([]);
    await undo(ada);
    expect(await listLinks(ada)).toMatchObject([{ id, note: "See the year.", author: "Ada" }]);
  });

  it("do not come back beside one that says the same by now", async () => {
    const id = newId();
    await linkTrade(ada, id);
    await removePassageLink(ada, id);
    const removing = await database().event.findFirstOrThrow({
      where: { projectId: ada.projectId, kind: "link.remove" },
    });
    const twin = newId();
    await linkTrade(ada, twin);
    await expect(undo(ada, { id: removing.id })).rejects.toThrow(
      /linked in this way again since. Remove that link first/,
    );
    await removePassageLink(ada, twin);
    await undo(ada, { id: removing.id });
    expect(await show()).toEqual(["Trade fell supports Gas flows west"]);
  });

  it("are refused twice, to itself, and to what the project does not have", async () => {
    await linkTrade(ada);
    await expect(linkTrade(ada)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const self = { id: newId(), fromPassageId: gas, toPassageId: gas, kind: "explains", note: "" } as const;
    await expect(addPassageLink(ada, self)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const stranger = await createTestMember("owner");
    await expect(linkTrade(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listLinks(stranger)).toEqual([]);
  });

  it("belong to who made them, a lead and the owner", async () => {
    const { projectId } = ada;
    const ben = await createTestMember("coder", { projectId });
    const cem = await createTestMember("coder", { projectId });
    const id = newId();
    await linkTrade(ben, id);
    await expect(removePassageLink(cem, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const said = { id, fromPassageId: gas, toPassageId: newId(), kind: "explains", note: "" } as const;
    await expect(changePassageLink(ben, said)).rejects.toMatchObject({ code: "CONFLICT" });
    await removePassageLink(ada, id);
    expect(await show()).toEqual([]);
  });

  it("go with a passage whose boundary moves, and rest while a document is deleted", async () => {
    await linkTrade(ada);
    const [coding] = await database().coding.findMany({ where: { passageId: gas } });
    await moveBoundaryOfCodings(ada, { codingIds: [coding!.id], ranges: [[0, 9]], passageId: newId() });
    expect(await show()).toEqual(["Trade fell supports Gas flows"]);
    await undo(ada);
    expect(await show(gas)).toEqual(["Trade fell supports Gas flows west"]);
    await database().document.updateMany({ where: { title: "Letter" }, data: { deletedAt: new Date() } });
    expect(await show(gas)).toEqual([]);
  });
});
