import type { Metadata } from "next";
import { PicturesPage } from "@/components/pictures/pictures-page";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Pictures" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "table.read");
  const [codes, filters] = await Promise.all([listCodebook(member), getFilters(member)]);
  return <PicturesPage projectId={projectId} initialCodes={codes} filters={filters} />;
}
