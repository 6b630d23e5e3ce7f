import { readdirSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type BlindStudy, type Blindness, createBlindStudy, secret } from "@/lib/api/testing/blind-study";
import { sayTwin } from "@/lib/api/testing/say-twin";
import { readAnnotations } from "@/lib/ingest/testing/read-annotations";
import { readPdfWords } from "@/lib/ingest/testing/read-pdf-words";
import { database } from "@/lib/platform/db/client";
import { fileOfFormat } from "@/lib/transfer/text-formats";
import { findCurrentUser } from "@/lib/platform/auth/session";

// Only the cookie is replaced: who is signed in.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

type Get = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** What each route is asked for, by its folder: its own parameters, and the address's. */
const requests: Record<string, (study: BlindStudy) => [Record<string, string>, string][]> = {
  "agreement/export": () => [[{}, ""]],
  "codebook/export": () => [[{}, "format=csv"]],
  export: () => [[{}, "profile=nvivo"]],
  "export/annotations": () => [[{}, ""]],
  "export/data": () => ["codings", "passages"].map((shape) => [{}, `format=csv&shape=${shape}`]),
  "export/package": () => [[{}, "title=Package&memos=1&texts=text&date=2026-05-31"]],
  "export/texts": ({ documentId }) => [
    [{}, "format=brat"],
    [{}, "format=html"],
    ...["docx", "pdf", "doccano", "uima"].map((format): [Record<string, string>, string] => [
      {},
      `format=${format}&document=${documentId}`,
    ]),
  ],
  "excerpts/export": ({ codes }) =>
    ["trade", "energy", "talk"].map((path) => [{}, `code=${codes(path)}&format=csv`]),
  "memos/export": () => ["", "&open=1", "&order=author"].map((rest) => [{}, `format=md${rest}`]),
  "search/export": () => [[{}, "format=csv&words=trade"]],
  "tables/matrix/export": ({ codes }) =>
    [{ kind: "documents" }, { kind: "coders" }, { kind: "codebook" }].map((columns) => {
      const rows = { kind: "codes", codeIds: [codes("energy"), codes("trade")] };
      const matrix = encodeURIComponent(JSON.stringify({ rows, columns, match: "overlap" }));
      return [{}, `format=csv&matrix=${matrix}`];
    }),
  "tables/claims/export": () => [
    [{}, "format=csv"],
    [{}, "format=csv&documents=all"],
  ],
  "tables/chronology/export": ({ codes }) => [
    [{}, "format=csv"],
    [{}, `format=csv&codes=${codes("energy")}`],
  ],
  "tables/citations/export": ({ codes }) => [
    [{}, "format=csv&show=works"],
    [{}, `format=csv&code=${codes("energy")}`],
  ],
  "transfer/description": () => [
    [{}, ""],
    [{}, `of=${crypto.randomUUID()}`],
  ],
  "tables/[tableId]/export": ({ tableId }) => [[{ tableId }, "format=csv&places=1&evidence=1"]],
  "passages/[passageId]/picture": ({ mine, hidden }) => [
    [{ passageId: mine.passageId }, ""],
    [{ passageId: hidden.passageIds[0] ?? crypto.randomUUID() }, ""],
  ],
  "history/export": () => [
    [{}, "format=csv"],
    [{}, "format=json"],
  ],
  "documents/[documentId]/printed": ({ documentId }) => [[{ documentId }, ""]],
  "documents/[documentId]/recording": ({ documentId }) => [[{ documentId }, ""]],
  "documents/[documentId]/original": ({ documentId }) => [[{ documentId }, ""]],
  "documents/[documentId]/texts/[textId]/runs": ({ documentId }) => [
    [{ documentId, textId: documentId }, "from=0&to=1"],
  ],
};

