import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { listExcerpts } from "@/lib/analysis/server/queries";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { codeStretched } from "@/lib/coding/server/code-stretched";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { Query } from "@/lib/queries/query";
import { getMatrix } from "@/lib/tables/server/matrices";
import { buildTable } from "@/lib/tables/server/queries";
import { countSmart, findSaved, findSavedIn, runQuery, stretchQuery } from "@/lib/tables/server/run-query";
import { changeQuery, deleteQuery, duplicateQuery, saveQuery } from "./commands";
import { listQueries, listUses } from "./queries";

const text = "Gas flows west. Trade fell by half.\n\nNobody knows.\n";
let ada: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
let documentId: string;
let gasBesideTrade: Query;

async function applyTo(words: string, path: string, by = ada) {
  const start = text.indexOf(words);
  const ranges: [number, number][] = [[start, start + words.length]];
  const codes = [{ id: crypto.randomUUID(), codeId: code(path) }];
  await applyCodesToRanges(by, { documentId, ranges, passageId: crypto.randomUUID(), codes });
}
const coded = (path: string): Query => ({
  kind: "coding",
  conditions: [{ kind: "code", codeId: code(path) }],
});
const save = async (name: string, spec: Query, smart = false) => {
  const queryId = crypto.randomUUID();
  await saveQuery(ada, { queryId, name, note: "", spec, smart });
  return queryId;
};
const names = async () => (await listQueries(ada)).map(({ name }) => name);
const find = async (query: Query, by = ada) => {
  const found = await runQuery(by, { query, offset: 0, limit: 10 });
  return found.passages.map((each) => each.text);
};

beforeEach(async () => {
  ada = await createTestMember("owner", { action: "query.write" });
  code = await createTestCodes(ada, ["energy", "energy/gas", "energy/more", "trade"]);
  documentId = await createTestDocument(ada, "Report", text, { attributes: { side: "East" } });
  await applyTo("Gas flows west.", "energy/gas");
  await applyTo("Trade fell by half.", "trade");
  await applyTo("Nobody knows.", "trade");
  gasBesideTrade = { kind: "near", within: "paragraph", left: coded("energy"), right: coded("trade") };
});

