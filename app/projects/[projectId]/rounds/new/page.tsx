import type { Metadata } from "next";
import { RoundForm } from "@/components/rounds/round-form";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { listPlanChoices } from "@/lib/rounds/server/queries";

export const metadata: Metadata = { title: "Plan a round" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "round.manage");
  return <RoundForm projectId={projectId} choices={await listPlanChoices(member)} draft={null} />;
}
