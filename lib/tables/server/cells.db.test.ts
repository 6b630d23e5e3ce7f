import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { changeCodeOfCodings, moveBoundaryOfCodings } from "@/lib/coding/server/commands";
import { undo } from "@/lib/live/server/commands";
import { cellKey } from "@/lib/memos/memo";
import { changeMemo } from "@/lib/memos/server/commands";
import { listMemos } from "@/lib/memos/server/queries";
import { plainBody } from "@/lib/memos/plain-body";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { isStale } from "@/lib/tables/evidence";
import { pinOf } from "@/lib/tables/pins";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { toTableSheet } from "@/lib/tables/table-sheet";
import { addTable, duplicateTable } from "./commands";
import { confirmCells } from "./confirm-cells";
import { openFinding } from "./open-finding";
import { pinExcerpts } from "./pin-excerpts";
import { buildTable, listCellChanges } from "./queries";

const text = "Gas flows west.\n\nTrade fell.\n\nNobody knows.\n";

let member: Member;
let documentId: string;
let tableId: string;
let code: Awaited<ReturnType<typeof createTestCodes>>;
let spec: ReturnType<typeof FindingTableSpecSchema.parse>;

async function apply(words: string, ...paths: string[]) {
  const start = text.indexOf(words);
  const codes = paths.map((path) => ({ id: crypto.randomUUID(), codeId: code(path) }));
  await applyCodesToRanges(member, {
    documentId,
    ranges: [[start, start + words.length]],
    passageId: crypto.randomUUID(),
    codes,
  });
  return codes.map(({ id }) => id);
}

const build = () => buildTable(member, spec, { tableId });

async function confirmAll() {
  const { rows, columns, cells } = await build();
  await confirmCells(member, {
    tableId,
    cells: rows.flatMap(({ id: rowId }, row) =>
      columns.map((column, at) => ({ rowId, columnId: column.spec.id, mark: cells[row]![at]!.mark })),
    ),
  });
}

/** The stale cells, as "row column +added -removed". */
async function listStale(): Promise<string[]> {
  const { rows, columns, states } = await build();
  return rows.flatMap(({ id, heading }) =>
    columns.flatMap(({ spec: column }) => {
      const state = states[cellKey(id, column.id)];
      return state && isStale(state) ? [`${heading} ${column.id} +${state.added} -${state.removed}`] : [];
    }),
  );
}

beforeEach(async () => {
  member = await createTestMember("owner", { action: "table.write" });
  code = await createTestCodes(member, ["sector", "sector/energy", "sector/trade", "finding"]);
  documentId = await createTestDocument(member, "Report", text);
  spec = FindingTableSpecSchema.parse({
    rows: { kind: "children", codeId: code("sector") },
    columns: [
      { id: "shown", kind: "facet", codeId: code("finding"), show: "excerpts" },
      { id: "count", kind: "count", of: "passages" },
      { id: "said", kind: "written" },
    ],
    match: "passage",
  });
  tableId = crypto.randomUUID();
  await addTable(member, { projectId: member.projectId, tableId, name: "T", caption: "", spec });
});

describe("confirmed cells", () => {
  it("are stale exactly where passages came or went, until confirmed again", async () => {
    await apply("Gas flows west.", "sector/energy", "finding");
    await apply("Trade fell.", "sector/trade");
    expect((await build()).states).toEqual({});
    await confirmAll();
    expect(await listStale()).toEqual([]);
    await apply("Trade fell.", "finding");
    expect(await listStale()).toEqual(["trade shown +1 -0"]);
    await undo(member);
    expect(await listStale()).toEqual([]);
    await apply("Nobody knows.", "sector/energy");
    expect(await listStale()).toEqual(["energy count +1 -0", "energy said +1 -0"]);
    await confirmAll();
    expect(await listStale()).toEqual([]);
  });

  it("say what came and why something went", async () => {
    const [energy, finding] = await apply("Gas flows west.", "sector/energy", "finding");
    await confirmAll();
    const ranges: [number, number][] = [[0, "Gas flows".length]];
    const codingIds = [energy!, finding!];
    await moveBoundaryOfCodings(member, { codingIds, ranges, passageId: crypto.randomUUID() });
    expect(await listStale()).toEqual(["energy shown +1 -1", "energy count +1 -1", "energy said +1 -1"]);
    const told = await listCellChanges(member, tableId, code("sector/energy"), "shown");
    expect(told.added.map((each) => each.text)).toEqual(["Gas flows"]);
    expect(told.removed.map(({ excerpt, why }) => [excerpt?.text, why])).toEqual([
      ["Gas flows west.", { kind: "moved" }],
    ]);
    await confirmAll();
    await changeCodeOfCodings(member, [energy!], code("sector/trade"));
    const recoded = await listCellChanges(member, tableId, code("sector/energy"), "shown");
    expect(recoded.removed.map(({ why }) => why)).toEqual([
      { kind: "recoded", codes: expect.arrayContaining(["finding", "sector › trade"]) as string[] },
    ]);
  });

  it("are not confirmed unseen", async () => {
    const cells = [
      { rowId: code("sector/energy"), columnId: "shown", mark: (await build()).cells[0]![0]!.mark },
    ];
    await apply("Gas flows west.", "sector/energy", "finding");
    await expect(confirmCells(member, { tableId, cells })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await build()).states).toEqual({});
  });

  it("come back with undo as they were", async () => {
    await apply("Gas flows west.", "sector/energy", "finding");
    await confirmAll();
    await apply("Trade fell.", "sector/energy", "finding");
    const stale = await listStale();
    await confirmAll();
    await undo(member);
    expect(await listStale()).toEqual(stale);
  });
});

