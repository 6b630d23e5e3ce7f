import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { readDocumentCodings } from "@/lib/coding/document-codings";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { applyCodesToRanges, applyCodeToPassages } from "./apply-commands";
import { changeCodeOfCodings, removeManyCodings, setWeightOfCodings } from "./commands";
import { listDocumentCodings } from "./queries";

const text = "word ".repeat(2_000);
const newId = () => crypto.randomUUID();

let ada: Member;
let documentId: string;
let code: Awaited<ReturnType<typeof createTestCodes>>;

const apply = (member: Member, start: number, names: string[]) =>
  applyCodesToRanges(member, {
    documentId,
    ranges: [[start, start + 4]],
    passageId: newId(),
    codes: names.map((name) => ({ id: newId(), codeId: code(name) })),
  });
const load = async () => readDocumentCodings(await listDocumentCodings(ada, documentId));
/** "start code weight", in text order. */
async function show(): Promise<string[]> {
  const { codings, passages } = await load();
  const nameOf = new Map(["gas", "fear"].map((name) => [code(name), name]));
  return [...codings.values()]
    .map(({ passageId, codeId, weight }) =>
      [passages.get(passageId)!.ranges[0]!.start, nameOf.get(codeId), weight ?? ""].join(" ").trim(),
    )
    .sort();
}
const idsOf = async (name: string) =>
  [...(await load()).codings.values()].filter(({ codeId }) => codeId === code(name)).map(({ id }) => id);

beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  code = await createTestCodes(ada, ["gas", "fear"]);
  documentId = await createTestDocument(ada, "Report", text);
  await apply(ada, 0, ["gas"]);
  await apply(ada, 5, ["gas", "fear"]);
});

describe("recoding a list", () => {
  it("changes a code everywhere in one event, and keeps the higher weight where two fall together", async () => {
    await setWeightOfCodings(ada, await idsOf("gas"), 80);
    const { event } = await changeCodeOfCodings(ada, await idsOf("gas"), code("fear"));
    expect(event?.summary).toBe("changed 2 codings to “fear”");
    expect(await show()).toEqual(["0 fear 80", "5 fear 80"]);
    await undo(ada);
    expect(await show()).toEqual(["0 gas 80", "5 fear", "5 gas 80"]);
  });

  it("adds a code where it is not, also a second coder's own, and takes it back at once", async () => {
    const passageIds = [...(await load()).passages.keys()];
    const { event } = await applyCodeToPassages(ada, { passageIds, codeId: code("fear") });
    expect(event?.summary).toBe("applied “fear” to 1 passage");
    expect(await show()).toEqual(["0 fear", "0 gas", "5 fear", "5 gas"]);
    const ben = await createTestMember("coder", { projectId: ada.projectId, name: "Ben" });
    await applyCodeToPassages(ben, { passageIds, codeId: code("fear") });
    expect(await idsOf("fear")).toHaveLength(4);
    await undo(ben);
    await undo(ada);
    expect(await show()).toEqual(["0 gas", "5 fear", "5 gas"]);
    const stranger = await createTestMember("owner");
    const own = await createTestCodes(stranger, ["own"]);
    await expect(applyCodeToPassages(stranger, { passageIds, codeId: own("own") })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("does it to thousands", async () => {
    const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    const rows = Array.from({ length: 9_000 }, (_, i) => ({
      id: newId(),
      projectId: ada.projectId,
      documentId,
      textId: textId!,
      ranges: [i, i + 900],
      start: i,
      end: i + 900,
    }));
    await database().passage.createMany({ data: rows });
    const passageIds = rows.map(({ id }) => id);
    await applyCodeToPassages(ada, { passageIds, codeId: code("gas") });
    const gas = await idsOf("gas");
    expect(gas).toHaveLength(9_002);
    await changeCodeOfCodings(ada, gas, code("fear"));
    expect(await idsOf("fear")).toHaveLength(9_002);
    await undo(ada);
    expect(await idsOf("gas")).toHaveLength(9_002);
    await removeManyCodings(ada, gas);
    expect(await show()).toEqual(["5 fear"]);
  });
});
