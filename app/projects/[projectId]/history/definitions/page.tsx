import type { Metadata } from "next";
import { OlderPage } from "@/components/history/older-page";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Older definitions" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  await requirePageMember(projectId, "coding.read");
  return <OlderPage projectId={projectId} />;
}
