import { database } from "@/lib/platform/db/client";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { seedAggregates } from "./seed-aggregates";

const [rows, columns] = [300, 20];

/** Makes a table of many codes by many, of a project of 100,000 codings; tells its address. */
async function main() {
  const user = await database().user.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const { projectId } = await seedAggregates({ codes: rows + columns, userId: user.id });
  const spec: FindingTableSpec = {
    rows: { kind: "codes", codeIds: Array.from({ length: rows }, (_, at) => `c${at + 1}`) },
    columns: Array.from({ length: columns }, (_, at) => ({
      id: `column${at}`,
      kind: "facet",
      codeId: `c${rows + at + 1}`,
      show: "excerpts",
    })),
    match: "overlap",
    notes: [],
  };
  const table = await database().findingTable.create({
    data: { projectId, name: "Codes by codes", spec: JSON.parse(JSON.stringify(spec)) as object },
  });
  process.stdout.write(`address: /projects/${projectId}/tables/${table.id}\n`);
  process.exit(0);
}

void main();
