import { beforeEach, describe, expect, it } from "vitest";
import { sayFigure } from "@/lib/agreement/say-figure";
import { getAgreement } from "@/lib/agreement/server/queries";
import { defaultSetup } from "@/lib/agreement/setup";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { deleteCodeOfProject } from "@/lib/codebook/server/commands";
import { applyCodesToQuote } from "@/lib/coding/server/apply-commands";
import { markFinished } from "@/lib/coding/server/finished-commands";
import { undo } from "@/lib/live/server/commands";
import { bodyText } from "@/lib/memos/body-text";
import { cellKey } from "@/lib/memos/memo";
import { plainBody } from "@/lib/memos/plain-body";
import { changeMemo } from "@/lib/memos/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { pinOf } from "@/lib/tables/pins";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { addTable, changeTable } from "./commands";
import { confirmCells } from "./confirm-cells";
import { getEvidenceSheet } from "./evidence-sheet";
import { getTable } from "./find-table";
import { openFinding } from "./open-finding";
import { pinExcerpts } from "./pin-excerpts";
import { buildTable } from "./queries";
import { readFindings } from "./read-findings";
import { freezeVersion, getFrozen, restoreVersion } from "./versions";

const text = "Gas flows west since 1999.\n\nTrade fell.\n\nNobody knows.\n";

let ann: Member;
let ben: Member;
let documentId: string;
let tableId: string;
let code: Awaited<ReturnType<typeof createTestCodes>>;

const apply = (by: Member, exact: string, ...paths: string[]) =>
  applyCodesToQuote(by, { documentId, exact, codeIds: paths.map((path) => code(path)) });
const give = async (patch: object) => {
  const spec: FindingTableSpec = FindingTableSpecSchema.parse({
    rows: { kind: "children", codeId: code("sector") },
    columns: [
      { id: "shown", kind: "facet", codeId: code("finding"), show: "excerpts" },
      { id: "said", kind: "written" },
      { id: "agreed", kind: "agreement" },
      { id: "when", kind: "periods", periods: [{ id: "p", name: "The nineties", from: 1990, to: 1999 }] },
    ],
    match: "passage",
    ...patch,
  });
  await changeTable(ann, { projectId: ann.projectId, tableId, spec });
};
const build = async (by = ann) => buildTable(by, (await getTable(by, tableId)).spec, { tableId });
const column = async (at: number, by = ann) => (await build(by)).cells.map((row) => row[at]!.text);
const headings = async () => (await build()).rows.map(({ heading }) => heading);

beforeEach(async () => {
  ann = await createTestMember("owner", { action: "table.write", name: "Ann" });
  ben = await createTestMember("coder", { projectId: ann.projectId, name: "Ben" });
  code = await createTestCodes(ann, ["sector", "sector/energy", "sector/trade", "finding"]);
  documentId = await createTestDocument(ann, "Report", text);
  tableId = crypto.randomUUID();
  const spec = FindingTableSpecSchema.parse({ rows: { kind: "codebook" }, columns: [], match: "passage" });
  await addTable(ann, { projectId: ann.projectId, tableId, name: "T", caption: "", spec });
  await give({});
  await apply(ann, "Gas flows west since 1999.", "sector/energy", "finding");
  await apply(ben, "Gas flows west since 1999.", "sector/energy");
});

describe("a column of agreement", () => {
  const finish = (by: Member) =>
    markFinished(by, { layerId: null, documentIds: [documentId], finished: true });

  it("is of the documents that all have finished, and says whose codings it is of", async () => {
    expect((await column(2))[0]).toBe("None: no document is finished by all of Ann, Ben.");
    await finish(ann);
    await finish(ben);
    expect(await column(2)).toEqual([
      "1.00 (Ann, Ben; 1 document)",
      expect.stringMatching(/^None: all units are of one kind.* \(Ann, Ben; 1 document\)\.$/),
    ]);
  });

  it("is the number that the page of agreement shows", async () => {
    await apply(ben, "Trade fell.", "sector/energy");
    await finish(ann);
    await finish(ben);
    const view = await getAgreement(ann, { ...defaultSetup, codeIds: [code("sector/energy")] });
    if (view.state !== "compared") throw new Error(view.state);
    expect((await column(2))[0]).toBe(`${sayFigure(view.codes[0]!.value)} (Ann, Ben; 1 document)`);
  });

  it("tells who sees their own codings alone nothing", async () => {
    await finish(ann);
    await finish(ben);
    await database().member.updateMany({ where: { userId: ben.userId }, data: { maySeeOthers: false } });
    expect(await column(2, ben)).toEqual(Array(2).fill("Not shown while you see only your own codings."));
  });
});

it("a column of periods tells which of them a row's passages speak of", async () => {
  expect(await column(3)).toEqual(["The nineties", ""]);
  await apply(ann, "Gas flows west since 1999", "sector/energy");
  expect((await column(3))[0]).toBe("The nineties (2)");
});