describe("pinned excerpts", () => {
  const place = () => ({ tableId, rowId: code("sector/energy"), columnId: "shown" });
  const cellOf = async () => (await build()).cells[0]![0]!;
  const printed = async () =>
    toTableSheet({ name: "T", caption: "", spec }, await build(), false).rows[0]![1];

  it("go to print alone, in their order, as they are shortened", async () => {
    await apply("Gas flows west.", "sector/energy", "finding");
    await apply("Trade fell.", "sector/energy", "finding");
    await apply("Nobody knows.", "sector/energy", "finding");
    const [gas, trade, nobody] = (await cellOf()).passageIds;
    expect((await cellOf()).pinned).toBe(0);
    const pins = [pinOf(nobody!, "Nobody knows."), pinOf(gas!, "Gas flows west.", [[3, 9]])];
    await pinExcerpts(member, { ...place(), pins });
    expect(await cellOf()).toMatchObject({ passageIds: [nobody, gas, trade], pinned: 2, count: 3, pins });
    expect(await printed()).toEqual([{ text: "Nobody knows." }, { text: "Gas […] west." }]);
    // A pin is nobody's confirmation, and nothing goes stale by it.
    expect((await build()).states).toEqual({});
    await undo(member);
    expect(await printed()).toHaveLength(3);
  });

  it("rest while their passage is elsewhere, and stay when the cell is confirmed", async () => {
    const [energy] = await apply("Gas flows west.", "sector/energy", "finding");
    const { passageIds } = await cellOf();
    await pinExcerpts(member, { ...place(), pins: [pinOf(passageIds[0]!, "Gas flows west.")] });
    await confirmAll();
    expect((await cellOf()).pinned).toBe(1);
    await changeCodeOfCodings(member, [energy!], code("sector/trade"));
    expect(await cellOf()).toMatchObject({ pinned: 0, count: 0 });
    await undo(member);
    expect((await cellOf()).pinned).toBe(1);
  });
});

describe("findings", () => {
  const on = () => ({ target: "finding", targetId: tableId }) as const;

  it("are one a cell, whoever begins", async () => {
    const place = { tableId, rowId: code("sector/energy"), columnId: "said" };
    const other = await createTestMember("coder", { action: "table.write", projectId: member.projectId });
    const [mine, theirs] = await Promise.all([
      openFinding(member, { ...place, id: crypto.randomUUID() }),
      openFinding(other, { ...place, id: crypto.randomUUID() }),
    ]);
    expect(mine.result.memoId).toBe(theirs.result.memoId);
    const id = mine.result.memoId;
    const writer = { ...other, action: "memo.write" } as const;
    const seenAt = new Date();
    await changeMemo(writer, { id, title: "", body: plainBody("Gas leads."), seenAt });
    const memos = await listMemos(member, on());
    expect(memos.map(({ targetName }) => targetName)).toEqual(["T: energy, Finding"]);
  });

  it("go along with a copy of the table, and with what was confirmed", async () => {
    const place = { tableId, rowId: code("sector/energy"), columnId: "said" };
    const { result } = await openFinding(member, { ...place, id: crypto.randomUUID() });
    // Opened, and nothing written yet.
    expect(await listMemos(member, on())).toEqual([]);
    const body = plainBody("Gas leads.");
    await changeMemo(member, { id: result.memoId, title: "", body, seenAt: new Date() });
    await apply("Gas flows west.", "sector/energy");
    await confirmAll();
    const copyId = crypto.randomUUID();
    await duplicateTable(member, { projectId: member.projectId, tableId, copyId });
    const memos = await listMemos(member, { target: "finding", targetId: copyId });
    expect(memos.map(({ targetPart }) => targetPart)).toEqual([cellKey(place.rowId, "said")]);
    await apply("Nobody knows.", "sector/energy");
    const copy = await buildTable(member, spec, { tableId: copyId });
    expect(copy.states[cellKey(place.rowId, "said")]).toMatchObject({ added: 1, removed: 0 });
  });

  it("are of a table of the project alone", async () => {
    const stranger = await createTestMember("owner", { action: "table.write" });
    const place = { tableId, rowId: code("sector/energy"), columnId: "said", id: crypto.randomUUID() };
    await expect(openFinding(stranger, place)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
