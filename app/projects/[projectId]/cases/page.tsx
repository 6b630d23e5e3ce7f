import type { Metadata } from "next";
import { CasesPage } from "@/components/cases/cases-page";
import { listCases } from "@/lib/cases/server/queries";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Cases" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "case.read");
  return (
    <CasesPage
      projectId={projectId}
      member={{ userId: member.userId, standing: member.standing }}
      canWrite={can(member.standing, "case.write")}
      initial={await listCases(member)}
    />
  );
}
