import type { Metadata } from "next";
import { TableEditor } from "@/components/tables/table-editor";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "New finding table" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "table.write");
  const [codes, filters] = await Promise.all([listCodebook(member), getFilters(member)]);
  return <TableEditor projectId={projectId} initialCodes={codes} filters={filters} table={null} />;
}
