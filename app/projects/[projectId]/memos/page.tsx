import type { Metadata } from "next";
import { MemoList } from "@/components/memos/memo-list";
import { listMemos } from "@/lib/memos/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Memos" };

export default async function MemosPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const { userId, role, ...member } = await requirePageMember(projectId, "memo.read");
  const memos = await listMemos({ userId, role, ...member }, undefined);
  return <MemoList projectId={projectId} member={{ userId, role }} initialMemos={memos} />;
}
