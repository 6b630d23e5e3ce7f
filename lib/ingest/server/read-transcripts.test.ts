import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import { makeDocx, paragraph } from "@/lib/ingest/testing/make-docx";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { readFile } from "./read-file";

const folder = mkdtempSync(path.join(tmpdir(), "excerpta-transcripts-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(file: string) {
  const context = { limits: defaultLimits, onProgress: () => undefined };
  const read = await readFile({ path: file, fileName: path.basename(file) }, context);
  expect(blockProblems(read.text, read.blocks)).toEqual([]);
  return read;
}

function make(fileName: string, content: string | Uint8Array) {
  const file = path.join(folder, fileName);
  writeFileSync(file, content);
  return read(file);
}

const srt =
  "1\r\n00:00:01,000 --> 00:00:02,500\r\nAna: Where?\r\n\r\n2\r\n00:00:02,500 --> 00:00:03,000\r\nLuis: There.\r\n";

describe("readFile on transcripts", () => {
  it.each([
    ["UTF-8", Buffer.from(srt)],
    ["UTF-16", iconv.encode(srt, "utf-16le", { addBOM: true })],
  ])("reads SubRip in %s by its shape", async (_, content) => {
    const { text, form, mediaType, blocks } = await make("talk.txt", content);
    expect({ text, form, mediaType }).toEqual({
      text: "Ana: Where?\n\nLuis: There.",
      form: "transcript",
      mediaType: "application/x-subrip",
    });
    expect(blocks.map(({ speaker, time }) => [speaker, time?.start])).toEqual([
      ["Ana", 1_000],
      ["Luis", 2_500],
    ]);
  });

  it("refuses WebVTT without a word", async () => {
    await expect(make("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).rejects.toMatchObject({
      code: "EMPTY",
    });
  });

  it("finds the turns of a Word document", async () => {
    const turns = ["Interviewer: Where?", "Ana: There.", "Interviewer: And then?", "Ana: Home."];
    const { form, blocks } = await make("talk.docx", makeDocx(turns.map((turn) => paragraph(turn)).join("")));
    expect(form).toBe("transcript");
    expect(blocks.map(({ speaker }) => speaker)).toEqual(["Interviewer", "Ana", "Interviewer", "Ana"]);
  });

  describe.skipIf(!hasShared)("with ../shared/corpus/transcripts", () => {
    it.each([
      ["testWebVTT_utf8.vtt", 1, [], 350, 23_663],
      ["webvtt_example_01.vtt", 5, ["Roger Bingham", "Neil deGrasse Tyson"], 11_000, 38_000],
      ["webvtt_example_02.vtt", 5, ["Esme", "Mary"], 0, 10_000],
      ["webvtt_example_03.vtt", 10, ["Speaker A", "Speaker B"], 4_963, 115_283],
      ["webvtt_example_04.vtt", 1, [], 14_580_000, 14_818_239],
    ])("%s: %i paragraphs, speakers %j", async (name, count, speakers, from, to) => {
      const { form, blocks, text } = await read(sharedPath(`corpus/transcripts/${name}`));
      expect(form).toBe("transcript");
      expect(blocks).toHaveLength(count);
      expect([...new Set(blocks.flatMap(({ speaker }) => speaker ?? []))]).toEqual(speakers);
      expect([blocks[0]?.time?.start, Math.max(...blocks.map(({ time }) => time?.end ?? 0))]).toEqual([
        from,
        to,
      ]);
      expect(text).not.toMatch(/-->|WEBVTT|<v|NOTE/);
    });
  });
});
