import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Reader } from "@/components/reader/reader";
import { listCodebook } from "@/lib/codebook/server/queries";
import { findReading } from "@/lib/coding/server/reading";
import { findReadingPosition } from "@/lib/documents/server/reading-position";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { hasNames } from "@/lib/pseudonyms/server/queries";
import { findDocumentNames } from "@/lib/pseudonyms/server/shown-names";
import { shownCookie } from "@/lib/pseudonyms/shown-cookie";
import { shownTitle } from "@/lib/pseudonyms/shown-name";

interface Props {
  params: Promise<{ projectId: string; documentId: string }>;
}

/** Asked for by the page and by its title: one look-up a request. */
const load = cache(async (projectId: string, documentId: string) => {
  const member = await requirePageMember(projectId, "document.read");
  const [reading, codes, keptOffset, offered] = await Promise.all([
    findReading(member, documentId),
    listCodebook(member),
    findReadingPosition(member, documentId),
    // Who may export with names replaced may read with names replaced.
    can(member.standing, "project.export") && hasNames(member),
  ]);
  if (reading === null) notFound();
  const asked = offered && (await cookies()).has(shownCookie);
  const shown = asked ? await findDocumentNames(member, documentId, reading.textId) : null;
  return { member, reading, codes, keptOffset, pseudonyms: { offered, shown } };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { projectId, documentId } = await params;
  const { reading, pseudonyms } = await load(projectId, documentId);
  const { id, title } = reading.document;
  return { title: pseudonyms.shown === null ? title : shownTitle(pseudonyms.shown, id) };
}

export default async function DocumentPage({ params }: Props) {
  const { projectId, documentId } = await params;
  const { member, reading, codes, keptOffset, pseudonyms } = await load(projectId, documentId);
  const { userId, name, standing } = member;
  // A newer reading is another text: nothing of the older one's state fits it.
  return (
    <Reader
      key={reading.textId}
      member={{ projectId, userId, name, standing }}
      reading={reading}
      initialCodes={codes}
      keptOffset={keptOffset}
      pseudonyms={pseudonyms}
    />
  );
}