const folder = `${import.meta.dirname}/api/projects/[projectId]`;
const routes = new Map<string, Get>();
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith("route.ts")) continue;
  const { GET } = (await import(/* @vite-ignore */ `${folder}/${file}`)) as { GET?: Get };
  if (GET !== undefined) routes.set(file.replace(/\/route\.ts$/, ""), GET);
}

const archives: ReadonlySet<string> = new Set(["application/zip", fileOfFormat.docx.mediaType]);

/** What an answer holds; an archive by the names of its files, a PDF by its words and marks. */
async function sayBody(response: Response): Promise<unknown> {
  if (response.headers.get("Content-Type") === fileOfFormat.pdf.mediaType) {
    const file = new Uint8Array(await response.arrayBuffer());
    const marks = await readAnnotations(file);
    return [
      await readPdfWords(file),
      marks.map(({ author, contents, rect }) => ({ author, contents, rect })),
    ];
  }
  if (!archives.has(response.headers.get("Content-Type") ?? "")) return response.text();
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

async function ask(study: BlindStudy, route: string, params: object, search: string): Promise<unknown> {
  const { ann, projectId } = study;
  vi.mocked(findCurrentUser).mockResolvedValue({
    id: ann.userId,
    name: ann.name,
    email: "ann@example.org",
    administrator: false,
  });
  const request = new Request(`http://localhost/api/projects?${search}`);
  const response = await routes.get(route)!(request, { params: Promise.resolve({ projectId, ...params }) });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await sayBody(response),
  };
}

describe.each<Blindness>(["round", "right"])("what a coder loads who is blind by a %s", (by) => {
  let busy: BlindStudy;
  let quiet: BlindStudy;

  beforeAll(async () => {
    busy = await createBlindStudy("coder", true, by);
    quiet = await createBlindStudy("coder", false, by);
  });

  it("has a request for every route", () => {
    expect(Object.keys(requests).sort()).toEqual([...routes.keys()].sort());
  });

  it("loads the exports", async () => {
    const exports = [
      "codebook/export",
      "excerpts/export",
      "tables/matrix/export",
      "tables/[tableId]/export",
      "tables/claims/export",
    ];
    for (const route of exports)
      expect(await ask(busy, route, ...requests[route]!(busy)[0]!)).toMatchObject({ status: 200 });
  });

  it("takes out no side file, which holds the work of all", async () => {
    const { text } = (await ask(busy, "export", {}, "")) as { text: [name: string, content: string][] };
    expect(text.map(([name]) => name)).toContain("project.qde");
    expect(text.filter(([name]) => name.startsWith("excerpta"))).toEqual([]);
  });

  it("loads no file without the right to export", async () => {
    const where = { projectId_userId: { projectId: busy.projectId, userId: busy.ann.userId } };
    await database().member.update({ where, data: { mayExport: false } });
    const refused = [];
    for (const [route, requestsOf] of Object.entries(requests)) {
      const answer = await ask(busy, route, ...requestsOf(busy)[0]!);
      if ((answer as { status: number }).status === 403) refused.push(route);
    }
    await database().member.update({ where, data: { mayExport: null } });
    expect(refused.sort()).toEqual([
      "agreement/export",
      "codebook/export",
      "documents/[documentId]/original",
      "excerpts/export",
      "export",
      "export/annotations",
      "export/data",
      "export/package",
      "export/texts",
      "history/export",
      "memos/export",
      "search/export",
      "tables/[tableId]/export",
      "tables/chronology/export",
      "tables/citations/export",
      "tables/claims/export",
      "tables/matrix/export",
      "transfer/description",
    ]);
  });

  it.each(Object.entries(requests))("holds nothing of the other's work: %s", async (route, requestsOf) => {
    const twins = requestsOf(quiet);
    for (const [index, [params, search]] of requestsOf(busy).entries()) {
      const answer = await ask(busy, route, params, search);
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(sayTwin(answer, busy.known)).toEqual(
        sayTwin(await ask(quiet, route, ...twins[index]!), quiet.known),
      );
    }
  });
});
