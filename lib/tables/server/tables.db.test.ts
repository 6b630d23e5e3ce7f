import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { redo, undo } from "@/lib/live/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { CreateTableInput, FindingTableSpecSchema } from "@/lib/tables/schema";
import { toTableSheet } from "@/lib/tables/table-sheet";
import { addTable, changeTable, deleteTable, duplicateTable } from "./commands";
import { getTable, listTables } from "./find-table";
import { buildTable, listCell, listExcerpts } from "./queries";

const text = "Gas flows west.\n\nTrade fell.\n\nNobody knows.\n";

let member: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
let spec: FindingTableSpec;

async function applyTo(words: string, paths: string[]) {
  const start = text.indexOf(words);
  await applyCodesToRanges(member, {
    documentId,
    ranges: [[start, start + words.length]],
    passageId: crypto.randomUUID(),
    codes: paths.map((path) => ({ id: crypto.randomUUID(), codeId: code(path) })),
  });
}
let documentId: string;

const names = async () => (await listTables(member)).map(({ name }) => name).sort();
const create = async (name: string) => {
  const tableId = crypto.randomUUID();
  await addTable(member, { projectId: member.projectId, tableId, name, caption: "", spec });
  return tableId;
};

beforeAll(async () => {
  member = await createTestMember("owner", { action: "table.write" });
  code = await createTestCodes(member, ["sector", "sector/energy", "sector/trade", "finding"]);
  documentId = await createTestDocument(member, "Report", text);
  await applyTo("Gas flows west.", ["sector/energy", "finding"]);
  await applyTo("Trade fell.", ["sector/trade"]);
  spec = FindingTableSpecSchema.parse({
    rows: { kind: "children", codeId: code("sector") },
    columns: [
      { id: "a", kind: "facet", codeId: code("finding"), heading: "Findings", show: "excerpts" },
      { id: "b", kind: "count", of: "passages" },
    ],
    match: "passage",
    notes: [{ rowId: code("sector/trade"), columnId: "a", text: "Nothing found." }],
  });
});

describe("buildTable", () => {
  it("shows excerpts, counts, and notes in empty cells", async () => {
    const table = await buildTable(member, spec);
    expect(toTableSheet({ name: "T", caption: "", spec }, table, true)).toEqual({
      title: "T",
      columns: [
        { heading: "sector" },
        { heading: "Findings", weight: 2 },
        { heading: "Passages", weight: 0.75, format: { style: "number", decimals: 0, thousands: true } },
      ],
      rows: [
        ["energy", [{ text: "Gas flows west.", note: "Report, ¶ 1" }], 1],
        ["trade", "Nothing found.", 1],
      ],
    });
  });

  it("sends excerpts of a long table's first rows alone, and others when they are asked for", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `filler ${at}`);
    const filler = await createTestCodes(member, names);
    const codeIds = [code("sector/energy"), ...names.map(filler), code("sector/trade")];
    const facet = { kind: "facet", codeId: code("sector/trade"), show: "excerpts" } as const;
    const columns = Array.from({ length: 50 }, (_, at) => ({ ...facet, id: `c${at}` }));
    const long: FindingTableSpec = { ...spec, rows: { kind: "codes", codeIds }, columns, notes: [] };
    const excerptsOf = async (rowsSent?: number) => (await buildTable(member, long, { rowsSent })).excerpts;
    const all = await excerptsOf();
    expect(Object.values(all)).toMatchObject([{ text: "Trade fell." }]);
    expect(await excerptsOf(14)).toEqual(all);
    expect(await excerptsOf(13)).toEqual({});
    const asked = [...Object.keys(all), "gone"];
    expect(await listExcerpts(member, asked)).toEqual(all);
    expect(await listExcerpts(await createTestMember("owner"), asked)).toEqual({});
    // A short one comes whole.
    expect((await buildTable(member, spec, { rowsSent: 0 })).excerpts).not.toEqual({});
  });

  it("lets one look behind a number", async () => {
    const behind = await listCell(member, spec, code("sector/trade"), "b");
    expect(behind.map(({ text: excerpt, title, place }) => [excerpt, title, place])).toEqual([
      ["Trade fell.", "Report", "¶ 2"],
    ]);
    expect(await listCell(member, spec, "no-row", "b")).toEqual([]);
  });

  it("gives an empty table to another project, whatever its definition names", async () => {
    const table = await buildTable(await createTestMember("owner"), spec);
    expect(table).toMatchObject({ rows: [], missingCount: 2, excerpts: {}, documents: {} });
  });
});

