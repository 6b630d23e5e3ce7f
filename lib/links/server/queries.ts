import "server-only";
import { citeRegion } from "@/lib/coding/region";
import type { Link, LinkEnd } from "@/lib/links/link";
import { database } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen } from "@/lib/projects/server/sight-conditions";
import { citePages } from "@/lib/text/place";
import { linkFields } from "./link-fields";

/** A passage at an end of a link. */
export interface LinkedPassageView {
  readonly passageId: string;
  readonly documentId: string;
  readonly documentTitle: string;
  /** Its first 200 UTF-16 units, white space collapsed; a region's place. */
  readonly words: string;
  /** e.g. "p. 12"; "" where the document tells no pages. */
  readonly place: string;
}

export interface LinkView
  extends Pick<Link, "id" | "kind" | "note" | "authorId">, Record<LinkEnd, LinkedPassageView> {
  readonly author: string | null;
  readonly createdAt: Date;
}

/** The project's links, or those at one passage, the latest first. Links to deleted documents rest. */
export async function listLinks(member: Member, passageId?: string): Promise<LinkView[]> {
  const live = { document: { deletedAt: null } };
  const rows = await database().link.findMany({
    where: {
      AND: [
        { projectId: member.projectId, deletedAt: null, from: live, to: live },
        whereAuthorSeen(await getSight(member)),
        passageId === undefined ? {} : { OR: [{ fromPassageId: passageId }, { toPassageId: passageId }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...linkFields,
      createdAt: true,
      author: { select: { name: true } },
      from: { select: passageFields },
      to: { select: passageFields },
    },
  });
  return rows.map(({ author, from, to, fromPassageId: _, toPassageId: __, ...row }) => ({
    ...row,
    author: author?.name ?? null,
    from: viewPassage(from),
    to: viewPassage(to),
  }));
}

const passageFields = {
  id: true,
  quotes: true,
  pages: true,
  document: { select: { id: true, title: true } },
} as const satisfies Prisma.PassageSelect;

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageFields }>;

function viewPassage({ id, quotes, pages, document }: PassageRow): LinkedPassageView {
  const words = quotes.join(" […] ").replace(/\s+/g, " ").trim();
  return {
    passageId: id,
    documentId: document.id,
    documentTitle: document.title,
    words: quotes.length === 0 ? citeRegion(pages[0] ?? "") : words.slice(0, 200),
    place: quotes.length === 0 ? "" : citePages(pages),
  };
}
