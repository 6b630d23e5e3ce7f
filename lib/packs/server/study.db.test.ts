import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { undo } from "@/lib/live/server/commands";
import { listClaims } from "@/lib/claims/server/queries";
import { countVerdicts, judgeClaim } from "@/lib/claims/verdict";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { buildTable } from "@/lib/tables/server/queries";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { hasShared, readPaper, readShared } from "@/lib/text/testing/shared-folder";
import { buildStudy } from "@/prisma/seed/build-study";
import { createStudy } from "./create-study";
import { placePaper } from "./place-paper";
import { findStudy } from "./queries";

const packId = "pakistan-russia";
const folder = path.join(process.cwd(), "prisma/seed/studies", packId);
const papers = [
  "noor-2025",
  "khatoon-2023",
  "balance-of-interests-2023",
  "khan-2024",
  "geostrategic-thesis-2024",
];
const collapse = (text: string) => text.replace(/\s+/g, " ").trim();

async function createMember(): Promise<Member> {
  const owner = await createTestMember("owner");
  const { id } = await createStudy(owner.userId, packId);
  return { ...owner, projectId: id };
}

const add = (member: Member, name: string, text: string) =>
  createTestDocument(member, name, text, { form: detectTextForm(text) });

const listTables = ({ projectId }: Member) =>
  database().findingTable.findMany({ where: { projectId }, orderBy: { createdAt: "asc" } });

const build = (member: Member, spec: unknown) => buildTable(member, FindingTableSpecSchema.parse(spec));

