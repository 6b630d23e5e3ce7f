import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PrintView } from "@/components/display/print/print-view";
import { listCodebook } from "@/lib/codebook/server/queries";
import { listDocumentCodings } from "@/lib/coding/server/queries";
import { findReading } from "@/lib/coding/server/reading";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { replaceInPrinted } from "@/lib/pseudonyms/replace-in-printed";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import { chooseNames, hasNames } from "@/lib/pseudonyms/server/queries";
import { toSearch } from "@/lib/shared/to-search";

interface Props {
  params: Promise<{ projectId: string; documentId: string }>;
  /** `pseudonyms=1`: with the project's names replaced. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Asked for by the page and by its title: one look-up a request. */
const load = cache(async (projectId: string, documentId: string, search: string) => {
  const member = await requirePageMember(projectId, "project.export");
  const [reading, codes, codings, names, hasList] = await Promise.all([
    findReading(member, documentId),
    listCodebook(member),
    listDocumentCodings(member, documentId),
    chooseNames(member, new URLSearchParams(search)),
    hasNames(member),
  ]);
  if (reading === null) notFound();
  const { title, authors, year } = reading.document;
  const { text, blocks, pages } = reading;
  const printed = { document: { title, authors, year, text, blocks, pages }, codes, codings };
  const replaced = names === null ? printed : replaceInPrinted(printed, makeReplacer(names));
  return { ...replaced, pseudonyms: hasList ? names !== null : null };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { projectId, documentId } = await params;
  const { document } = await load(projectId, documentId, toSearch(await searchParams).toString());
  return { title: `${document.title}, coded` };
}

export default async function PrintPage({ params, searchParams }: Props) {
  const { projectId, documentId } = await params;
  const printed = await load(projectId, documentId, toSearch(await searchParams).toString());
  return <PrintView back={`/projects/${projectId}/documents/${documentId}`} {...printed} />;
}
