import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundPage } from "@/components/rounds/round-page";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { findRoundPlan, findRoundView } from "@/lib/rounds/server/queries";

export const metadata: Metadata = { title: "Round" };

export default async function Page({ params }: { params: Promise<{ projectId: string; roundId: string }> }) {
  const { projectId, roundId } = await params;
  const member = await requirePageMember(projectId, "round.read");
  const plan = can(member.standing, "round.manage") ? await findRoundPlan(member, roundId) : null;
  const round = plan ?? (await findRoundView(member, roundId));
  if (round === null) notFound();
  return <RoundPage projectId={projectId} round={round} plan={plan} />;
}
