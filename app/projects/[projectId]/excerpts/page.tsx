import type { Metadata } from "next";
import { ExcerptsPage } from "@/components/excerpts/excerpts-page";
import { readAddress, writeAddress } from "@/lib/analysis/excerpts-address";
import { EXCERPTS_PART } from "@/lib/analysis/schema";
import { getFilters, listExcerpts } from "@/lib/analysis/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { hasNames } from "@/lib/pseudonyms/server/queries";
import { findSaved } from "@/lib/tables/server/run-query";
import { toSearch } from "@/lib/shared/to-search";

export const metadata: Metadata = { title: "Excerpts" };

interface Props {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: Props) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "coding.read");
  const address = readAddress(toSearch(await searchParams));
  const [codes, filters, named] = await Promise.all([
    listCodebook(member),
    getFilters(member),
    hasNames(member),
  ]);
  const { codeId, queryId } = address;
  const known =
    (codeId !== null ? codes.some(({ id }) => id === codeId) : queryId !== undefined) &&
    (queryId === undefined || filters.queries.some(({ id }) => id === queryId));
  const part = { projectId, ...address, offset: 0, limit: EXCERPTS_PART };
  const view = known ? await listExcerpts(member, part, findSaved) : null;
  return (
    <ExcerptsPage
      projectId={projectId}
      standing={member.standing}
      hasNames={named}
      initialCodes={codes}
      initialFilters={filters}
      initialExcerpts={view && { search: writeAddress(address).toString(), view }}
    />
  );
}
