import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TablePage } from "@/components/tables/table-page";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { findTable } from "@/lib/tables/server/find-table";
import { ROWS_SENT } from "@/lib/tables/rows-in-page";
import { buildTable } from "@/lib/tables/server/queries";

export const metadata: Metadata = { title: "Finding table" };

export default async function Page({ params }: { params: Promise<{ projectId: string; tableId: string }> }) {
  const { projectId, tableId } = await params;
  const member = await requirePageMember(projectId, "table.read");
  const table = await findTable(member, tableId);
  if (table === null) notFound();
  return (
    <TablePage
      projectId={projectId}
      member={{ userId: member.userId, standing: member.standing }}
      canEdit={can(member.standing, "table.write")}
      initialTable={table}
      initialBuilt={await buildTable(member, table.spec, { tableId, rowsSent: ROWS_SENT })}
    />
  );
}
