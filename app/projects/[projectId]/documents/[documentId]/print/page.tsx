import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PrintView } from "@/components/display/print/print-view";
import { listCodebook } from "@/lib/codebook/server/queries";
import { listDocumentCodings } from "@/lib/coding/server/queries";
import { findReading } from "@/lib/coding/server/reading";
import { requirePageMember } from "@/lib/projects/server/page-access";

interface Props {
  params: Promise<{ projectId: string; documentId: string }>;
}

/** Asked for by the page and by its title: one look-up a request. */
const load = cache(async (projectId: string, documentId: string) => {
  const member = await requirePageMember(projectId, "project.export");
  const [reading, codes, codings] = await Promise.all([
    findReading(member, documentId),
    listCodebook(member),
    listDocumentCodings(member, documentId),
  ]);
  if (reading === null) notFound();
  return { reading, codes, codings };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { projectId, documentId } = await params;
  const { reading } = await load(projectId, documentId);
  return { title: `${reading.document.title}, coded` };
}

export default async function PrintPage({ params }: Props) {
  const { projectId, documentId } = await params;
  const { reading, codes, codings } = await load(projectId, documentId);
  const { document, text, blocks, pages } = reading;
  return (
    <PrintView
      back={`/projects/${projectId}/documents/${documentId}`}
      document={{ ...document, text, blocks, pages }}
      codes={codes}
      codings={codings}
    />
  );
}
