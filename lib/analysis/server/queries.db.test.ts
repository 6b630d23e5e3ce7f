import { beforeAll, describe, expect, it } from "vitest";
import { toExcerptsSheet } from "@/lib/analysis/excerpts-sheet";
import { type ExcerptsInput, PassageInput } from "@/lib/analysis/schema";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { createTestTranscript } from "@/lib/cases/testing/create-test-transcript";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { findSaved } from "@/lib/tables/server/run-query";
import { exportExcerpts, getContext, getFilters, listExcerpts } from "./queries";

const report = "# Report\n\nGas flows **west** in winter.\n\nTrade fell by half.\n";
const letter = "Dear friend,\n\nthe gas is cold here.\n";

let ada: Member;
let ben: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;
let reportId: string;
let letterId: string;

const apply = async (member: Member, documentId: string, text: string, words: string, codeIds: string[]) => {
  const start = text.indexOf(words);
  const { result } = await applyCodesToRanges(member, {
    documentId,
    ranges: [[start, start + words.length]],
    passageId: crypto.randomUUID(),
    codes: codeIds.map((codeId) => ({ id: crypto.randomUUID(), codeId })),
  });
  return result.passageId;
};

const list = (query: Partial<ExcerptsInput> & { limit?: number; offset?: number; cursor?: string } = {}) =>
  listExcerpts(
    ada,
    {
      projectId: ada.projectId,
      codeId: code("sector"),
      withSubCodes: true,
      offset: 0,
      limit: 100,
      ...query,
    },
    findSaved,
  );
const texts = async (query?: Parameters<typeof list>[0]) =>
  (await list(query)).excerpts.map(({ text }) => text);

beforeAll(async () => {
  ada = await createTestMember("owner", { name: "Ada" });
  ben = await createTestMember("coder", { projectId: ada.projectId, name: "Ben" });
  code = await createTestCodes(ada, ["sector", "sector/energy", "sector/trade", "fear"]);
  reportId = await createTestDocument(ada, "Report 10", report, { attributes: { genre: "report" } });
  letterId = await createTestDocument(ada, "Report 9", letter, { attributes: { genre: "letter" } });
  await apply(ada, reportId, report, "Gas flows **west**", [code("sector/energy"), code("fear")]);
  await apply(ben, reportId, report, "Gas flows **west**", [code("sector/energy")]);
  await apply(ben, reportId, report, "Trade fell by half.", [code("sector/trade")]);
  await apply(ben, letterId, letter, "gas is cold", [code("sector/energy")]);
  const stranger = await createTestMember("owner");
  await createTestDocument(stranger, "Elsewhere", letter);
});

