import type { Metadata } from "next";
import { DifferencesPage } from "@/components/adjudication/differences-page";
import { readDifferences, writeDifferences } from "@/lib/adjudication/differences-address";
import { DIFFERENCES_PART } from "@/lib/adjudication/schema";
import { listDifferences } from "@/lib/adjudication/server/list-differences";
import { getFilters } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { toSearch } from "@/lib/shared/to-search";

export const metadata: Metadata = { title: "Differences" };

interface Props {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: Props) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "decision.read");
  const address = readDifferences(toSearch(await searchParams));
  const [codes, filters, view] = await Promise.all([
    listCodebook(member),
    getFilters(member),
    listDifferences(member, { ...address, offset: 0, limit: DIFFERENCES_PART }),
  ]);
  return (
    <DifferencesPage
      projectId={projectId}
      initialCodes={codes}
      documents={filters.documents}
      initial={{ search: writeDifferences(address).toString(), view }}
    />
  );
}
