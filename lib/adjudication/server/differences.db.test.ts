import { beforeAll, describe, expect, it, vi } from "vitest";
import { codeWords, createDifferingStudy } from "@/lib/adjudication/testing/create-differing-study";
import type { DifferencesInput } from "@/lib/adjudication/schema";
import * as differences from "@/lib/agreement/differences";
import { defaultSetup } from "@/lib/agreement/setup";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { removeManyCodings } from "@/lib/coding/server/commands";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { getDifference } from "./get-difference";
import { listDifferences } from "./list-differences";

const part = { setup: defaultSetup, place: {}, unfinished: true, offset: 0, limit: 100 };

let study: Awaited<ReturnType<typeof createDifferingStudy>>;
beforeAll(async () => {
  study = await createDifferingStudy();
});

const list = (input: Partial<DifferencesInput> = {}, member = study.ann) =>
  listDifferences(member, { ...part, ...input });
const say = async (input: Partial<DifferencesInput> = {}) =>
  (await list(input)).differences.map(({ kind, codings }) =>
    [kind, ...codings.map(({ layerId }) => (layerId === study.layerIds[0] ? "Ann" : "Ben"))].join(" "),
  );

/** What tests write past the commands counts as a change, as it would have been by one. */
const countChange = () =>
  database().project.update({ where: { id: study.projectId }, data: { eventNumber: { increment: 1 } } });

describe("listDifferences", () => {
  it("lists what coders did differently, in text order, with the text around it", async () => {
    expect(await say()).toEqual(["only Ben", "code Ann Ben", "boundary Ann Ben", "only Ann"]);
    const [first] = (await list()).differences;
    expect(first?.around.pieces.find(({ places }) => places.includes(0))?.text).toBe("in May");
    expect(first?.at).toBe("¶ 1");
  });

  it("counts every type, whichever is listed", async () => {
    const { types, total } = await list({ kind: "agreed" });
    const counts = types.map(({ kind, byLayerId, count }) => [
      kind,
      study.layerIds.indexOf(byLayerId ?? ""),
      count,
    ]);
    expect(counts).toEqual([
      ["agreed", -1, 1],
      ["only", -1, 2],
      ["only", 0, 1],
      ["only", 1, 1],
      ["code", -1, 1],
      ["boundary", -1, 1],
    ]);
    expect(total).toBe(1);
  });

  it("counts which codes meet", async () => {
    const { codes } = study;
    const { confusion } = await list();
    expect(confusion).toContainEqual({ first: codes("trade"), second: codes("trade/goods"), count: 1 });
    expect(confusion).toContainEqual({ first: codes("energy"), second: codes("energy"), count: 2 });
  });

  it("narrows by code, by type, by whose it is, and by document", async () => {
    const { codes, layerIds } = study;
    expect(await say({ place: { codeId: codes("trade") } })).toEqual(["only Ben", "code Ann Ben"]);
    expect(await say({ kind: "only", byLayerId: layerIds[0] })).toEqual(["only Ann"]);
    expect(await say({ kind: "only", byLayerId: layerIds[1] })).toEqual(["only Ben"]);
    expect((await list({ place: { documentId: crypto.randomUUID() } })).nothing).toBe("noDocuments");
  });

  it("takes sub-codes for their parent where they count with it", async () => {
    expect(await say({ setup: { ...defaultSetup, withSubCodes: true } })).toEqual([
      "only Ben",
      "boundary Ann Ben",
      "only Ann",
    ]);
  });

  it("calls less the same place where less is asked", async () => {
    expect(await say({ setup: { ...defaultSetup, overlap: 60 } })).toEqual([
      "only Ben",
      "code Ann Ben",
      "only Ann",
    ]);
  });

  it("compares what at least two have finished, unless asked for all", async () => {
    const { projectId, documentId, layerIds, ann } = study;
    expect(await list({ unfinished: false })).toMatchObject({ nothing: "unfinished", leftOut: 1, total: 0 });
    const marks = layerIds.map((layerId) => ({ projectId, layerId, documentId }));
    await database().finishedDocument.createMany({ data: marks });
    await createTestDocument(ann, "Not begun", study.text);
    await countChange();
    expect(await list({ unfinished: false })).toMatchObject({ nothing: null, leftOut: 1, total: 4 });
  });

  it("passes over layers that are not there, and asks for two", async () => {
    const layerIds = [study.layerIds[0], crypto.randomUUID()];
    expect((await list({ setup: { ...defaultSetup, layerIds } })).nothing).toBe("alone");
  });

  it("shows nothing of a layer one may not see", async () => {
    const { projectId, layerIds } = study;
    const blind = await createTestMember("coder", { projectId, overrides: { maySeeOthers: false } });
    expect(await list({ setup: { ...defaultSetup, layerIds } })).toMatchObject({ total: 4 });
    const view = await list({ setup: { ...defaultSetup, layerIds } }, blind);
    expect(view).toMatchObject({ nothing: "blind", differences: [], layers: {}, total: 0 });
  });

  it("compares once while nothing changes, and anew after a change", async () => {
    const compare = vi.spyOn(differences, "compareLayers");
    const setup = { ...defaultSetup, overlap: 77 };
    await list({ setup });
    const { ann, codes, documentId } = study;
    const documents = compare.mock.calls.length;
    expect(documents).toBeGreaterThan(0);
    await list({ setup, kind: "only", offset: 1 });
    await getDifference(ann, { ...part, setup });
    expect(compare).toHaveBeenCalledTimes(documents);
    const before = (await list({ setup })).total;
    const { id } = await codeWords(ann, documentId, "grew", codes("energy"));
    expect((await list({ setup })).total).toBe(before + 1);
    await removeManyCodings({ ...ann, action: "coding.write" }, [id]);
    expect((await list({ setup })).total).toBe(before);
    compare.mockRestore();
  });

  it("leaves out what was deleted meanwhile", async () => {
    const { ann, text, codes } = study;
    const other = await createTestDocument(ann, "Letters", text);
    await codeWords(ann, other, "Trade", codes("trade"));
    expect(await say({ place: { documentId: other } })).toEqual(["only Ann"]);
    await database().document.update({ where: { id: other }, data: { deletedAt: new Date() } });
    await countChange();
    expect((await list({ place: { documentId: other } })).nothing).toBe("noDocuments");
    expect(await say()).toHaveLength(4);
  });
});

describe("getDifference", () => {
  const get = (at?: string) =>
    getDifference(study.ann, { setup: defaultSetup, place: {}, unfinished: true, at });

  it("begins with the first that is open, and knows its neighbours", async () => {
    const { onlyBen, otherCode, otherBoundary } = study;
    const first = await get();
    expect(first).toMatchObject({
      position: 1,
      total: 4,
      previousId: null,
      nextId: otherCode[0].id,
      mayDecide: true,
    });
    expect(first.difference?.id).toBe(onlyBen.id);
    expect(await get(otherCode[0].id)).toMatchObject({ position: 2, nextId: otherBoundary[0].id });
    expect((await get(study.onlyAnn.id)).nextOpenId).toBe(onlyBen.id);
  });

  it("gives the text that boundaries are drawn in, with its place", async () => {
    const { window, difference } = await get(study.otherBoundary[0].id);
    const [start = 0, end = 0] = difference?.codings[0]?.ranges ?? [];
    expect(window.text.slice(start - window.from, end - window.from)).toBe("spoke of winter");
  });

  it("has none under an id that is gone, and leads on", async () => {
    expect(await get(crypto.randomUUID())).toMatchObject({
      difference: null,
      position: 0,
      nextOpenId: study.onlyBen.id,
    });
  });
});
