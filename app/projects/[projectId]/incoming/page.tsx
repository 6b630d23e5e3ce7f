import type { Metadata } from "next";
import { IncomingPage } from "@/components/incoming/incoming-page";
import { listUnplaced } from "@/lib/incoming/server/unplaced-queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Bring in codings" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "coding.write");
  return <IncomingPage projectId={projectId} initialUnplaced={await listUnplaced(member)} />;
}
