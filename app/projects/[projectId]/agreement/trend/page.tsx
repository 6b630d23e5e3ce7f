import type { Metadata } from "next";
import { TrendPage } from "@/components/agreement/trend-page";
import { getAgreementChoices } from "@/lib/agreement/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Agreement over the rounds" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "coding.read");
  return <TrendPage projectId={projectId} initialChoices={await getAgreementChoices(member)} />;
}
