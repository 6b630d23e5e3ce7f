import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { readDocumentCodings } from "@/lib/coding/document-codings";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { applyCodesToRanges } from "./apply-commands";
import { moveBoundaryOfCodings, setWeightOfCodings } from "./commands";
import { listDocumentCodings } from "./queries";
import { splitPassage } from "./split-command";

const text = "Gas flows west in winter.\n\nTrade fell by half.\n";
const newId = () => crypto.randomUUID();

let ada: Member;
let ben: Member;
let documentId: string;
let code: Awaited<ReturnType<typeof createTestCodes>>;

const apply = (member: Member, ranges: [number, number][], names: string[]) =>
  applyCodesToRanges(member, {
    documentId,
    ranges,
    passageId: newId(),
    codes: names.map((name) => ({ id: newId(), codeId: code(name) })),
  });
const load = async () => readDocumentCodings(await listDocumentCodings(ada, documentId));
/** "coder code words weight", in text order. */
async function show(): Promise<string[]> {
  const { codings, passages, layers } = await load();
  return [...codings.values()]
    .map(({ passageId, codeId, layerId, weight }) => {
      const words = passages.get(passageId)!.ranges.map(({ start, end }) => text.slice(start, end));
      const coder = layers.find(({ id }) => id === layerId)!.name;
      return [coder, codeId === code("gas") ? "gas" : "fear", words.join("|"), weight ?? ""].join(" ").trim();
    })
    .sort();
}
async function codingIds(start: number, coder?: string) {
  const { codings, passages, layers } = await load();
  return [...codings.values()]
    .filter(({ passageId }) => passages.get(passageId)!.ranges[0]!.start === start)
    .filter(({ layerId }) => !coder || layers.find(({ id }) => id === layerId)!.name === coder)
    .map(({ id }) => id);
}
const split = async (member: Member, ids: string[], at: number) =>
  splitPassage(member, {
    codings: ids.map((id) => ({ id, secondId: newId() })),
    at,
    firstId: newId(),
    secondId: newId(),
  });

beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  ben = await createTestMember("coder", { projectId: ada.projectId, name: "Ben" });
  code = await createTestCodes(ada, ["gas", "fear"]);
  documentId = await createTestDocument(ada, "Report", text);
});

describe("splitting a passage", () => {
  it("leaves codes, weights and others' codings where they belong, in one event", async () => {
    await apply(ada, [[0, 14]], ["gas", "fear"]);
    await apply(ben, [[0, 14]], ["gas"]);
    await setWeightOfCodings(ada, [(await codingIds(0, "Ada"))[0]!], 40);
    const before = await show();
    const { event } = await split(ada, await codingIds(0, "Ada"), 4);
    expect(event?.summary).toBe("split a passage");
    expect(await show()).toHaveLength(5);
    expect((await show()).filter((line) => line.startsWith("Ben"))).toEqual(["Ben gas Gas flows west"]);
    expect((await show()).filter((line) => line.endsWith("40"))).toHaveLength(2);
    await undo(ada);
    expect(await show()).toEqual(before);
  });

  it("is taken back whole by joining", async () => {
    await apply(ada, [[0, 9], [10, 14]], ["gas"]); // prettier-ignore
    const before = await show();
    await split(ada, await codingIds(0), 12);
    expect(await show()).toEqual(["Ada gas Gas flows|we", "Ada gas st"]);
    const ids = [...(await codingIds(0)), ...(await codingIds(12))];
    const { event } = await moveBoundaryOfCodings(ada, {
      codingIds: ids,
      ranges: [[0, 9], [10, 14]], // prettier-ignore
      passageId: newId(),
    });
    expect(event?.summary).toBe("joined 2 passages into one");
    expect(await show()).toEqual(before);
    await undo(ada);
    expect(await show()).toEqual(["Ada gas Gas flows|we", "Ada gas st"]);
  });

  it("takes the memos along only where no coding stays, and brings them back", async () => {
    const { result } = await apply(ada, [[0, 14]], ["gas"]);
    const { id } = await database().memo.create({
      data: { projectId: ada.projectId, target: "passage", targetId: result.passageId, body: {} },
    });
    const target = async () => (await database().memo.findUniqueOrThrow({ where: { id } })).targetId;
    const first = await split(ada, await codingIds(0), 4);
    expect(await target()).toBe(first.result.firstId);
    await undo(ada);
    expect(await target()).toBe(result.passageId);
    await apply(ben, [[0, 14]], ["gas"]);
    await split(ada, await codingIds(0, "Ada"), 4);
    expect(await target()).toBe(result.passageId);
  });

  it("is refused outside the words, beside white space alone, and on others' codings", async () => {
    await apply(ada, [[0, 14]], ["gas"]);
    const ids = await codingIds(0);
    await expect(split(ada, ids, 14)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(split(ben, ids, 4)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await apply(ada, [[24, 27]], ["gas"]);
    await expect(split(ada, await codingIds(24), 25)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
