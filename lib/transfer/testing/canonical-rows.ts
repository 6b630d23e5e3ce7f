import { database } from "@/lib/platform/db/client";
import type { Fields } from "@/lib/shared/change";
import type { SideTableName } from "../side/column";
import { sideTables, sideTableNames } from "../side/tables";
import { replaceIdsWithin } from "../side/id-book";

/** What a table's rows are told by: they have moments of their own. */
const order: Partial<Record<SideTableName, string>> = {
  ...{ CaseLink: "speaker", TableCell: "cell", StudyPaper: "position", Event: "number" },
};

/**
 * All rows of a project that leave with it, with names for ids: `Code 2` is the third code, and a person goes by the
 * layer they code in. Without deleted documents and what stands in them.
 */
export async function readCanonicalRows(projectId: string): Promise<Record<string, unknown[]>> {
  const names = new Map([[projectId, "Project"]]);
  const tables: Record<string, Fields[]> = {};
  for (const name of sideTableNames) {
    const delegate = (name[0]!.toLowerCase() + name.slice(1)) as "code";
    const table = database()[delegate] as unknown as { findMany(args: object): Promise<Fields[]> };
    const rows = await table.findMany(
      name === "DocumentText"
        ? { where: { document: { projectId } }, include: { pages: true }, orderBy: { createdAt: "asc" } }
        : {
            where: { projectId, ...(name === "Document" && { deletedAt: null }) },
            orderBy: { [order[name] ?? "createdAt"]: "asc" },
          },
    );
    rows.forEach(({ id }, at) => names.set(id as string, `${name} ${at}`));
    tables[name] = rows;
  }
  for (const [at, { userId, roundId }] of (tables.Layer ?? []).entries())
    if (userId !== null && roundId === "") names.set(userId as string, `Layer ${at}`);
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) => {
        const shape = Object.keys(sideTables[name as SideTableName].columns);
        const said = JSON.parse(
          JSON.stringify(Object.fromEntries(shape.map((column) => [column, row[column]]))),
          (key, value: unknown) =>
            key === "textId" && name !== "Passage" && name !== "Document" ? undefined : value,
        ) as unknown;
        return replaceIdsWithin(said, (id) => names.get(id) ?? null);
      }),
    ]),
  );
}
