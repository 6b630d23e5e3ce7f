import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "@/lib/codebook/testing/codebooks";
import {
  type PositionProfile,
  positionProfiles,
  textForProfile,
} from "@/lib/exchange/refi-qda/count-positions";
import { parseProject } from "@/lib/exchange/refi-qda/parse-project";
import { chooseConvention, originFor } from "@/lib/exchange/refi-qda/stated-convention";
import { writeProject } from "@/lib/exchange/refi-qda/write-project";
import { normaliseRanges } from "@/lib/text/ranges";
import { planImport } from "./plan-import";
import type { DocumentRow, PassageRow, ProjectRows } from "./project-rows";
import { listRangedTexts } from "./ranged-texts";
import { countedIds, finish, textFiles } from "./testing/sample-files";
import { toRefiFrame } from "./to-refi-project";
import { textOfDocument, toRefiSource } from "./to-refi-source";

const day = new Date("2026-03-31T09:00:00.000Z");
const words = ["Gas ", "flows 😀 ", "north.\n", "Trade ", "grew,\n\n", "é ", "🇵🇰 ", "fell. "];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 6, maxLength: 40 })
  .map((parts) => `${parts.join("").trim()} End`);

interface Small {
  readonly texts: readonly string[];
  readonly passages: readonly { readonly in: number; readonly at: readonly (readonly [number, number])[] }[];
  readonly codings: readonly { readonly of: number; readonly code: number; readonly layer: number }[];
}

const small: fc.Arbitrary<Small> = fc.record({
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
  passages: fc.array(
    fc.record({
      in: fc.nat(2),
      at: fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 25 })), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  codings: fc.array(fc.record({ of: fc.nat(7), code: fc.nat(2), layer: fc.nat(1) }), { maxLength: 14 }),
});

const idOf = (kind: number, at: number) => `0000000${kind}-0000-4000-8000-00000000000${at}`;
const codes = ["Gas", "Trade", "Fall"].map((name, at) => codeOf({ id: `c${at}`, name, guid: idOf(1, at) }));
const layers = ["Ann", "Bob"].map((name, at) => ({
  ...{ id: idOf(2, at), name, userId: null, kind: "coder" as const, origin: "person" as const, roundId: "" },
}));

/** Rows of a project: each passage has a coding at least, no two the same place. */
function toRows({ texts, passages, codings }: Small): ProjectRows {
  const documents = texts.map((_, at): DocumentRow => ({
    ...{ id: idOf(3, at), title: `Text ${at}`, authors: "", year: null, source: "", doi: "", attributes: {} },
    ...{
      mediaType: "text/plain",
      fileName: `${at}.txt`,
      sha256: "",
      byteSize: 1,
      createdAt: day,
      recording: null,
    },
  }));
  const placed = new Map<string, PassageRow>();
  for (const [index, { in: where, at }] of passages.entries()) {
    const inside = where % texts.length;
    const whole = texts[inside]!;
    const letters = [...whole];
    const offsets = (from: number) => letters.slice(0, from).join("").length;
    const ranges = normaliseRanges(
      whole,
      at.map(([start, length]) => {
        const from = Math.min(start, letters.length - 1);
        return { start: offsets(from), end: offsets(Math.min(letters.length, from + length)) };
      }),
    ).filter(({ start, end }) => whole.slice(start, end).trim() !== "");
    if (ranges.length === 0) continue;
    const quotes = ranges.map(({ start, end }) => whole.slice(start, end));
    const documentId = documents[inside]!.id;
    const key = `${documentId} ${JSON.stringify(ranges)}`;
    if (!placed.has(key))
      placed.set(key, { id: idOf(4, index), documentId, ranges, region: null, quotes, createdAt: day });
  }
  const list = [...placed.values()];
  const made = new Map<string, { of: number; code: number; layer: number }>();
  for (const each of [...list.map((_, of) => ({ of, code: 0, layer: 0 })), ...codings])
    made.set(`${each.of % list.length} ${each.code} ${each.layer}`, each);
  return {
    project: { name: "Small", description: "", createdAt: day },
    ...{ layers, codes, documents, codeSets: [], groups: [], memos: [], cases: [], links: [] },
    passages: list,
    codings: [...made.values()].map(({ of, code, layer }, at) => ({
      ...{ id: `50000000-0000-4000-8000-${String(at).padStart(12, "0")}`, weight: null, createdAt: day },
      passageId: list[of % list.length]!.id,
      ...{ codeId: codes[code]!.id, layerId: layers[layer]!.id },
    })),
  };
}

