import type { Metadata } from "next";
import { MemoBoard } from "@/components/memos/memo-board";
import { listMemos } from "@/lib/memos/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Memos" };

export default async function MemosPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "memo.read");
  const { userId, standing } = member;
  const memos = await listMemos(member, undefined);
  return <MemoBoard projectId={projectId} member={{ userId, standing }} initialMemos={memos} />;
}
