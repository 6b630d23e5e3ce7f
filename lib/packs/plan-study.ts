import { type Template } from "@/lib/codebook/template";
import { planCodes } from "@/lib/codebook/plan-codes";
import { cellKey } from "@/lib/memos/memo";
import type { FindingsFile, TableFile } from "./pack-files";
import { type PackNames, planRowId, planTable } from "./plan-table";
import type { PackClaim, PackLayer, PackPaper } from "./study-pack";
import type { z } from "zod";

/** All that a study pack holds. */
export interface StudyPack {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly written: string;
  readonly papers: readonly PackPaper[];
  readonly template: Template;
  readonly layers: readonly PackLayer[];
  readonly tables: readonly TableFile[];
  readonly findings: z.infer<typeof FindingsFile>;
  readonly claims: readonly PackClaim[];
}

/**
 * The rows of a project made from a pack, by table and without `projectId`, before any paper is there: where a table names
 * a document stands the id of the paper's row. Ids come from `newId`; the codes' guids are made of their paths, the ids of
 * claims of their texts. Throws where a file of the pack names what the pack does not have.
 */
export function planStudy(
  pack: StudyPack,
  {
    newId,
    guidOf,
    claimId,
  }: {
    readonly newId: () => string;
    readonly guidOf: (path: string) => string;
    readonly claimId: (text: string) => string;
  },
) {
  const { codes, codeIds } = planCodes(pack.template, newId, guidOf);
  const papers = pack.papers.map(({ id }, position) => ({
    id: newId(),
    packId: pack.id,
    paperId: id,
    position,
  }));
  const layers = pack.layers.map(({ name, origin }) => ({
    id: newId(),
    name,
    kind: "coder" as const,
    origin,
  }));
  const names: PackNames = {
    codeId: (path) => demand(codeIds, path),
    layerId: (id) => demand(new Map(pack.layers.map((layer, index) => [layer.id, layers[index]!.id])), id),
    documentId: (id) => demand(new Map(papers.map((paper) => [paper.paperId, paper.id])), id),
  };
  const tables = pack.tables.map((table) => ({
    id: newId(),
    name: table.name,
    caption: table.caption,
    spec: planTable(table, names),
  }));
  const tableOf = new Map(pack.tables.map((table, index) => [table.id, { table, row: tables[index]! }]));
  const findings = pack.findings.map(({ table: id, row, column, text }) => {
    const { table, row: planned } = demand(tableOf, id);
    if (!table.columns.some((each) => each.id === column && each.kind === "written"))
      throw new Error(`The pack writes in a column ${column} that the table ${id} does not have.`);
    return {
      id: newId(),
      target: "finding" as const,
      targetId: planned.id,
      targetPart: cellKey(planRowId(table.rows, row, names), column),
      title: "",
      body: {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text }] }],
      },
    };
  });
  const claims = pack.claims.map(({ text }, position) => ({ id: claimId(text), text, position }));
  return { codes, papers, layers, tables, findings, claims };
}

function demand<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The pack names ${key}, which it does not have.`);
  return value;
}
