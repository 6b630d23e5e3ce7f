import "server-only";
import type { Code } from "@/lib/codebook/code";
import { writeCodebookCsv } from "@/lib/exchange/write-codebook-csv";
import { writeCodebookQdc } from "@/lib/exchange/write-codebook-qdc";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereCodingSeen, whereMemoSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import { listCodes } from "./load-uses";

export interface CodeView extends Code {
  /** Codings of this code itself, of every layer one may see, in documents that are there. */
  readonly codings: number;
  readonly memos: number;
}

/** The whole codebook, in no order: `buildTree` orders it. */
export async function listCodebook(member: Member): Promise<CodeView[]> {
  const { projectId } = member;
  const live = { projectId, deletedAt: null };
  const sight = await getSight(member);
  const [codes, codings, memos] = await Promise.all([
    listCodes(database(), member),
    database().coding.groupBy({
      by: ["codeId"],
      where: { ...live, passage: { document: { deletedAt: null } }, ...whereCodingSeen(sight) },
      _count: true,
    }),
    database().memo.groupBy({
      by: ["targetId"],
      where: { ...live, target: "code", ...whereMemoSeen(sight) },
      _count: true,
    }),
  ]);
  const codingsOf = new Map(codings.map((row) => [row.codeId, row._count]));
  const memosOf = new Map(memos.map((row) => [row.targetId, row._count]));
  return codes.map((code) => ({
    ...code,
    codings: codingsOf.get(code.id) ?? 0,
    memos: memosOf.get(code.id) ?? 0,
  }));
}

/** A passage that carries a code, with all its codings of that code: what a split chooses from. */
export interface CodedPassageView {
  readonly passageId: string;
  readonly documentTitle: string;
  /** The text of its ranges, joined, white space collapsed, cut after 300 UTF-16 units. */
  readonly quote: string;
  readonly coders: readonly string[];
  readonly codingIds: readonly string[];
}

/** The passages of one code, document by document in text order. Throws NOT_FOUND when the code is not there. */
export async function listCodedPassages(member: Member, codeId: string): Promise<CodedPassageView[]> {
  const { projectId } = member;
  const live = { projectId, deletedAt: null };
  const coded = { ...live, codeId, ...whereCodingSeen(await getSight(member)) };
  if ((await database().code.count({ where: { ...live, id: codeId } })) === 0)
    throw new AppError("NOT_FOUND", "This code is no longer in the codebook.");
  const passages = await database().passage.findMany({
    where: { projectId, document: { deletedAt: null }, codings: { some: coded } },
    orderBy: [{ document: { createdAt: "asc" } }, { documentId: "asc" }, { start: "asc" }, { id: "asc" }],
    select: {
      id: true,
      quotes: true,
      document: { select: { title: true } },
      codings: { where: coded, select: { id: true, layer: { select: { name: true } } } },
    },
  });
  return passages.map(({ id, quotes, document, codings }) => ({
    passageId: id,
    documentTitle: document.title,
    quote: quotes.join(" […] ").replace(/\s+/g, " ").slice(0, 300),
    coders: codings.map((coding) => coding.layer.name),
    codingIds: codings.map((coding) => coding.id),
  }));
}

/** The codebook as the text of a file, with the name of its project. Throws when a format cannot hold an empty one. */
export async function exportCodebook(
  member: Member,
  format: "csv" | "qdc",
): Promise<{ projectName: string; text: string }> {
  const [codes, project] = await Promise.all([
    listCodes(database(), member),
    database().project.findUniqueOrThrow({ where: { id: member.projectId }, select: { name: true } }),
  ]);
  const text = format === "csv" ? writeCodebookCsv(codes) : writeCodebookQdc(codes);
  if (text === null)
    throw new AppError(
      "BAD_REQUEST",
      "The codebook is empty, which REFI-QDA does not allow. Add a code first.",
    );
  return { projectName: project.name, text };
}