describe("listExcerpts", () => {
  it("reads passages without marks, by document title and place, each once", async () => {
    const view = await list();
    expect(view.excerpts.map(({ text, place }) => [text, place])).toEqual([
      ["gas is cold", "¶ 2"],
      ["Gas flows west", "¶ 2"],
      ["Trade fell by half.", "¶ 3"],
    ]);
    expect(view).toMatchObject({ total: 3, documentCount: 2 });
    const [, gas] = view.excerpts;
    expect(gas!.codings.map(({ layerId }) => view.layers[layerId]!.name)).toEqual(["Ada", "Ben"]);
    expect(gas!.others.map(({ codeId }) => view.codes[codeId]!.path)).toEqual(["fear"]);
    expect(view.codes[code("sector/energy")]!.path).toBe("sector › energy");
  });

  it("leaves sub-codes out when asked", async () => {
    expect(await texts({ withSubCodes: false })).toEqual([]);
    expect(await texts({ withSubCodes: false, codeId: code("sector/trade") })).toEqual([
      "Trade fell by half.",
    ]);
  });

  it("filters by document, coder, attribute and text, and tells the total of a part", async () => {
    const { layers } = await getFilters(ada);
    const adaLayer = layers.find(({ name }) => name === "Ada")!.id;
    expect(await texts({ documentIds: [letterId] })).toEqual(["gas is cold"]);
    expect(await texts({ layerIds: [adaLayer] })).toEqual(["Gas flows west"]);
    expect(await texts({ attribute: { name: "genre", value: "letter" } })).toEqual(["gas is cold"]);
    expect(await texts({ text: "flows WEST" })).toEqual(["Gas flows west"]);
    expect(await texts({ text: '\'; DROP TABLE "Coding"; --' })).toEqual([]);
    const part = await list({ offset: 1, limit: 1 });
    expect([part.total, part.excerpts.map(({ text }) => text)]).toEqual([3, ["Gas flows west"]]);
  });

  it("comes in parts by cursor that neither repeat nor leave out", async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const part = await list({ limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...part.excerpts.map(({ text }) => text));
      cursor = part.nextCursor;
    }
    expect(seen).toEqual(await texts());
    expect((await list()).nextCursor).toBeNull();
    await expect(list({ cursor: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("forgets removed codings and deleted documents", async () => {
    const temporary = await createTestDocument(ada, "Temporary", letter);
    await apply(ada, temporary, letter, "gas is cold", [code("sector/energy")]);
    expect(await texts()).toHaveLength(4);
    await database().document.update({ where: { id: temporary }, data: { deletedAt: new Date() } });
    expect(await texts()).toHaveLength(3);
  });

  it("refuses a code of another project", async () => {
    const other = await createTestMember("owner");
    const foreign = (await createTestCodes(other, ["theirs"]))("theirs");
    await expect(list({ codeId: foreign })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("getContext", () => {
  it("gives the paragraph with its neighbours, and nothing to other projects", async () => {
    const { excerpts } = await list({ text: "west" });
    const passageId = excerpts[0]!.passageId;
    const context = await getContext(ada, passageId);
    expect(context.map((paragraph) => paragraph.map(({ text }) => text).join(""))).toEqual([
      "Report",
      "Gas flows west in winter.",
      "Trade fell by half.",
    ]);
    expect(context[1]!.filter(({ inside }) => inside).map(({ text }) => text)).toEqual(["Gas flows west"]);
    await expect(getContext(await createTestMember("owner"), passageId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const odd = PassageInput.safeParse({ projectId: ada.projectId, passageId: "a\0b" });
    expect(odd.success).toBe(false);
  });
});

describe("getFilters", () => {
  it("names documents in order, coders, and the values of attributes", async () => {
    const filters = await getFilters(ada);
    expect(filters.documents.map(({ title }) => title)).toEqual(["Report 9", "Report 10"]);
    expect(filters.layers.map(({ name }) => name)).toEqual(["Ada", "Ben"]);
    expect(filters.attributes).toEqual([{ name: "genre", values: ["letter", "report"] }]);
  });
});

describe("exportExcerpts", () => {
  it("makes a sheet that labels the codings of a language model", async () => {
    const layer = (await getFilters(ada)).layers.find(({ name }) => name === "Ben")!;
    await database().layer.update({ where: { id: layer.id }, data: { origin: "model" } });
    const weighed = { layerId: layer.id, codeId: code("sector/energy") };
    await database().coding.updateMany({ where: weighed, data: { weight: 60 } });
    const asked = { codeId: code("sector/energy"), withSubCodes: false, text: "west" };
    const { title, caption, view } = await exportExcerpts(
      ada,
      { projectId: ada.projectId, ...asked },
      findSaved,
    );
    const sheet = toExcerptsSheet(title, caption, view);
    expect([sheet.title, sheet.caption]).toEqual([
      "Excerpts: sector › energy",
      "1 excerpt in 1 document, filtered.",
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(sheet.rows).toEqual([
      [
        "Gas flows west",
        "Report 10",
        "¶ 2",
        "sector › energy",
        "60",
        "Ada; Ben (language model)",
        "person; language model",
        today,
        "fear",
      ],
    ]);
  });
});

describe("listExcerpts, by case", () => {
  it("finds what linked speakers say and what stands in documents linked whole", async () => {
    const member = await createTestMember();
    const codes = await createTestCodes(member, ["sea"]);
    const words = ["The sea was cold.", "And the sea in winter?", "The sea froze over."];
    const talk = await createTestTranscript(member.projectId, {
      title: "Talk",
      turns: words.map((said, index) => ({ speaker: index === 1 ? "Ben" : "Ana", words: said })),
    });
    const essay = "The sea is far.\n";
    const essayId = await createTestDocument(member, "Essay", essay);
    for (const said of words) await apply(member, talk.id, words.join("\n"), said, [codes("sea")]);
    await apply(member, essayId, essay, "The sea is far.", [codes("sea")]);
    const create = async (name: string, age: string, documentId: string, speaker: string) => {
      const { id } = await database().case.create({
        data: { projectId: member.projectId, name, attributes: { age } },
      });
      await database().caseLink.create({
        data: { projectId: member.projectId, caseId: id, documentId, speaker },
      });
      return id;
    };
    const ana = await create("Ana", "40", talk.id, "Ana");
    const benCase = await create("Ben", "61", talk.id, "Ben");
    await create("Cleo", "40", essayId, "");
    const found = async (query: Partial<ExcerptsInput>) => {
      const { excerpts } = await listExcerpts(
        member,
        {
          projectId: member.projectId,
          codeId: codes("sea"),
          withSubCodes: true,
          offset: 0,
          limit: 100,
          ...query,
        },
        findSaved,
      );
      return excerpts.map(({ text }) => text);
    };
    expect(await found({ caseIds: [ana] })).toEqual([words[0], words[2]]);
    expect(await found({ caseIds: [ana, benCase] })).toEqual(words);
    const forty = { name: "age", value: "40" };
    expect(await found({ caseAttribute: forty })).toEqual(["The sea is far.", words[0], words[2]]);
    expect(await found({ caseIds: [benCase], caseAttribute: forty })).toEqual([]);
    expect(await found({ caseIds: [] })).toEqual([]);
    expect(await found({})).toHaveLength(4);
    const filters = await getFilters(member);
    expect(filters.cases.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cleo"]);
    expect(filters.caseAttributes).toEqual([{ name: "age", values: ["40", "61"] }]);
  });
});
