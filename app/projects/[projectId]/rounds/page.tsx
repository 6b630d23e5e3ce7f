import type { Metadata } from "next";
import { RoundsPage } from "@/components/rounds/rounds-page";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { listRounds } from "@/lib/rounds/server/queries";

export const metadata: Metadata = { title: "Rounds" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "round.read");
  return (
    <RoundsPage
      projectId={projectId}
      mayManage={can(member.standing, "round.manage")}
      initial={await listRounds(member)}
    />
  );
}
