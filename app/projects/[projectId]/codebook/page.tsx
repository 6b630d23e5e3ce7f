import type { Metadata } from "next";
import { CodebookWorkplace } from "@/components/codebook/codebook-workplace";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Codebook" };

interface Props {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
}

export default async function CodebookPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { code } = await searchParams;
  const member = await requirePageMember(projectId, "codebook.read");
  const codes = await listCodebook(member);
  return (
    <CodebookWorkplace
      projectId={projectId}
      standing={member.standing}
      userId={member.userId}
      initialCodes={codes}
      initialCodeId={typeof code === "string" ? code : null}
    />
  );
}
