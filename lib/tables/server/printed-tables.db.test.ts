import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToQuote } from "@/lib/coding/server/apply-commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { FindingTableSpecSchema } from "@/lib/tables/schema";
import { detectTextForm } from "@/lib/text/detect-text-form";
import { hasShared, readPaper, readShared } from "@/lib/text/testing/shared-folder";
import { buildTable } from "./queries";

/** A table as a paper prints it: rows and columns named by the codes that its cells get. */
interface PrintedTable {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const printed: readonly PrintedTable[] = hasShared
  ? (JSON.parse(readShared("study/finding-tables.json")) as { tables: PrintedTable[] }).tables
  : [];
const parents = ["facet", "phase", "sector", "obstacle"];
const collapse = (text: string) => text.replace(/\s+/g, " ").trim();

let member: Member;
let code: Awaited<ReturnType<typeof createTestCodes>>;

async function codeCells(text: string): Promise<void> {
  const documentId = await createTestDocument(member, "noor-2025", text, { form: detectTextForm(text) });
  for (const { rows, rowCodes, columnCodes } of printed)
    for (const [row, cells] of rows.entries())
      for (const [column, exact] of cells.entries()) {
        const codeIds = [rowCodes[row]!, columnCodes[column]!].map(code);
        await applyCodesToQuote(member, { documentId, exact, unit: "cell", codeIds });
      }
}

describe.skipIf(!hasShared)("the finding tables that noor-2025 prints", () => {
  beforeAll(async () => {
    member = await createTestMember("owner");
    const paths = printed.flatMap(({ rowCodes, columnCodes }) => [...rowCodes, ...columnCodes]);
    code = await createTestCodes(member, [...new Set([...parents, ...paths])]);
    await codeCells(readPaper("noor-2025"));
  });

  it.each(printed.map((table) => [table.id, table] as const))(
    "%s comes out cell for cell",
    async (_, table) => {
      const spec = FindingTableSpecSchema.parse({
        rows: { kind: "codes", codeIds: table.rowCodes.map(code) },
        columns: table.columnCodes.map((path, index) => ({
          id: `column-${index}`,
          kind: "facet",
          codeId: code(path),
          heading: table.columns[index],
          show: "excerpts",
        })),
        match: "passage",
      });
      const built = await buildTable(member, spec);
      const cells = built.cells.map((row) =>
        row.map(({ passageIds }) => collapse(passageIds.map((id) => built.excerpts[id]!.text).join("\n"))),
      );
      expect(built.columns.map(({ heading }) => heading)).toEqual(table.columns);
      expect(cells).toEqual(table.rows.map((row) => row.map(collapse)));
    },
  );
});
