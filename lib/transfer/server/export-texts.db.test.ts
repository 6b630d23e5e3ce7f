import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { paintPdf } from "@/lib/api/paint-pdf";
import type { Member } from "@/lib/projects/server/access";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { standingOf } from "@/lib/projects/permissions";
import { AppError } from "@/lib/shared/app-error";
import type { ProjectRows } from "@/lib/transfer/project-rows";
import type { TextFormat } from "@/lib/transfer/text-formats";
import { writeCodedFile } from "./write-coded-file";
import { exportTexts } from "./export-texts";
import { openTexts } from "./open-texts";
import { readPrintedPages, readReading } from "./read-reading";
import { readRows } from "./read-rows";

const on = { owner: "project", signal: new AbortController().signal };

async function load(rows: ProjectRows, format: TextFormat, paint = paintPdf): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportTexts(
    openTexts({ rows, readText: readReading, readPages: readPrintedPages }, null, null),
    format,
    paint,
    on,
  ))
    pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

describe("the documents of the sample project with their codings", () => {
  let rows: ProjectRows;
  let member: Member;
  /** The quotes of each passage, once for each coding and range. */
  let quoted: string[];

  beforeAll(async () => {
    const { userId, name } = await createTestMember();
    const { id } = await openSample(userId);
    member = {
      ...{ userId, name, projectId: id },
      standing: standingOf("owner"),
      action: "project.export",
    };
    rows = await readRows(member);
    const passages = new Map(rows.passages.map((each) => [each.id, each]));
    quoted = rows.codings.flatMap(({ passageId }) => passages.get(passageId)?.quotes ?? []).toSorted();
  });

  it("stand in brat's files with the very words of every coding", async () => {
    const files = unzipSync(await load(rows, "brat"));
    const found = Object.keys(files)
      .filter((name) => name.endsWith(".ann"))
      .flatMap((name) => {
        const letters = [...strFromU8(files[name.replace(/ann$/, "txt")]!)];
        const lines = strFromU8(files[name]!)
          .split("\n")
          .filter((line) => line.startsWith("T"));
        return lines.map((line) => {
          const [, placed = "", words = ""] = line.split("\t");
          const spans = placed.slice(placed.indexOf(" ") + 1).split(";");
          const said = spans.map((span) =>
            letters.slice(...(span.split(" ").map(Number) as [number, number])).join(""),
          );
          expect(said.join(" ")).toBe(words);
          return words;
        });
      });
    expect(found).toHaveLength(rows.codings.length);
    expect(Object.keys(files)).toContain("annotation.conf");
  });

  it("stand in a CAS with the very words of every range", async () => {
    const files = unzipSync(await load(rows, "uima"));
    const found = Object.values(files).flatMap((file) => {
      const all = (
        JSON.parse(strFromU8(file)) as {
          "%FEATURE_STRUCTURES": { "%TYPE": string; sofaString: string; begin: number; end: number }[];
        }
      )["%FEATURE_STRUCTURES"];
      return all
        .filter((each) => each["%TYPE"] === "excerpta.Coding")
        .map(({ begin, end }) => all[0]!.sofaString.slice(begin, end));
    });
    expect(found.toSorted()).toEqual(quoted);
  });

  it("are read with what is coded in one of them alone, where one is asked for", async () => {
    const documentId = rows.passages[0]!.documentId;
    const own = rows.passages.filter((passage) => passage.documentId === documentId);
    const ids = new Set(own.map(({ id }) => id));
    const read = await readRows(member, documentId);
    expect(read.passages).toEqual(own);
    expect(read.codings).toEqual(rows.codings.filter(({ passageId }) => ids.has(passageId)));
    expect(own.length).toBeLessThan(rows.passages.length);
  });

  it("come with the memos of those whose codings they have", async () => {
    const [passage, layer] = [rows.passages[0]!, { ...rows.layers[0]!, userId: crypto.randomUUID() }];
    const memo = (title: string, id: string | null) => ({
      ...{ id: title, title, text: "", createdAt: new Date(0), updatedAt: new Date(0) },
      ...{ target: "passage", targetId: passage.id, author: id === null ? null : { id, name: "" } },
    });
    const memos = [memo("own", layer.userId), memo("another's", crypto.randomUUID()), memo("nobody's", null)];
    const titlesFor = async (layerIds: ReadonlySet<string> | null) => {
      const texts = openTexts(
        { rows: { ...rows, layers: [layer], memos }, readText: readReading, readPages: readPrintedPages },
        layerIds,
        passage.documentId,
      );
      return (await texts.read(texts.documents[0]!)).memos.get(passage.id)?.map(({ title }) => title);
    };
    expect(await titlesFor(null)).toEqual(["own", "another's", "nobody's"]);
    expect(await titlesFor(new Set([layer.id]))).toEqual(["own", "nobody's"]);
  });

  it("leave as an archive of which one that cannot be written says why", async () => {
    let painted = 0;
    const refuseFirst: typeof paintPdf = (input, running) =>
      (painted += 1) === 1 ? Promise.reject(new AppError("CONFLICT", "Too much.")) : paintPdf(input, running);
    const files = Object.entries(unzipSync(await load(rows, "pdf", refuseFirst)));
    expect(files).toHaveLength(rows.documents.length);
    const notes = files.filter(([name]) => name.endsWith(", not written.txt"));
    expect(notes.map(([, file]) => strFromU8(file))).toEqual(["Too much.\n"]);
    expect(files.filter(([name]) => name.endsWith(".pdf"))).toHaveLength(rows.documents.length - 1);
  });

  it("can be read as pages, and leave a document by itself with the codings of one coder", async () => {
    const html = Object.values(unzipSync(await load(rows, "html"))).map((file) => strFromU8(file));
    expect(html).toHaveLength(rows.documents.length);
    expect(html.join("")).toContain("(language model)");
    const people = rows.layers.filter(({ name }) => !name.includes("(language model)"));
    const texts = openTexts(
      { rows, readText: readReading, readPages: readPrintedPages },
      new Set(people.map(({ id }) => id)),
      rows.documents[0]!.id,
    );
    expect(texts.documents).toHaveLength(1);
    const alone = await writeCodedFile(texts, texts.documents[0]!, "html", paintPdf, on);
    expect(alone).not.toContain("(language model)");
  });
});
