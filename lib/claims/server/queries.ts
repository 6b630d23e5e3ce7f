import "server-only";
import { compareDocuments } from "@/lib/analysis/document-order";
import { readExcerpt } from "@/lib/analysis/read-excerpt";
import { compareClaims } from "@/lib/claims/claim";
import type { ClaimChoice, ClaimsView, EvidenceView, HeldView } from "@/lib/claims/claim-view";
import { unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen, whereClaimSeen, whereCodingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { citeDocuments } from "@/lib/text/cite-quote";
import { unflattenRanges } from "@/lib/text/ranges";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";
import { evidenceFields } from "./claim-fields";

/** The project's claims with what is held against them, as far as the member may see. Evidence in deleted documents rests. */
export async function listClaims(member: Member): Promise<ClaimsView> {
  const { projectId } = member;
  const sight = await getSight(member);
  const [claims, documents] = await Promise.all([
    database().claim.findMany({
      where: { projectId, deletedAt: null, ...whereClaimSeen(sight) },
      select: {
        ...{ id: true, text: true, note: true, position: true, createdAt: true },
        passages: {
          where: { deletedAt: null, passage: { document: { deletedAt: null } }, ...whereAuthorSeen(sight) },
          select: evidenceOf(sight),
        },
      },
    }),
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true, authors: true, year: true },
    }),
  ]);
  const inOrder = documents.sort(compareDocuments);
  const cited = citeDocuments(inOrder);
  const place = new Map(inOrder.map(({ id }, index) => [id, index]));
  const compare = (a: EvidenceRow, b: EvidenceRow) =>
    place.get(a.passage.documentId)! - place.get(b.passage.documentId)! ||
    a.passage.start - b.passage.start ||
    (a.id < b.id ? -1 : 1);
  const texts = await readTexts(claims.flatMap(({ passages }) => passages));
  return {
    claims: claims.sort(compareClaims).map(({ id, text, note, passages }) => ({
      ...{ id, text, note },
      evidence: passages.sort(compare).map((row) => viewEvidence(row, texts.get(row.passage.textId))),
    })),
    documents: inOrder.map(({ id, title }) => ({ id, title, cited: cited.get(id)! })),
  };
}

/** The claims that the member sees, to choose one of, in their order. */
export async function listChoices(member: Member): Promise<ClaimChoice[]> {
  const rows = await database().claim.findMany({
    where: { projectId: member.projectId, deletedAt: null, ...whereClaimSeen(await getSight(member)) },
    select: { id: true, text: true, position: true, createdAt: true },
  });
  return rows.sort(compareClaims).map(({ id, text }) => ({ id, text }));
}

/** The claims that a passage is held against, as far as the member may see, in their order; once for each who holds it there. */
export async function listClaimsOf(member: Member, passageId: string): Promise<HeldView[]> {
  const sight = await getSight(member);
  const live = { projectId: member.projectId, deletedAt: null };
  const rows = await database().claimPassage.findMany({
    where: { ...live, passageId, claim: { ...live, ...whereClaimSeen(sight) }, ...whereAuthorSeen(sight) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, stance: true, reading: true },
      author: { select: { name: true } },
      claim: { select: { id: true, text: true, position: true, createdAt: true } },
    },
  });
  return rows
    .sort((a, b) => compareClaims(a.claim, b.claim))
    .map(({ id, stance, reading, author, claim }) => ({
      ...{ id, stance, reading },
      claim: { id: claim.id, text: claim.text },
      author: author?.name ?? null,
    }));
}

const evidenceOf = (sight: Sight) =>
  ({
    ...evidenceFields,
    author: { select: { name: true } },
    passage: {
      select: {
        ...{
          documentId: true,
          textId: true,
          ranges: true,
          region: true,
          start: true,
          end: true,
          pages: true,
        },
        _count: { select: { codings: { where: { deletedAt: null, ...whereCodingSeen(sight) } } } },
      },
    },
  }) satisfies Prisma.ClaimPassageSelect;

type EvidenceRow = Prisma.ClaimPassageGetPayload<{ select: ReturnType<typeof evidenceOf> }>;

/** The readings that evidence stands on, by id: where a document was read again, it may wait on an older one. */
async function readTexts(evidence: readonly EvidenceRow[]): Promise<ReadonlyMap<string, ReadText>> {
  const ids = [...new Set(evidence.map(({ passage }) => passage.textId))];
  const rows = await database().documentText.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...storedText },
  });
  return new Map(rows.map(({ id, ...row }) => [id, readStoredText(row)]));
}

function viewEvidence(row: EvidenceRow, source: ReadText | undefined): EvidenceView {
  const { id, passageId, stance, reading, authorId, author, passage } = row;
  const { documentId, pages, start, end } = passage;
  const region = unflattenRegion(passage.region, start);
  const placed = { id: passageId, documentId, ranges: unflattenRanges(passage.ranges), region, pages };
  const { text, place, language } = readExcerpt(placed, source);
  return {
    ...{ id, passageId, documentId, stance, reading, authorId, text, place, language },
    author: author?.name ?? null,
    at: passage._count.codings > 0 || region !== null ? null : [start, end],
  };
}
