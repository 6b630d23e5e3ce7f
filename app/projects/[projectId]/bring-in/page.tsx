import type { Metadata } from "next";
import { IntoPage } from "@/components/transfer/into-page";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { getSight } from "@/lib/projects/server/sight";

export const metadata: Metadata = { title: "Bring in a project" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "codebook.restructure");
  const { blind } = await getSight(member);
  return <IntoPage projectId={projectId} blind={blind} />;
}
