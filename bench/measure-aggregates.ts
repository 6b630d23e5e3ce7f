import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Query } from "@/lib/queries/query";
import { getMatrix } from "@/lib/tables/server/matrices";
import { buildTable } from "@/lib/tables/server/queries";
import { runQuery } from "@/lib/tables/server/run-query";
import { printRows } from "./print-rows";
import { seedAggregates } from "./seed-aggregates";

const rounds = 7;
const code = (codeId: string): Query => ({ kind: "coding", conditions: [{ kind: "code", codeId }] });
const page = { offset: 0, limit: 100 };

const kinds: readonly (readonly [what: string, ask: (member: Member) => Promise<unknown>])[] = [
  [
    "matrix of codes by documents",
    (member) =>
      getMatrix(member, { rows: { kind: "codebook" }, columns: { kind: "documents" }, match: "passage" }),
  ],
  [
    "codes together, overlapping",
    (member) =>
      getMatrix(member, { rows: { kind: "codebook" }, columns: { kind: "codebook" }, match: "overlap" }),
  ],
  [
    "query: one code and not another",
    (member) =>
      runQuery(member, {
        ...page,
        query: { kind: "and", parts: [code("c1"), { kind: "not", part: code("c2") }] },
      }),
  ],
  [
    "query: near, 20 words",
    (member) =>
      runQuery(member, { ...page, query: { kind: "near", within: 20, left: code("c1"), right: code("c2") } }),
  ],
  [
    "table of codes with a facet, in numbers",
    (member) =>
      buildTable(member, {
        ...{ rows: { kind: "codebook" }, match: "overlap", notes: [] },
        columns: [{ id: "f", kind: "facet", codeId: "c1", show: "count" }],
      }),
  ],
];

/** What each reads, as `tables/server/read-sources` asks it. */
const readings = {
  codings: (projectId: string) => database().$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT c."passageId", c."codeId", c."layerId", c."weight", c."createdAt" FROM "Coding" c
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND TRUE`,
  passages: (projectId: string) => database().$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT p."id", p."documentId", p."ranges", p."region", p."start", p."pages" FROM "Passage" p
    JOIN "Document" d ON d."textId" = p."textId" WHERE p."projectId" = ${projectId}`,
};

async function main() {
  const { id: userId } = await database().user.create({
    data: { email: "bench@example.org", name: "Bench" },
  });
  const member = await seedAggregates({ codes: 100, userId });
  const rows = [];
  for (const [what, ask] of kinds) {
    const values: number[] = [];
    await ask(member);
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      await ask(member);
      values.push(performance.now() - started);
    }
    rows.push({ what: `${what}, 100,000 codings`, values, target: "< 1000 ms" });
  }
  printRows(`from ${process.argv[2]}`, rows);
  for (const [what, explain] of Object.entries(readings)) {
    const plan = (await explain(member.projectId)).map((row) => row["QUERY PLAN"]).join("\n");
    const used = [
      ...new Set(Array.from(plan.matchAll(/using "?(\w+)"?|Index Scan on "?(\w+)"?/g), ([, a, b]) => a ?? b)),
    ];
    const said = used.length > 0 ? used.join(", ") : "none: all rows of the tables are of this project";
    process.stdout.write(`\nreading ${what}: indexes used: ${said}\n${plan}\n`);
  }
  process.exit(0);
}

void main();