describe("a code that is deleted while it is in a table", () => {
  const settle = async () => {
    const [rowId, mark] = [code("sector/energy"), (await build()).cells[0]![1]!.mark];
    const { result } = await openFinding(ann, { tableId, rowId, columnId: "said", id: crypto.randomUUID() });
    const body = plainBody("One pipe.");
    await changeMemo(ann, { id: result.memoId, title: "", body, seenAt: new Date() });
    await confirmCells(ann, { tableId, cells: [{ rowId, columnId: "said", mark }] });
  };
  const isWhole = async () => {
    const { rows, states } = await build();
    const written = (await readFindings(ann, tableId)).get(cellKey(code("sector/energy"), "said"));
    return [rows.length, Object.keys(states).length, written && bodyText(written)];
  };

  it("takes its row along, keeps what is written there, and brings all back with undo", async () => {
    await settle();
    expect(await isWhole()).toEqual([2, 1, "One pipe."]);
    await deleteCodeOfProject({ ...ann, action: "codebook.restructure" }, { id: code("sector/energy") });
    expect(await headings()).toEqual(["trade"]);
    expect(await isWhole()).toEqual([1, 0, "One pipe."]);
    await undo(ann);
    expect(await isWhole()).toEqual([2, 1, "One pipe."]);
    expect((await build()).cells[0]![0]!.count).toBe(1);
  });

  it("is told of where the table names it, also as a facet, and the definition keeps its place", async () => {
    await give({
      rows: { kind: "codes", codeIds: ["sector/energy", "sector/trade"].map((path) => code(path)) },
    });
    await deleteCodeOfProject({ ...ann, action: "codebook.restructure" }, { id: code("sector/energy") });
    await deleteCodeOfProject({ ...ann, action: "codebook.restructure" }, { id: code("finding") });
    const { missingCount, columns, rows } = await build();
    expect([missingCount, rows.length, columns.map(({ spec }) => spec.id)]).toEqual([
      2,
      1,
      ["said", "agreed", "when"],
    ]);
    expect((await getTable(ann, tableId)).spec.rows).toMatchObject({
      codeIds: [code("sector/energy"), code("sector/trade")],
    });
  });
});

it("a row whose code nothing has is shown, with nothing in it", async () => {
  const { rows, cells, missingCount } = await build();
  expect([rows[1]!.heading, missingCount]).toEqual(["trade", 0]);
  expect(cells[1]!.map(({ passageIds, count }) => [passageIds, count])).toEqual(Array(4).fill([[], 0]));
});

it("rows, columns and merged cells stand as they were put, in versions too", async () => {
  const { spec } = await getTable(ann, tableId);
  const arranged = {
    columns: [...spec.columns].reverse(),
    rowOrder: [code("sector/trade"), code("sector/energy")],
    merges: [{ rowIds: [code("sector/trade"), code("sector/energy")], columnIds: ["shown"] }],
    remark: "Own count.",
  };
  await give(arranged);
  expect(await headings()).toEqual(["trade", "energy"]);
  const id = crypto.randomUUID();
  await freezeVersion(ann, { tableId, id, name: "Sent" });
  await give({});
  expect(await headings()).toEqual(["energy", "trade"]);
  const { sheet, rowIds, columnIds } = await getFrozen(ann, tableId, id);
  expect(rowIds).toEqual(arranged.rowOrder);
  expect(columnIds).toEqual(["when", "agreed", "said", "shown"]);
  expect(sheet).toMatchObject({ note: "Own count.", merges: [{ row: 0, column: 4, rows: 2, columns: 1 }] });
  await restoreVersion(ann, { tableId, id });
  expect((await getTable(ann, tableId)).spec).toMatchObject(arranged);
});

it("a version has the excerpts that were chosen for print, and these alone", async () => {
  await apply(ann, "Trade fell.", "sector/energy", "finding");
  const gas = (await build()).cells[0]![0]!.passageIds[0]!;
  await pinExcerpts(ann, {
    ...{ tableId, rowId: code("sector/energy"), columnId: "shown" },
    pins: [pinOf(gas, "Gas flows west since 1999.", [[9, 25]])],
  });
  const id = crypto.randomUUID();
  await freezeVersion(ann, { tableId, id, name: "Sent" });
  const { sheet } = await getFrozen(ann, tableId, id);
  expect(sheet.rows[0]![1]).toEqual([{ text: "Gas flows […] .", note: "Report, ¶ 1" }]);
});

it("evidence lists whole excerpts with who coded them, as far as one sees it", async () => {
  const rowsFor = async (by: Member) => (await getEvidenceSheet(by, await getTable(by, tableId))).rows;
  const line = (columns: string, coders: string) => [
    ...["energy", columns, "Gas flows west since 1999.", "Report, ¶ 1", coders],
  ];
  const all = "finding, Finding, Agreement (Krippendorff’s alpha of characters), Periods";
  expect(await rowsFor(ann)).toEqual([line(all, "Ann, Ben")]);
  await database().member.updateMany({ where: { userId: ben.userId }, data: { maySeeOthers: false } });
  expect(await rowsFor(ben)).toEqual([line(all.replace("finding, ", ""), "Ben")]);
});

it("what a language model coded says so where coders are named: in evidence, by rows of coders, and of agreement", async () => {
  await database().layer.updateMany({ where: { userId: ben.userId }, data: { origin: "model" } });
  const evidence = await getEvidenceSheet(ann, await getTable(ann, tableId));
  expect(evidence.rows.map((row) => row[4])).toEqual(["Ann, Ben (language model)"]);
  const layer = await database().layer.findFirstOrThrow({ where: { userId: ben.userId } });
  await give({ layerIds: [layer.id] });
  expect(new Set(await column(2))).toEqual(new Set(["None: only Ben (language model) counts here."]));
  await give({ rows: { kind: "coders" } });
  expect(await headings()).toEqual(["Ann", "Ben (language model)"]);
});
