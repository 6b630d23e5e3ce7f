import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TableEditor } from "@/components/tables/table-editor";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { findTable } from "@/lib/tables/server/find-table";

export const metadata: Metadata = { title: "Edit a finding table" };

export default async function Page({ params }: { params: Promise<{ projectId: string; tableId: string }> }) {
  const { projectId, tableId } = await params;
  const member = await requirePageMember(projectId, "table.write");
  const table = await findTable(member, tableId);
  if (table === null) notFound();
  const [codes, filters] = await Promise.all([listCodebook(member), getFilters(member)]);
  return <TableEditor projectId={projectId} initialCodes={codes} filters={filters} table={table} />;
}
