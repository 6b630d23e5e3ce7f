import type { Metadata } from "next";
import { ExportPage } from "@/components/transfer/export-page";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { getSight } from "@/lib/projects/server/sight";
import { listTeam } from "@/lib/projects/server/team";
import { hasNames } from "@/lib/pseudonyms/server/queries";
import { reportExport } from "@/lib/transfer/export-report";
import { countOutside } from "@/lib/transfer/server/count-outside";
import { openProject } from "@/lib/transfer/server/read-rows";

export const metadata: Metadata = { title: "Export" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "project.export");
  const { frame, countWork } = await openProject(member);
  const [work, outside, { blind }, named, team] = await Promise.all([
    countWork(),
    countOutside(member),
    getSight(member),
    hasNames(member),
    listTeam(member),
  ]);
  return (
    <ExportPage
      projectId={projectId}
      report={reportExport(frame, work, outside, !blind)}
      documents={frame.documents.map(({ id, title }) => ({ id, title }))}
      hasNames={named}
      today={new Date().toISOString().slice(0, 10)}
      projectName={frame.project.name}
      members={team.map(({ userId, name }) => ({ userId, name }))}
      coders={frame.layers.map(({ id, name }) => ({ id, name }))}
    />
  );
}
