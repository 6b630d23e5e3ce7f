import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionProfiles } from "@/lib/exchange/refi-qda/count-positions";
import { planImport } from "./plan-import";
import type { ProjectRows } from "./project-rows";
import { countedIds, finish } from "./testing/sample-files";
import { carry, codes, layers, small, toRows } from "./testing/small-rows";

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
