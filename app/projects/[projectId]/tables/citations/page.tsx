import type { Metadata } from "next";
import { CitationsPage } from "@/components/citations/citations-page";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Citations" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "table.read");
  return <CitationsPage projectId={projectId} initialCodes={await listCodebook(member)} />;
}