describe("table commands", () => {
  it("creates, edits, and takes each back", async () => {
    const id = await create("First");
    await changeTable(member, { projectId: member.projectId, tableId: id, name: "Renamed" });
    expect(await names()).toEqual(["Renamed"]);
    await undo(member);
    expect(await names()).toEqual(["First"]);
    await undo(member);
    expect(await names()).toEqual([]);
    await redo(member);
    await redo(member);
    expect(await names()).toEqual(["Renamed"]);
    expect((await getTable(member, id)).spec).toEqual(spec);
    const changed: FindingTableSpec = { ...spec, match: "overlap" };
    await changeTable(member, { projectId: member.projectId, tableId: id, spec: changed });
    await undo(member);
    expect((await getTable(member, id)).spec.match).toBe("passage");
    await deleteTable(member, id);
    expect(await names()).toEqual([]);
    await undo(member);
    expect(await names()).toEqual(["Renamed"]);
    await deleteTable(member, id);
  });

  it("leaves no event when a table is saved as it is", async () => {
    const id = await create("Same");
    const { updatedAt } = await getTable(member, id);
    const { event, result } = await changeTable(member, {
      projectId: member.projectId,
      tableId: id,
      name: "Same",
      spec,
    });
    expect([event, result.updatedAt]).toEqual([null, updatedAt]);
    await deleteTable(member, id);
  });

  it("does not overwrite what was saved since", async () => {
    const id = await create("Shared");
    const basedOn = new Date(0);
    const edit = changeTable(member, { projectId: member.projectId, tableId: id, name: "Mine", basedOn });
    await expect(edit).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await names()).toEqual(["Shared"]);
    await deleteTable(member, id);
  });

  it("copies under a name of its own, and refuses an id twice", async () => {
    const id = await create("Origin");
    const copyId = crypto.randomUUID();
    await duplicateTable(member, { projectId: member.projectId, tableId: id, copyId });
    expect(await names()).toEqual(["Origin", "Origin (copy)"]);
    const again = duplicateTable(member, {
      projectId: member.projectId,
      tableId: copyId,
      copyId: crypto.randomUUID(),
    });
    expect((await again).result.name).toBe("Origin (copy 2)");
    const twice = addTable(member, {
      projectId: member.projectId,
      tableId: id,
      name: "X",
      caption: "",
      spec,
    });
    await expect(twice).rejects.toMatchObject({ code: "CONFLICT" });
    const over = duplicateTable(member, { projectId: member.projectId, tableId: copyId, copyId: id });
    await expect(over).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await getTable(member, id)).name).toBe("Origin");
  });

  it("keeps every text that an input lets through", async () => {
    const odd = "a\0b \ud800 <b>=1+1</b> \u202e👍";
    const columns = [{ id: "a", kind: "count", of: "passages", heading: odd }];
    const notes = [{ rowId: code("sector/trade"), columnId: "a", text: odd }];
    const input = CreateTableInput.parse({
      projectId: member.projectId,
      tableId: crypto.randomUUID(),
      name: odd,
      caption: odd,
      spec: { ...spec, columns, notes },
    });
    await addTable(member, input);
    const { name, caption, spec: kept } = await getTable(member, input.tableId);
    expect([name, caption, kept.columns[0]?.heading, kept.notes[0]?.text]).toEqual(
      Array(4).fill("a\ufffdb \ufffd <b>=1+1</b> \u202e👍"),
    );
    expect(FindingTableSpecSchema.safeParse({ ...spec, documentIds: ["\0"] }).success).toBe(false);
    await deleteTable(member, input.tableId);
  });

  it("reaches no table of another project", async () => {
    const id = await create("Ours");
    const stranger = await createTestMember("owner", { action: "table.write" });
    await expect(getTable(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deleteTable(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await names()).toContain("Ours");
  });
});
