import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Reader } from "@/components/reader/reader";
import { listCodebook } from "@/lib/codebook/server/queries";
import { findReading } from "@/lib/coding/server/reading";
import { findReadingPosition } from "@/lib/documents/server/reading-position";
import { requirePageMember } from "@/lib/projects/server/page-access";

interface Props {
  params: Promise<{ projectId: string; documentId: string }>;
}

/** Asked for by the page and by its title: one look-up a request. */
const load = cache(async (projectId: string, documentId: string) => {
  const member = await requirePageMember(projectId, "document.read");
  const [reading, codes, keptOffset] = await Promise.all([
    findReading(member, documentId),
    listCodebook(member),
    findReadingPosition(member, documentId),
  ]);
  if (reading === null) notFound();
  return { member, reading, codes, keptOffset };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { projectId, documentId } = await params;
  const { reading } = await load(projectId, documentId);
  return { title: reading.document.title };
}

export default async function DocumentPage({ params }: Props) {
  const { projectId, documentId } = await params;
  const { member, reading, codes, keptOffset } = await load(projectId, documentId);
  const { userId, name, standing } = member;
  // A newer reading is another text: nothing of the older one's state fits it.
  return (
    <Reader
      key={reading.textId}
      member={{ projectId, userId, name, standing }}
      reading={reading}
      initialCodes={codes}
      keptOffset={keptOffset}
    />
  );
}
