import type { Entity } from "@/lib/shared/change";

/** What rows are called, in the singular. */
export const entityWords: Readonly<Record<Entity, string>> = {
  project: "project",
  document: "document",
  case: "case",
  caseLink: "link to a case",
  code: "code",
  codeSet: "code set",
  documentGroup: "folder or set of documents",
  passage: "passage",
  coding: "coding",
  memo: "memo",
  memoType: "type of memo",
  thread: "thread of comments",
  comment: "comment",
  link: "link",
  claim: "claim",
  claimPassage: "passage held against a claim",
  dating: "date of an event",
  findingTable: "finding table",
  tableCell: "cell of a finding table",
  tableVersion: "version of a finding table",
  query: "query",
  savedMatrix: "saved matrix",
  round: "round",
  roundUnit: "passage of a round",
  assignment: "assignment",
  finishedDocument: "finished document",
  decision: "decision on a difference",
  studyPaper: "paper of a study pack",
  unplacedExcerpt: "excerpt without a place",
  layer: "codings of",
  member: "rights of a member",
};

/** What fields are called where their own names say too little. */
const fieldWords: Readonly<Record<string, string>> = {
  color: "Colour",
  codable: "Can be applied",
  parentId: "Placed below",
  codeId: "Code",
  codeIds: "Codes",
  passageId: "Passage",
  fromPassageId: "From",
  toPassageId: "To",
  layerId: "Coder",
  userId: "Coder",
  caseId: "Case",
  claimId: "Claim",
  documentId: "Document",
  roundId: "Round",
  targetId: "Written on",
  typeId: "Type",
  doi: "DOI",
  body: "Text",
  textId: "Reading of the file",
  confirmedAt: "Confirmed",
  resolvedAt: "Resolved",
  dueAt: "Due",
  doneAt: "Done",
  startedAt: "Begun",
  openedAt: "Opened",
  closedAt: "Closed",
  state: "State",
  reopenedAt: "Reopened",
  decidedAt: "Decided",
  mayEditCodebook: "May edit the codebook",
  maySeeOthers: "May see the layers of others",
  mayExport: "May export",
  mayInvite: "May invite people",
};

/** What people do not need to be told of: order among neighbours, technical values, what follows from other fields. */
const untold: ReadonlySet<string> = new Set([
  "id",
  "position",
  "guid",
  "createdAt",
  "updatedAt",
  "deletedAt",
  "createdById",
  "confirmedById",
  "evidence",
  "pins",
  "view",
  "authorId",
  "key",
  "resolvedById",
  "decidedById",
  "reopenedById",
  "concerned",
  "consensus",
  "editedAt",
  "threadId",
  "targetPart",
  "sha256",
  "byteSize",
  "mediaType",
  "length",
  "pageCount",
  "spec",
  "frozenAt",
  "seed",
  "pseudonymListId",
]);

/** Fields of running text, whose differences are told word by word. */
const long: ReadonlySet<string> = new Set([
  "definition",
  "whenToUse",
  "whenNotToUse",
  "example",
  "body",
  "description",
  "text",
  "note",
  "instructions",
  "caption",
  "reason",
]);

export const isTold = (field: string): boolean => !untold.has(field);
export const isLong = (field: string): boolean => long.has(field);

/** A field's name on screen: "whenToUse" is "When to use". */
export function sayField(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return fieldWords[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
