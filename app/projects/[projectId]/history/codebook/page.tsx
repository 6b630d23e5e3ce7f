import type { Metadata } from "next";
import { PastCodebookPage } from "@/components/history/past-codebook-page";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Codebook over time" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  await requirePageMember(projectId, "codebook.read");
  return <PastCodebookPage projectId={projectId} />;
}
