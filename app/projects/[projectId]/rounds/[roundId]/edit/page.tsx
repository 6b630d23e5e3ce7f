import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundForm } from "@/components/rounds/round-form";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { findRoundPlan } from "@/lib/rounds/server/queries";

export const metadata: Metadata = { title: "Change a round" };

export default async function Page({ params }: { params: Promise<{ projectId: string; roundId: string }> }) {
  const { projectId, roundId } = await params;
  const member = await requirePageMember(projectId, "round.manage");
  const plan = await findRoundPlan(member, roundId);
  if (plan === null) notFound();
  return <RoundForm key={plan.state} projectId={projectId} choices={plan} draft={plan} />;
}
