import type { Metadata } from "next";
import { QueriesPage } from "@/components/queries/queries-page";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { listQueries } from "@/lib/queries/server/queries";

export const metadata: Metadata = { title: "Queries" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "query.read");
  const [codes, filters, saved] = await Promise.all([
    listCodebook(member),
    getFilters(member),
    listQueries(member),
  ]);
  return <QueriesPage projectId={projectId} initialCodes={codes} filters={filters} initialSaved={saved} />;
}
