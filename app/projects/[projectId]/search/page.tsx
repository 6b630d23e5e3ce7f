import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Search" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "document.read");
  const [codes, { documents }] = await Promise.all([listCodebook(member), getFilters(member)]);
  return <SearchPage projectId={projectId} initialCodes={codes} documents={documents} />;
}