describe("a query of a project", () => {
  it("finds passages with their place and codes, part after part, and tells how many there are", async () => {
    const found = await runQuery(ada, { query: gasBesideTrade, offset: 0, limit: 10 });
    expect(found).toMatchObject({ count: 1, of: 3, documentCount: 1, missing: [] });
    expect(found.passages).toMatchObject([
      { text: "Gas flows west.", title: "Report", place: "¶ 1", codeIds: [code("energy/gas")] },
    ]);
    const second = await runQuery(ada, { query: coded("trade"), offset: 1, limit: 10 });
    expect([second.count, second.passages.map((each) => each.text)]).toEqual([2, ["Nobody knows."]]);
    expect(await find({ kind: "attribute", of: "document", name: "side", value: "East" })).toHaveLength(3);
    expect(await find({ kind: "text", words: "fell BY" })).toEqual(["Trade fell by half."]);
    const coder: Query = { kind: "coding", conditions: [{ kind: "coder", coderId: ada.userId }] };
    expect(await find({ kind: "not", part: coder })).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    const since = (from: string): Query => ({ kind: "coding", conditions: [{ kind: "date", from }] });
    expect(await find(since(today))).toHaveLength(3);
    expect(await find(since("2100-01-01"))).toEqual([]);
  });

  it("knows the cases that passages are of", async () => {
    const { projectId } = ada;
    const data = { projectId, name: "Moscow", attributes: { country: "Russia" } };
    const { id: caseId } = await database().case.create({ data });
    await database().caseLink.create({ data: { projectId, caseId, documentId, speaker: "" } });
    const of = (value: string): Query => ({ kind: "attribute", of: "case", name: "country", value });
    expect(await find(of("Russia"))).toHaveLength(3);
    expect(await find(of("China"))).toEqual([]);
  });

  it("names a code that is gone, and goes on without it", async () => {
    const query: Query = { kind: "and", parts: [coded("trade"), { kind: "not", part: coded("energy/gas") }] };
    await database().code.update({ where: { id: code("energy/gas") }, data: { deletedAt: new Date() } });
    const found = await runQuery(ada, { query, offset: 0, limit: 10 });
    expect([found.count, found.missing]).toEqual([2, ["the code “gas”"]]);
  });

  it("is of the member's own project", async () => {
    const stranger = await createTestMember("owner", { action: "query.write" });
    const queryId = await save("Gas", gasBesideTrade);
    expect(await find({ kind: "not", part: { kind: "text", words: "x" } }, stranger)).toEqual([]);
    expect(await listQueries(stranger)).toEqual([]);
    await expect(changeQuery(stranger, { queryId, name: "Mine" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(deleteQuery(stranger, queryId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("saved queries", () => {
  it("are saved, renamed, changed, copied and deleted, and each step is taken back", async () => {
    const queryId = await save("Gas", gasBesideTrade);
    await changeQuery(ada, { queryId, name: "Gas and trade", note: "For chapter 2." });
    expect(await listQueries(ada)).toMatchObject([
      { name: "Gas and trade", note: "For chapter 2.", spec: gasBesideTrade },
    ]);
    await undo(ada);
    expect(await names()).toEqual(["Gas"]);
    await redo(ada);
    await changeQuery(ada, { queryId, spec: coded("trade") });
    const copy = await duplicateQuery(ada, { queryId, copyId: crypto.randomUUID() });
    expect(copy.result.name).toBe("Gas and trade (copy)");
    await deleteQuery(ada, queryId);
    expect(await names()).toEqual(["Gas and trade (copy)"]);
    await undo(ada);
    expect((await listQueries(ada)).map(({ spec }) => spec)).toEqual([coded("trade"), coded("trade")]);
    const events = await database().event.findMany({
      where: { projectId: ada.projectId, kind: { startsWith: "query." } },
      orderBy: { number: "asc" },
      select: { kind: true },
    });
    expect(events.map(({ kind }) => kind)).toEqual(
      ["create", "edit", "edit", "duplicate", "delete"].map((each) => `query.${each}`),
    );
  });

  it("are not written over where somebody has saved them since, nor saved twice", async () => {
    const queryId = await save("Gas", gasBesideTrade);
    const [{ updatedAt: basedOn } = { updatedAt: new Date() }] = await listQueries(ada);
    await changeQuery(ada, { queryId, name: "Oil", basedOn });
    await expect(changeQuery(ada, { queryId, spec: coded("trade"), basedOn })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const again = { queryId, name: "Gas", note: "", spec: gasBesideTrade, smart: false };
    await expect(saveQuery(ada, again)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("become rows of tables and of matrices, and narrow what counts", async () => {
    const queryIds = [await save("Gas", gasBesideTrade), await save("Trade", coded("trade"))];
    const rows = { kind: "queries", queryIds } as const;
    const matrix = await getMatrix(ada, { rows, columns: { kind: "codebook" }, match: "passage" });
    expect(matrix.rows.map(({ heading }) => heading)).toEqual(["Gas", "Trade"]);
    expect(matrix.counts).toEqual([
      [1, 0],
      [0, 2],
    ]);
    const table = await buildTable(ada, {
      ...{ rows: { kind: "documents" }, match: "passage", notes: [], queryId: queryIds[0] },
      columns: [{ id: "n", kind: "count", of: "passages" }],
    });
    expect(table.cells.map((cells) => cells.map(({ count }) => count))).toEqual([[1]]);
    await deleteQuery(ada, queryIds[0]!);
    const after = await getMatrix(ada, { rows, columns: { kind: "codebook" }, match: "passage" });
    expect([after.rows.map(({ heading }) => heading), after.missing]).toEqual([["Trade"], [queryIds[0]]]);
  });
});

describe("smart codes", () => {
  it("are counted and find their passages anew, in each document and among excerpts", async () => {
    const queryId = await save("Beside", gasBesideTrade, true);
    await save("Not smart", coded("trade"));
    expect(await countSmart(ada)).toEqual({ [queryId]: 1 });
    const list = (codeId: string | null) =>
      listExcerpts(
        ada,
        { projectId: ada.projectId, codeId, queryId, withSubCodes: true, offset: 0, limit: 10 },
        findSaved,
      );
    expect((await list(null)).excerpts.map((each) => each.text)).toEqual(["Gas flows west."]);
    expect((await list(code("trade"))).total).toBe(0);
    await applyTo("Gas flows west. Trade fell", "energy");
    expect(await countSmart(ada)).toEqual({ [queryId]: 2 });
    expect((await findSavedIn(ada, queryId, documentId)).length).toBe(2);
    expect((await list(null)).total).toBe(2);
    await deleteQuery(ada, queryId);
    await expect(findSavedIn(ada, queryId, documentId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(list(null)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("stand in other queries, which say when they are gone, and never in themselves", async () => {
    const gas = await save("Beside", gasBesideTrade, true);
    const both: Query = { kind: "or", parts: [{ kind: "saved", queryId: gas }, coded("trade")] };
    const all = await save("All", both, true);
    expect(await find({ kind: "saved", queryId: all })).toHaveLength(3);
    expect(await countSmart(ada)).toEqual({ [gas]: 1, [all]: 3 });
    const ring: Query = { kind: "not", part: { kind: "saved", queryId: all } };
    await expect(changeQuery(ada, { queryId: gas, spec: ring })).rejects.toMatchObject({ code: "CONFLICT" });
    await database().findingTable.create({
      data: {
        ...{ projectId: ada.projectId, name: "Asked" },
        spec: { rows: { kind: "queries", queryIds: [gas] }, columns: [], match: "passage", notes: [] },
      },
    });
    expect((await listUses(ada, gas)).map(({ kind, name }) => [kind, name])).toEqual([
      ["table", "Asked"],
      ["query", "All"],
    ]);
    expect(await listUses(ada, all)).toEqual([]);
    await deleteQuery(ada, gas);
    const found = await runQuery(ada, { query: { kind: "saved", queryId: all }, offset: 0, limit: 10 });
    expect([found.count, found.missing]).toEqual([2, ["the saved query “Beside”"]]);
  });
});

describe("coding what a query finds", () => {
  it("codes each passage, or the sentences it touches, in one step", async () => {
    await applyTo("flows west", "energy");
    const query: Query = { kind: "or", parts: [coded("energy"), coded("trade")] };
    const input = { query, stretch: "sentence" } as const;
    const found = await stretchQuery(ada, input, 10);
    expect([found.places, found.samples]).toEqual([
      3,
      ["Gas flows west.", "Trade fell by half.", "Nobody knows."],
    ]);
    expect(await stretchQuery(ada, { query, stretch: "hit" }, 0)).toMatchObject({ places: 4, documents: [] });
    const more = code("energy/more");
    await expect(codeStretched(ada, { codeId: more, places: 2 }, found)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const { result } = await codeStretched(ada, { codeId: more, places: 3 }, found);
    expect(result).toEqual({ coded: 3, already: 0 });
    expect(await find(coded("energy/more"))).toHaveLength(3);
    await undo(ada);
    expect(await find(coded("energy/more"))).toEqual([]);
  });
});