describe("a project made from a study pack", () => {
  it("has codes, coders and tables, and asks for its papers", async () => {
    const member = await createMember();
    const study = await findStudy(member);
    expect(study?.papers.map(({ id, documentId, report }) => [id, documentId, report])).toEqual(
      papers.map((id) => [id, null, null]),
    );
    expect(study?.layers.every(({ how }) => how.length > 40)).toBe(true);
    const tables = await listTables(member);
    expect(tables.length).toBeGreaterThan(20);
    for (const { name, spec } of tables) {
      const { missingCount, cells } = await build(member, spec);
      expect(missingCount, name).toBe(0);
      expect(
        cells.flat().every(({ count }) => count === 0),
        name,
      ).toBe(true);
    }
  });

  it("takes no other text for a paper, and says so", async () => {
    const member = await createMember();
    const documentId = await add(member, "other", "Nothing of the sort is said here.\n\nNor here.");
    expect((await placePaper(member, documentId)).result).toEqual({ paper: null, placed: 0 });
    expect((await findStudy(member))?.papers.every((paper) => paper.documentId === null)).toBe(true);
  });

  it("is not what every project is", async () => {
    const member = await createTestMember("owner");
    expect(await findStudy(member)).toBeNull();
    const documentId = await add(member, "other", "Some words.");
    await expect(placePaper(member, documentId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

interface Printed {
  readonly id: string;
  readonly rows: readonly (readonly string[])[];
}

describe.skipIf(!hasShared)("the study pack of five papers", () => {
  let member: Member;
  beforeAll(async () => {
    member = await createMember();
    for (const name of papers) await placePaper(member, await add(member, `upload ${name}`, readPaper(name)));
  }, 120_000);

  it("is what is made of the study", () => {
    for (const [name, content] of buildStudy(path.join(process.cwd(), "../shared/study"), folder))
      expect(readFileSync(path.join(folder, name), "utf8") === content, name).toBe(true);
  });

  it("recognises every paper by what it says, and places everything", async () => {
    const study = await findStudy(member);
    for (const { id, documentId, report } of study?.papers ?? []) {
      expect(documentId, id).not.toBeNull();
      expect(report, id).toMatchObject({ differing: [], lost: [] });
    }
    const codings = await database().coding.groupBy({
      by: ["layerId"],
      where: { projectId: member.projectId },
      _count: true,
    });
    expect(codings).toHaveLength(4);
  });

  it("prints tables 3 to 5 of noor-2025 cell for cell", async () => {
    const printed = (JSON.parse(readShared("study/finding-tables.json")) as { tables: Printed[] }).tables;
    const tables = await listTables(member);
    for (const { id, rows } of printed) {
      const number = id.slice(-1);
      const table = tables.find(({ name }) => name.startsWith(`Noor et al. 2025, table ${number}:`));
      const { cells, excerpts } = await build(member, table?.spec);
      const shown = cells.map((row) =>
        row.map(({ passageIds }) => collapse(passageIds.map((each) => excerpts[each]!.text).join("\n"))),
      );
      expect(shown, id).toEqual(rows.map((row) => row.map(collapse)));
    }
  });

  it("holds its claims against several sources, whose disagreements come out", async () => {
    const { claims } = await listClaims(member);
    const verdicts = countVerdicts(claims.map(({ text, evidence }) => judgeClaim(text, evidence)));
    expect(claims.length).toBeGreaterThanOrEqual(15);
    expect(verdicts.none).toBe(0);
    expect(verdicts.disagree).toBeGreaterThan(10);
    expect(verdicts.one).toBeGreaterThan(5);
    const joined = claims.find(({ text }) => /2017.*SCO|SCO.*2017/.test(text));
    const years = joined?.evidence
      .filter(({ stance }) => stance === "contradicts")
      .map(({ reading }) => reading);
    expect(years?.join(" ")).toContain("2016");
  });

  it("fills every table", async () => {
    for (const { name, spec } of await listTables(member)) {
      const { cells, missingCount } = await build(member, spec);
      expect(missingCount, name).toBe(0);
      const written = FindingTableSpecSchema.parse(spec).columns.every(({ kind }) => kind === "written");
      if (!written)
        expect(
          cells.flat().some(({ count }) => count > 0),
          name,
        ).toBe(true);
    }
  });

  it("takes a placement back with one undo, and places it anew", async () => {
    const own = await createMember();
    const documentId = await add(own, "upload", readPaper("khan-2024"));
    const count = () => database().coding.count({ where: { projectId: own.projectId, deletedAt: null } });
    const before = await listTables(own);
    await placePaper(own, documentId);
    const placed = await count();
    expect(placed).toBeGreaterThan(100);
    await undo(own);
    expect(await count()).toBe(0);
    expect((await listTables(own)).map(({ spec }) => spec)).toEqual(before.map(({ spec }) => spec));
    expect((await findStudy(own))?.papers.every((paper) => paper.documentId === null)).toBe(true);
    await placePaper(own, documentId);
    expect(await count()).toBe(placed);
    await placePaper(own, documentId);
    expect(await count()).toBe(placed);
  });

  it("holds no six words in a row of any paper", () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set<string>();
    for (const words of papers.map((name) => wordsOf(readPaper(name))))
      for (let at = 0; at + 6 <= words.length; at += 1) runs.add(words.slice(at, at + 6).join(" "));
    const own = ["study", "codebook", "tables", "findings", "claims"].flatMap((name) => {
      const words = wordsOf(readFileSync(path.join(folder, `${name}.json`), "utf8"));
      return words.map((_, at) => words.slice(at, at + 6).join(" "));
    });
    // Of a paper only its title is in the pack.
    const titles = wordsOf(readFileSync(path.join(folder, "study.json"), "utf8")).join(" ");
    expect(own.filter((run) => runs.has(run) && !titles.includes(run))).toEqual([]);
  });
});

describe.skipIf(!hasShared)("a paper that was extracted in another way", () => {
  it.each(papers)("%s is recognised, and nearly all is placed", async (name) => {
    const member = await createMember();
    const lines = readPaper(name).split("\n");
    // Every line end is another one, and each thirtieth line is followed by a running head.
    const other = lines
      .flatMap((line, index) => (index % 30 === 29 ? [line, `Running head ${index}`] : [line]))
      .join("\r\n")
      .replace(/\r\n/g, "\n\n");
    const { result } = await placePaper(member, await add(member, "other", `A cover page.\n\n${other}`));
    expect(result.paper).not.toBeNull();
    const paper = (await findStudy(member))?.papers.find(({ id }) => id === name);
    const { placed, lost, differing } = paper!.report!;
    expect(lost.length).toBeLessThan(placed * 0.05);
    expect(differing.length).toBeLessThan(placed * 0.2);
  });
});
