import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { toCitationsSheet } from "@/lib/citations/citations-sheet";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { buildTable } from "@/lib/tables/server/queries";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { getCitations } from "./queries";

const roads = [
  "Roads are slow (Khan & Ali, 2019). Nobody says why (Nobody, 2001).",
  "Pipes are slower (Khan & Ali, 2019; Noor, 2020).",
  "## References",
  "Khan, A., & Ali, S. (2019). Trade in a hard winter. Press.",
  "Noor, A. (2020). Pipes and what they carry to whom. Press.",
].join("\n\n");
const pipes = [
  "Khan and Ali (2019) differ, and so does Mir (2022).",
  "## References",
  "Khan, A. & Ali, S. (2019) Trade in a Hard Winter, Press.",
].join("\n\n");

let lea: Member;
let ann: Member;
let codes: (path: string) => string;
let roadsId: string;
let pipesId: string;

async function apply(member: Member, text: string, path: string) {
  const start = roads.indexOf(text);
  await applyCodesToRanges(member, {
    documentId: roadsId,
    ranges: [[start, start + text.length]],
    passageId: crypto.randomUUID(),
    codes: [{ id: crypto.randomUUID(), codeId: codes(path) }],
  });
}

beforeAll(async () => {
  lea = await createTestMember("owner", { name: "Lea" });
  const { projectId } = lea;
  ann = await createTestMember("coder", { projectId, name: "Ann", overrides: { maySeeOthers: false } });
  codes = await createTestCodes(lea, ["speed", "speed/roads"]);
  roadsId = await createTestDocument(lea, "Roads", roads);
  pipesId = await createTestDocument(lea, "Pipes and what they carry to whom", pipes);
  await database().document.update({ where: { id: pipesId }, data: { authors: "Noor, A.", year: 2020 } });
  await apply(lea, "Pipes are slower (Khan & Ali, 2019", "speed");
  await apply(ann, "Nobody says why (Nobody, 2001)", "speed/roads");
});

describe("what documents cite", () => {
  it("gives each document's references with their places, and what is not in the list", async () => {
    const { documents } = await getCitations(lea);
    const [pipesView, roadsView] = documents;
    expect(
      roadsView!.references.map(({ label, documentId, places }) => [label, documentId, places.length]),
    ).toEqual([
      ["Khan and Ali 2019", null, 2],
      ["Noor 2020", pipesId, 1],
    ]);
    const [place] = roadsView!.references[1]!.places;
    expect(roads.slice(place!.start, place!.end)).toBe("Noor, 2020");
    expect(place!.place).toBe("¶ 2");
    expect(roadsView!.unmatched.map(({ label, fitting }) => [label, fitting])).toEqual([["Nobody 2001", 0]]);
    expect(pipesView!.unmatched.map(({ label }) => label)).toEqual(["Mir 2022"]);
  });

  it("tells who cites what, what several cite first, and exports it", async () => {
    const view = await getCitations(lea);
    expect(view.works.map(({ label, times }) => [label, times])).toEqual([
      ["Khan and Ali 2019", { [pipesId]: 1, [roadsId]: 2 }],
      ["Mir 2022", { [pipesId]: 1 }],
      ["Nobody 2001", { [roadsId]: 1 }],
      ["Noor 2020", { [roadsId]: 1 }],
    ]);
    expect(toCitationsSheet(view, "works", null).rows[0]).toEqual([
      ...["Khan and Ali 2019", "Trade in a Hard Winter, Press", 2, 3, 1, 2],
    ]);
    expect(toCitationsSheet(view, "documents", "speed")).toMatchObject({
      caption: "Citations in passages coded with speed.",
      rows: expect.arrayContaining([["Roads", "Nobody 2001", "(no entry)", 1, "¶ 1"]]) as unknown,
    });
  });

  it("is narrowed to passages with a code and its sub-codes, of those that one sees", async () => {
    const cited = async (member: Member, codeId: string) =>
      (await getCitations(member, codeId)).works.map(({ label }) => label);
    expect(await cited(lea, codes("speed"))).toEqual(["Khan and Ali 2019", "Nobody 2001"]);
    expect(await cited(lea, codes("speed/roads"))).toEqual(["Nobody 2001"]);
    expect(await cited(ann, codes("speed"))).toEqual(["Nobody 2001"]);
    expect(await cited(lea, crypto.randomUUID())).toEqual([]);
  });

  it("stands in a column of a finding table", async () => {
    const spec = FindingTableSpecSchema.parse({
      rows: { kind: "codes", codeIds: [codes("speed")] },
      columns: [{ id: "c", kind: "citations" }],
      match: "passage",
    });
    expect((await buildTable(lea, spec)).cells[0]![0]!.text).toBe("Nobody 2001; Khan and Ali 2019");
  });
});
