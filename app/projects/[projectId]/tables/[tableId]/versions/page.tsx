import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionsPage } from "@/components/tables/versions-page";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { findTable } from "@/lib/tables/server/find-table";
import { listVersions } from "@/lib/tables/server/versions";

export const metadata: Metadata = { title: "Versions of a finding table" };

export default async function Page({ params }: { params: Promise<{ projectId: string; tableId: string }> }) {
  const { projectId, tableId } = await params;
  const member = await requirePageMember(projectId, "table.read");
  const table = await findTable(member, tableId);
  if (table === null) notFound();
  return (
    <VersionsPage
      projectId={projectId}
      table={{ id: table.id, name: table.name }}
      canEdit={can(member.standing, "table.write")}
      initial={await listVersions(member, tableId)}
    />
  );
}
