import type { Metadata } from "next";
import { DeletedPage } from "@/components/history/deleted-page";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Recently deleted" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const { userId } = await requirePageMember(projectId, "history.read");
  return <DeletedPage projectId={projectId} userId={userId} />;
}