/** What is coded, without any id: where, with what, by whom. */
const sayRows = ({ passages, codings, documents }: ProjectRows): string[] =>
  codings
    .map(({ passageId, codeId, layerId }) => {
      const passage = passages.find(({ id }) => id === passageId)!;
      const title = documents.find(({ id }) => id === passage.documentId)!.title;
      const ranges = passage.ranges.flatMap(({ start, end }) => [start, end]);
      const code = codes.find(({ id }) => id === codeId)!.name;
      return [title, ranges.join(), code, layers.find(({ id }) => id === layerId)!.name].join(" | ");
    })
    .sort();

function carry(rows: ProjectRows, texts: readonly string[], profile: PositionProfile) {
  const { project, factsOf } = toRefiFrame(rows, originFor(profile), day);
  const written = rows.documents.map((document, at) =>
    toRefiSource(
      document,
      rows.passages
        .filter(({ documentId }) => documentId === document.id)
        .map((passage) => ({
          ...passage,
          codings: rows.codings.filter(({ passageId }) => passageId === passage.id),
        })),
      { text: texts[at]!, pages: [], pixelsPerPoint: null },
      { ...factsOf(document), profile },
    ),
  );
  const sources = written.map(({ source }) => source);
  const notes = [...project.notes, ...written.flatMap((each) => each.notes)];
  const parsed = parseProject([...writeProject({ ...project, sources, notes })].join(""));
  if (!parsed.ok) throw new Error(parsed.error);
  const stored = new Map(
    rows.documents.map((each, at) => [
      `internal://${textOfDocument(each)}`,
      textForProfile(texts[at]!, profile),
    ]),
  );
  const files = textFiles((path) => stored.get(path) ?? null);
  const ranged = listRangedTexts(parsed.value.project, files);
  return {
    parsed: parsed.value,
    files,
    readings: chooseConvention(parsed.value.project.origin, ranged).readings,
    hasPositions: ranged.length > 0,
  };
}

describe("a project that goes out and comes in again", () => {
  it.each(positionProfiles)("is coded as it was, by whom it was, written for %s", (profile) => {
    fc.assert(
      fc.property(small, (given) => {
        const rows = toRows(given);
        fc.pre(rows.passages.length > 0);
        const { parsed, files, readings, hasPositions } = carry(rows, given.texts, profile);
        const choices = { reading: readings[0], hasPositions, byGroups: false };
        const planned = finish(planImport(parsed, files, choices, countedIds()))!;
        const said = planned.codings
          .map(({ passageId, codeId, layerId }) => {
            const passage = planned.passages.find(({ id }) => id === passageId)!;
            const title = planned.documents.find(({ id }) => id === passage.documentId)!.title;
            const code = planned.codes.find(({ id }) => id === codeId)!.name;
            const layer = planned.layers.find(({ id }) => id === layerId)!.name;
            return [title, passage.ranges.join(), code, layer].join(" | ");
          })
          .sort();
        expect(said).toEqual(sayRows(rows));
        expect(planned.memos).toEqual([]);
        expect(planned.report.losses.filter(({ what }) => what !== "user")).toEqual([]);
      }),
      { seed: 31, numRuns: 150 },
    );
  });
});
