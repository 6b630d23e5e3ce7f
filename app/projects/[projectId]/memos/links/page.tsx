import type { Metadata } from "next";
import { LinkList } from "@/components/links/link-list";
import { listLinks } from "@/lib/links/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Links between passages" };

export default async function LinksPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "link.read");
  const { userId, standing } = member;
  const links = await listLinks(member);
  return <LinkList member={{ projectId, userId, standing }} initialLinks={links} />;
}
