import type { Metadata } from "next";
import { DecidePage } from "@/components/adjudication/decide-page";
import { readDifferences } from "@/lib/adjudication/differences-address";
import { getDifference } from "@/lib/adjudication/server/get-difference";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { toSearch } from "@/lib/shared/to-search";

export const metadata: Metadata = { title: "Settle differences" };

interface Props {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: Props) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "decision.read");
  const search = toSearch(await searchParams);
  const { setup, place, unfinished, kind, byLayerId } = readDifferences(search);
  const at = search.get("at") ?? undefined;
  const [codes, view] = await Promise.all([
    listCodebook(member),
    getDifference(member, { setup, place, unfinished, kind, byLayerId, at }),
  ]);
  const { userId, standing } = member;
  return (
    <DecidePage projectId={projectId} member={{ userId, standing }} initialCodes={codes} initial={view} />
  );
}
