import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { insertRows } from "@/lib/platform/db/insert-rows";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Fields } from "@/lib/shared/change";
import type { SideTableName } from "@/lib/transfer/side/column";
import type { MappedRows } from "./map-side";

/**
 * Writes mapped rows of a side file into a project, table after table in their order; `finish` once all were written.
 * `createdById`: whoever brings it
 * over, who has added its documents. `documentFields`: what is said otherwise of a document, by its id.
 */
export function openSideWriter(
  tx: Transaction,
  { projectId, createdById }: { readonly projectId: string; readonly createdById: string },
  documentFields: (row: Fields) => Fields,
): { readonly write: (mapped: MappedRows) => Promise<void>; readonly finish: () => Promise<void> } {
  const shownIn = new Map<unknown, unknown>();
  const codes: Fields[] = [];
  const create = (name: SideTableName, rows: readonly Fields[]) =>
    insertRows(
      tx,
      name,
      rows.map((row) => ({ ...row, projectId })),
    );
  const write = async ({ name, rows }: MappedRows) => {
    if (name === "Document") {
      for (const { id, textId } of rows) shownIn.set(textId, id);
      const documents = rows.map((row) => ({ ...row, ...documentFields(row), textId: null, createdById }));
      await create(name, documents);
    } else if (name === "DocumentText") for (const row of rows) await writeText(tx, row, shownIn.get(row.id));
    else if (name === "Code") {
      // Parents are of the same table: each goes below its own once all are there.
      codes.push(...rows.filter(({ parentId }) => parentId !== null));
      const loose = rows.map((row) => ({ ...row, parentId: null }));
      await create(name, loose);
    } else await create(name, rows);
  };
  const finish = async () => {
    const [ids, parents] = [codes.map(({ id }) => id), codes.map(({ parentId }) => parentId)];
    await tx.$executeRaw`
      UPDATE "Code" SET "parentId" = below."parentId"
      FROM unnest(${ids}::text[], ${parents}::text[]) AS below("id", "parentId")
      WHERE "Code"."id" = below."id"`;
  };
  return { write, finish };
}

interface PageRow {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
  readonly runs: string;
}

/** `shownIn`: the document that shows this text now. */
async function writeText(tx: Transaction, { pages, ...row }: Fields, shownIn: unknown): Promise<void> {
  await tx.documentText.create({
    data: {
      ...(row as unknown as Prisma.DocumentTextUncheckedCreateInput),
      pages: {
        createMany: {
          data: (pages as PageRow[]).map(({ runs, ...page }, index) => ({
            ...page,
            index,
            runs: Buffer.from(runs, "base64"),
          })),
        },
      },
    },
  });
  if (shownIn !== undefined)
    await tx.document.update({ where: { id: shownIn as string }, data: { textId: row.id as string } });
}
