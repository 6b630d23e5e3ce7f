import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import { makeTaggedPdf, type MadeElement } from "@/lib/ingest/testing/make-tagged-pdf";
import { excerptText } from "@/lib/text/excerpt-text";
import { readPdf } from "./read-pdf";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-tags-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(root: MadeElement, artifacts: readonly MadeElement[] = []) {
  const file = path.join(folder, "made.pdf");
  writeFileSync(file, makeTaggedPdf(root, artifacts));
  return readPdf(file, { limits: defaultLimits, onProgress: () => undefined });
}

const prose = (text: string, y: number): MadeElement => ({ type: "P", text, at: [60, y] });
const filler = "The council met in the spring and spoke about the rents of the two towns by the lake";

describe("a tagged PDF", () => {
  it("has the headings, items and artifacts that its tags name, whatever they look like", async () => {
    const { text, blocks } = await read(
      {
        type: "Document",
        children: [
          { type: "H2", text: "what the towns agreed on", at: [60, 760] },
          prose(`${filler},`, 740),
          prose(`where ${filler.toLowerCase()}.`, 728),
          {
            type: "L",
            children: [
              {
                type: "LI",
                children: [{ type: "LBody", text: "the rents stay as they are", at: [70, 700] }],
              },
              {
                type: "LI",
                children: [
                  { type: "LBody", text: "the dam is made whole", at: [70, 688] },
                  { type: "L", children: [{ type: "LI", text: "by the lower town", at: [80, 676] }] },
                ],
              },
            ],
          },
          prose(`${filler}.`, 650),
        ],
      },
      [{ type: "Artifact", text: "Printed for the archive", at: [60, 400] }],
    );
    expect(
      blocks.map((block) => [block.kind, block.level ?? 0, excerptText(text, [block], [block]).slice(0, 26)]),
    ).toEqual([
      ["furniture", 0, "Printed for the archive"],
      ["heading", 2, "what the towns agreed on"],
      ["paragraph", 0, filler.slice(0, 26)],
      ["listItem", 1, "the rents stay as they are"],
      ["listItem", 1, "the dam is made whole"],
      ["listItem", 2, "by the lower town"],
      ["paragraph", 0, filler.slice(0, 26)],
    ]);
  });

  it("has the cells that its tags name, also those that reach over rows and columns", async () => {
    const cell = (type: string, text: string, x: number, y: number, spans = {}): MadeElement => ({
      ...{ type, text, at: [x, y], ...spans },
    });
    const { text, blocks } = await read({
      type: "Table",
      children: [
        { type: "TR", children: [cell("TH", "Town", 60, 700), cell("TH", "Rent", 200, 700, { columns: 2 })] },
        {
          type: "TR",
          children: [
            cell("TD", "Lower", 60, 680, { rows: 2 }),
            cell("TD", "12", 200, 680),
            cell("TD", "13", 300, 680),
          ],
        },
        { type: "TR", children: [cell("TD", "14", 200, 660), cell("TD", "15", 300, 660)] },
      ],
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(["table"]);
    expect(
      blocks[0]?.cells?.map(({ row, column, header, span, ranges }) => [
        ...[row, column, header, `${span?.rows ?? 1} × ${span?.columns ?? 1}`],
        ranges.map(({ start, end }) => text.slice(start, end)).join(" "),
      ]),
    ).toEqual([
      [0, 0, true, "1 × 1", "Town"],
      [0, 1, true, "1 × 2", "Rent"],
      [1, 0, false, "2 × 1", "Lower"],
      [1, 1, false, "1 × 1", "12"],
      [1, 2, false, "1 × 1", "13"],
      [2, 1, false, "1 × 1", "14"],
      [2, 2, false, "1 × 1", "15"],
    ]);
  });
});
