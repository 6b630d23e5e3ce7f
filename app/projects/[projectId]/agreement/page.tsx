import type { Metadata } from "next";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { getAgreementChoices } from "@/lib/agreement/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Agreement" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "coding.read");
  return <AgreementPage projectId={projectId} initialChoices={await getAgreementChoices(member)} />;
}
