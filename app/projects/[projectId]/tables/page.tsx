import type { Metadata } from "next";
import { TableList } from "@/components/tables/table-list";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { listTables } from "@/lib/tables/server/find-table";

export const metadata: Metadata = { title: "Finding tables" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "table.read");
  return (
    <TableList
      projectId={projectId}
      canEdit={can(member.standing, "table.write")}
      initial={await listTables(member)}
    />
  );
}
