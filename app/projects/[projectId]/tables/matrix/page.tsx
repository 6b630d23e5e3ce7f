import type { Metadata } from "next";
import { MatrixPage } from "@/components/matrix/matrix-page";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { listSavedMatrices } from "@/lib/tables/server/saved-matrices";

export const metadata: Metadata = { title: "Matrix" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "table.read");
  const [codes, filters, saved] = await Promise.all([
    listCodebook(member),
    getFilters(member),
    listSavedMatrices(member),
  ]);
  return <MatrixPage projectId={projectId} initialCodes={codes} filters={filters} initialSaved={saved} />;
}
