import { createHash } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readExpected, readSample, sampleNames } from "@/lib/exchange/refi-qda/testing/sample-projects";
import { scoreConventions } from "@/lib/exchange/refi-qda/score-conventions";
import { hasShared } from "@/lib/text/testing/shared-folder";
import { planImport } from "./plan-import";
import { listRangedTexts } from "./ranged-texts";
import { countedIds, finish, textFiles } from "./testing/sample-files";

function planSample(name: string, byGroups = false) {
  const { project, skipped, storedText } = readSample(name);
  const files = textFiles((path) => (/\.docx$/i.test(path) ? null : storedText(path)));
  const texts = listRangedTexts(project, files);
  const { readings, sure } = scoreConventions(texts);
  const choices = { reading: readings[0], hasPositions: texts.length > 0, byGroups };
  const plan = finish(planImport({ project, skipped }, files, choices, countedIds()));
  if (plan === null) throw new Error("Too many codes.");
  return { project, sure, plan };
}

describe.skipIf(!hasShared)("the sample projects in ../shared/refi-qda", () => {
  it.each(sampleNames)("%s: what becomes of it, and what is lost, is as it was", async (name) => {
    const { plan, sure } = planSample(name);
    const { found, made, positions, layers, losses, grouped } = plan.report;
    const told = losses.map(({ what, reason, count }) => `${count} × ${what}: ${reason}`);
    const codings = layers.map((layer) => layer.codings);
    const golden = { found, made, positions, sure, codings, grouped, losses: told };
    await expect(JSON.stringify(golden, null, 2) + "\n").toMatchFileSnapshot(
      path.join(import.meta.dirname, "testing", "reports", `${path.basename(name)}.txt`),
    );
  });

  it.each(sampleNames.filter((name) => readExpected(name).selections))(
    "%s: every passage has its text and its codes, once",
    (name) => {
      const { project, plan } = planSample(name);
      const [source] = project.sources.filter(
        ({ kind, selections }) => kind === "text" && selections.length > 0,
      );
      const crlf = name.includes("nvivo-win");
      const guidOf = new Map(plan.codes.map(({ id, guid }) => [id, guid]));
      const hash = (words: string) => createHash("sha256").update(words).digest("hex").slice(0, 16);
      const coded = plan.passages.map(({ id, quotes }) => ({
        sha256: hash(crlf ? (quotes[0] ?? "").replaceAll("\n", "\r\n") : (quotes[0] ?? "")),
        codes: new Set(
          plan.codings.flatMap((each) => (each.passageId === id ? (guidOf.get(each.codeId) ?? "") : [])),
        ),
      }));
      const expected = readExpected(name).selections ?? [];
      // Equal words in two places are two passages, but one entry in a list of hashes: places tell them apart.
      const places = new Set(
        (source?.kind === "text" ? source.selections : []).map(({ place }) => `${place.start} ${place.end}`),
      );
      expect(coded.length).toBe(places.size);
      for (const { sha256, codes } of expected)
        expect(
          coded.some((each) => each.sha256 === sha256 && codes.every((code) => each.codes.has(code))),
        ).toBe(true);
      expect(new Set(coded.map(({ sha256 }) => sha256))).toEqual(
        new Set(expected.map(({ sha256 }) => sha256)),
      );
    },
  );

  it("NVivo's selection for each coding is one passage with all its codes", () => {
    const { plan } = planSample("qdpx/nvivo-win-12.6-masked.qdpx");
    const [first] = plan.passages;
    const codes = plan.codings.filter(({ passageId }) => passageId === first?.id);
    expect(codes.length).toBeGreaterThan(1);
    expect(plan.codings.length).toBe(97);
  });
});
