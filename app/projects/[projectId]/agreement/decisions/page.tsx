import type { Metadata } from "next";
import { DecisionsPage } from "@/components/adjudication/decisions-page";
import { listDecisions } from "@/lib/adjudication/server/list-decisions";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Decisions" };

interface Props {
  params: Promise<{ projectId: string }>;
}

export default async function Page({ params }: Props) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "decision.read");
  return <DecisionsPage projectId={projectId} userId={member.userId} initial={await listDecisions(member)} />;
}
