import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { standingOf } from "@/lib/projects/permissions";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import type { PackageOptions } from "@/lib/replication/package-options";
import { exportPackage } from "./replication-package";

const options: Omit<PackageOptions, "pseudonyms"> = {
  ...{ title: "A study", description: "What was found.", version: "1.0", date: "2026-05-31" },
  ...{ licence: "CC-BY-4.0", creatorIds: [], texts: "text", memos: true },
};

let member: Member;
/** Somebody who is no member any more. */
let gone: { readonly userId: string; readonly name: string };

async function load(asked: Partial<PackageOptions> = {}, names: readonly Pseudonym[] | null = null) {
  const pieces: Uint8Array[] = [];
  const signal = new AbortController().signal;
  const archive = await exportPackage(member, { ...options, ...asked }, names, signal);
  for await (const piece of archive.pieces) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return { bytes, title: archive.title, files: unzipSync(new Uint8Array(bytes)) };
}

const read = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name]!);
const table = (files: Record<string, Uint8Array>, name: string) =>
  Papa.parse<Record<string, string>>(read(files, name).replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;

beforeAll(async () => {
  const { userId, name } = await createTestMember("owner", { name: "Wilhelmine Zwick" });
  const { id } = await openSample(userId);
  member = { userId, name, projectId: id, standing: standingOf("owner"), action: "project.export" };
  gone = await createTestMember("coder", { projectId: id, name: "Gundula Gone" });
  await database().member.deleteMany({ where: { projectId: id, userId: gone.userId } });
  const edit = { kind: "code.edit", subject: "code", action: "codebook.edit", summary: "renamed “a”" };
  await database().event.create({
    data: { projectId: id, number: 900, actorId: gone.userId, ...edit, changes: [] },
  });
  // Who made a code where the project was before, and has no account here.
  await database().event.create({
    data: { projectId: id, number: 901, actorName: "Theodora Elsewhere", ...edit, changes: [] },
  });
  const written = `As ${name} said.`;
  await database().code.updateMany({ where: { projectId: id }, data: { example: written } });
  await database().findingTable.updateMany({ where: { projectId: id }, data: { caption: written } });
});

describe("the sample project as a replication package", () => {
  it("is the same bytes twice, and its sums are those of its files", async () => {
    const [first, second] = [await load(), await load()];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const sums = read(first.files, "sha256.txt").trimEnd().split("\n");
    expect(sums.map((line) => line.split("  ")[1])).toEqual(
      Object.keys(first.files).filter((name) => name !== "sha256.txt"),
    );
    for (const line of sums) {
      const [sum, name] = line.split("  ");
      expect(createHash("sha256").update(first.files[name!]!).digest("hex")).toBe(sum);
    }
    for (const name of Object.keys(first.files))
      if (!["README.md", "datacite.json", "sha256.txt"].includes(name))
        expect(read(first.files, "README.md")).toContain(`### ${name}\n`);
  });

  it("has every coding's words where it says, in the text it names", async () => {
    const { files } = await load();
    const texts = new Map(table(files, "documents.csv").map((row) => [row.document, row.text_file!]));
    const codings = table(files, "codings.csv");
    expect(codings.length).toBeGreaterThan(100);
    const whole = codings.filter(({ text, start }) => start !== "" && !text!.includes("[…]"));
    for (const { document, start, end, text } of whole)
      expect(
        read(files, texts.get(document)!).slice(Number(start), Number(end)).replace(/\s+/g, " ").trim(),
      ).toBe(text!.replace(/^'/, ""));
    const coders = new Set(table(files, "layers.csv").map(({ coder }) => coder));
    for (const { coder } of codings) expect(coders).toContain(coder);
    expect([...coders].join()).toContain("(language model)");
  });

  it("names nobody who does not want it, and no participant whose name is replaced", async () => {
    const names = [
      { name: "Pakistan", replacement: "Country P", matchCase: false },
      { name: "Country P", replacement: "Twice replaced", matchCase: false },
    ];
    const { files, title } = await load({ title: "Pakistan, a study" }, names);
    expect(title).toBe("Country P, a study");
    const all = Object.entries(files).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
    expect(all.filter((text) => /\bpakistan\b/i.test(text))).toEqual([]);
    expect(all.filter((text) => text.includes("Wilhelmine"))).toEqual([]);
    expect(all.filter((text) => text.includes("Theodora"))).toEqual([]);
    expect(table(files, "codebook/changes.csv").at(-1)?.["by"]).toMatch(/^Person \d+$/);
    expect(all.join()).toContain("Country P");
    expect(all.filter((text) => text.includes("Twice replaced"))).toEqual([]);
    expect(Object.keys(table(files, "documents.csv")[0]!)).not.toContain("sha256");
    const codings = table(files, "codings.csv");
    const texts = new Map(table(files, "documents.csv").map((row) => [row.document, row.text_file!]));
    const moved = codings.filter(({ text }) => text!.includes("Country P") && !text!.includes("[…]"));
    expect(moved.length).toBeGreaterThan(0);
    for (const { document, start, end, text } of moved)
      expect(
        read(files, texts.get(document)!).slice(Number(start), Number(end)).replace(/\s+/g, " ").trim(),
      ).toBe(text!.replace(/^'/, ""));
  });

  it("has no part of a name that a passage cuts in two", async () => {
    const { files } = await load();
    const texts = new Map(table(files, "documents.csv").map((row) => [row.document, row.text_file!]));
    const evidence = Object.keys(files).filter((name) => name.endsWith("evidence.csv"));
    const excerpts = new Set(evidence.flatMap((name) => table(files, name).map((row) => row["Excerpt"])));
    const [cut] = table(files, "codings.csv").flatMap(({ document, passage, start, end, text }) => {
      if (!excerpts.has(text) || text!.length > 200) return [];
      const whole = read(files, texts.get(document)!);
      const last = /\p{L}+$/u.exec(whole.slice(Number(start), Number(end)))?.[0];
      const next = /^ \p{L}+(?!\p{L})/u.exec(whole.slice(Number(end)))?.[0];
      return last && next
        ? [{ passage: passage!, name: last + next, text: text!, replaced: text!.slice(0, -last.length) }]
        : [];
    });
    const passage = await database().passage.findUniqueOrThrow({ where: { id: cut!.passage } });
    const concerned = [{ id: "", passageId: passage.id, codeId: "", layerId: "" }];
    await database().decision.create({
      data: {
        ...{ projectId: member.projectId, documentId: passage.documentId, outcome: "neither" },
        ...{ concerned, consensus: [], decidedById: gone.userId },
      },
    });
    const names = [{ name: cut!.name, replacement: "Nobody", matchCase: true }];
    const { files: said } = await load({}, names);
    const shown = evidence.flatMap((name) => table(said, name).map((row) => row["Excerpt"]));
    expect(shown).toContain(`${cut!.replaced}Nobody`);
    expect(shown).not.toContain(cut!.text);
    const decision = table(said, "decisions.csv").find(({ passages }) => passages === passage.id);
    expect(decision).toMatchObject({ text: `${cut!.replaced}Nobody` });
    for (const by of [decision?.["decided_by"], table(said, "codebook/changes.csv")[0]?.["by"]])
      expect(by).toMatch(/^Person \d+$/);
    const shownIn = Object.keys(said).filter((name) => /^(tables|decisions)/.test(name));
    expect(shownIn.filter((name) => read(said, name).includes(cut!.text))).toEqual([]);
  });

  it("says who made it and under which licence, as DataCite wants it", async () => {
    const { files } = await load({ creatorIds: [member.userId], texts: "none", memos: false });
    expect(JSON.parse(read(files, "datacite.json"))).toMatchObject({
      creators: [{ name: "Wilhelmine Zwick", nameType: "Personal" }],
      titles: [{ title: "A study" }],
      publicationYear: 2026,
      types: { resourceTypeGeneral: "Dataset" },
      rightsList: [{ rightsIdentifier: "CC-BY-4.0" }],
    });
    expect(Object.keys(files).filter((name) => /^(texts|sources)\/|memos/.test(name))).toEqual([]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["agreement/recompute.R", "codebook/codebook.qdc"]),
    );
  });
});
