import type { Metadata } from "next";
import { HistoryPage } from "@/components/history/history-page";
import { listCodebook } from "@/lib/codebook/server/queries";
import { listChoices } from "@/lib/history/server/list-choices";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "History" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "history.read");
  const [codes, choices] = await Promise.all([listCodebook(member), listChoices(member)]);
  return <HistoryPage projectId={projectId} userId={member.userId} choices={choices} initialCodes={codes} />;
}
