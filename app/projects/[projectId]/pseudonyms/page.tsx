import type { Metadata } from "next";
import { PseudonymsPage } from "@/components/pseudonyms/pseudonyms-page";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { getNames } from "@/lib/pseudonyms/server/queries";

export const metadata: Metadata = { title: "Pseudonyms" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "pseudonym.manage");
  return <PseudonymsPage projectId={projectId} initial={await getNames(member)} />;
}
