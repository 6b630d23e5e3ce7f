import { z } from "zod";
import { permissions } from "@/lib/projects/permissions";
import { QuerySchema } from "@/lib/queries/schema";
import { MatrixAddressSchema } from "@/lib/tables/saved-matrix-schema";
import { FindingTableSpecSchema, PinsSchema } from "@/lib/tables/schema";
import {
  type Column,
  event,
  flag,
  id,
  int,
  json,
  key,
  line,
  maybeEvent,
  maybeInt,
  maybeLatestEvent,
  maybeMoment,
  maybePlace,
  maybeRef,
  moment,
  nameWhereKnown,
  oneOf,
  place,
  plain,
  prose,
  ref,
  refs,
  type SideTableName,
  text,
  textSchema,
} from "./column";
import * as schema from "./json-schemas";

/** A table of the database as it stands in a side file. */
export interface SideTable {
  /** What one row is called. */
  readonly one: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that name a person, whose account stays where it is. */
  readonly people: readonly string[];
  /** Other columns that are left behind, and why. */
  readonly without: Readonly<Record<string, string>>;
}

const largest = 2_147_483_647;
const actions = Object.keys(permissions) as [string, ...string[]];
const made = { id, createdAt: moment };
const deletedAt = maybeMoment;
const color = text(20);
const saved = { ...made, name: line, note: prose, updatedAt: moment, deletedAt };

const table = (
  one: string,
  columns: SideTable["columns"],
  people: readonly string[] = [],
  without: SideTable["without"] = {},
): SideTable => ({ one, columns, people, without });

/**
 * All tables whose rows stand in a side file, each after those it refers to. A row stands there with every column named
 * here; which project it belongs to is not said.
 */
export const sideTables: Readonly<Record<SideTableName, SideTable>> = {
  MemoType: table("kind of memo", {
    ...made,
    position: int(0, largest),
    name: line,
    color: plain(z.string().max(20).nullable()),
    deletedAt,
  }),
  Document: table(
    "document",
    {
      ...made,
      ...{
        title: line,
        authors: text(10_000),
        year: maybeInt(-10_000, 10_000),
        source: text(10_000),
        doi: line,
      },
      attributes: plain(schema.attributes),
      ...{
        fileName: line,
        mediaType: plain(
          z
            .string()
            .max(200)
            .regex(/^[\w.+-]+\/[\w.+-]+$/),
        ),
        byteSize: int(0, largest),
        sha256: plain(schema.sha256),
      },
      ...{ length: int(0, 20_000_000), language: text(50), pageCount: int(0, 1_000_000) },
      ...{
        corrections: plain(schema.corrections),
        recording: plain(schema.recording),
        textId: ref("DocumentText"),
      },
    },
    ["createdById"],
    { deletedAt: "Deleted documents, and what stands in them, stay where they are." },
  ),
  DocumentText: table("reading of a document", {
    ...{ id, documentId: ref("Document"), createdAt: moment, text: text(20_000_000) },
    ...{ blocks: plain(schema.blocks), blocksVersion: int(0, largest), extraction: plain(schema.extraction) },
    /** The rows of DocumentPage. */
    pages: plain(schema.pages),
  }),
  Code: table("code", {
    ...made,
    ...{ parentId: maybeRef("Code"), position: int(-largest, largest), name: line, color },
    ...{ definition: prose, whenToUse: prose, whenNotToUse: prose, example: prose, codable: flag },
    shortcut: plain(z.string().max(50).nullable()),
    ...{ guid: line, mergedIntoId: maybeRef("Code"), deletedAt },
  }),
  CodeSet: table("code set", {
    ...made,
    position: int(-largest, largest),
    name: line,
    codeIds: refs,
    deletedAt,
  }),
  DocumentGroup: table("folder or set of documents", {
    ...{ ...made, kind: oneOf(["folder", "set"]), name: line, documentIds: refs, deletedAt },
  }),
  Case: table("case", { ...made, name: line, attributes: plain(schema.attributes), deletedAt }),
  CaseLink: table("document of a case", {
    ...{ id, caseId: ref("Case"), documentId: ref("Document"), speaker: line, deletedAt },
  }),
  Round: table("round", {
    ...{ ...made, name: line, purpose: oneOf(["openCoding", "reliability", "recoding", "adjudication"]) },
    ...{ blind: flag, state: oneOf(["draft", "open", "closed"]), instructions: prose, dueAt: maybeMoment },
    ...{ codebookFrozen: flag, frozenAt: maybeLatestEvent, seed: maybeInt(-largest, largest) },
    ...{ percent: maybeInt(0, 100), perDocument: maybeInt(0, 100_000), openedAt: maybeMoment },
    ...{ closedAt: maybeMoment, deletedAt },
  }),
  Layer: table(
    "layer",
    {
      ...{ ...made, kind: oneOf(["coder", "consensus", "suggestion"]), name: line },
      ...{ origin: oneOf(["person", "model"]), roundId: maybePlace },
    },
    ["userId"],
  ),
  Passage: table("passage", {
    ...{ ...made, documentId: ref("Document"), textId: ref("DocumentText") },
    ranges: plain(z.array(z.int().min(0).max(20_000_000)).max(20_000)),
    region: plain(z.array(z.int().min(0).max(largest)).max(5)),
    ...{ start: int(0, 20_000_000), end: int(0, 20_000_000) },
    ...{
      quotes: plain(z.array(textSchema(20_000_000)).max(10_000)),
      prefix: text(1_000),
      suffix: text(1_000),
    },
    pages: plain(z.array(textSchema(200)).max(100_000)),
  }),
  RoundUnit: table("given passage", {
    ...{ ...made, roundId: ref("Round"), passageId: ref("Passage"), position: int(0, largest), deletedAt },
  }),
  FinishedDocument: table("finished document", {
    ...{ ...made, layerId: ref("Layer"), documentId: ref("Document"), deletedAt },
  }),
  Coding: table("coding", {
    ...{ ...made, passageId: ref("Passage"), codeId: ref("Code"), layerId: ref("Layer") },
    ...{ weight: maybeInt(0, 100), confirmedAt: maybeMoment, deletedAt },
  }),
  FindingTable: table("finding table", {
    ...{
      ...made,
      name: line,
      caption: prose,
      spec: json(FindingTableSpecSchema),
      updatedAt: moment,
      deletedAt,
    },
  }),
  TableCell: table(
    "settled cell",
    {
      ...{ id, tableId: ref("FindingTable"), cell: key, evidence: refs, confirmedAt: maybeMoment },
      ...{ pins: json(PinsSchema), deletedAt },
    },
    ["confirmedById"],
  ),
  TableVersion: table(
    "version of a finding table",
    {
      ...{ ...made, tableId: ref("FindingTable"), name: line, title: line, caption: prose },
      ...{ spec: json(FindingTableSpecSchema), view: json(schema.frozenTable), deletedAt },
    },
    ["createdById"],
  ),
  Memo: table(
    "memo",
    {
      ...made,
      target: oneOf(["project", "document", "code", "passage", "case", "cell", "finding", "free"]),
      ...{ targetId: place, targetPart: key, typeId: maybeRef("MemoType"), title: line },
      ...{ body: json(schema.body), updatedAt: moment, deletedAt },
    },
    ["authorId"],
  ),
  Thread: table(
    "discussion",
    {
      ...{ ...made, target: oneOf(["memo", "passage"]), targetId: place, alsoOn: refs },
      ...{ resolvedAt: maybeMoment, deletedAt },
    },
    ["resolvedById"],
  ),
  Comment: table(
    "comment",
    { ...made, threadId: ref("Thread"), text: prose, editedAt: maybeMoment, deletedAt },
    ["authorId"],
  ),
  Link: table(
    "link",
    {
      ...{ ...made, fromPassageId: ref("Passage"), toPassageId: ref("Passage") },
      ...{ kind: oneOf(["supports", "contradicts", "explains", "continues"]), note: prose, deletedAt },
    },
    ["authorId"],
  ),
  Claim: table(
    "claim",
    { ...made, text: prose, note: prose, position: int(-largest, largest), updatedAt: moment, deletedAt },
    ["authorId"],
  ),
  ClaimPassage: table(
    "piece of evidence",
    {
      ...{ ...made, claimId: ref("Claim"), passageId: ref("Passage") },
      ...{ stance: oneOf(["supports", "contradicts"]), reading: prose, deletedAt },
    },
    ["authorId"],
  ),
  Dating: table(
    "dating",
    {
      ...{ ...made, passageId: ref("Passage"), key: text(50), from: text(50), to: text(50), title: line },
      ...{ hidden: flag, deletedAt },
    },
    ["authorId"],
  ),
  Query: table("saved query", { ...saved, spec: json(QuerySchema), smart: flag }),
  SavedMatrix: table("saved matrix", { ...saved, spec: json(MatrixAddressSchema) }),
  Decision: table(
    "decision",
    {
      ...{ ...made, documentId: ref("Document") },
      outcome: oneOf(["accepted", "otherCode", "otherBoundaries", "neither", "postponed"]),
      ...{ concerned: json(schema.concerned), consensus: json(schema.agreed), reason: prose },
      ...{ decidedAt: moment, reopenedAt: maybeMoment, deletedAt },
    },
    ["decidedById", "reopenedById"],
  ),
  StudyPaper: table("paper of a study pack", {
    ...{ id, packId: line, paperId: line, position: int(0, largest), documentId: maybePlace },
    ...{ report: json(schema.placementReport), deletedAt },
  }),
  UnplacedExcerpt: table(
    "excerpt without a place",
    {
      ...{ ...made, layerId: ref("Layer"), documentId: maybeRef("Document"), codeIds: refs },
      ...{ weight: maybeInt(0, 100), source: line, position: int(0, largest), documentName: line },
      ...{ quote: prose, prefix: prose, suffix: prose, place: line, memo: prose, deletedAt },
      ranges: plain(z.array(z.int().min(0).max(largest)).max(400)),
      ...{ unit: oneOf(["utf16", "codePoint", "unknown", "other"]), codedAt: maybeMoment },
    },
    ["createdById"],
  ),
  Event: table(
    "change",
    {
      ...{ id, number: event, action: oneOf(actions), kind: text(100), subject: text(100) },
      ...{ about: refs, summary: prose, changes: { kind: "changes", schema: schema.changes } },
      ...{ target: maybeEvent, undoneBy: maybeEvent, at: moment, actorName: nameWhereKnown },
    },
    ["actorId"],
    {
      operation: "The name of a request, which nobody sends again.",
      asked: "What it asked for.",
      result: "What was answered to it.",
    },
  ),
};

export const sideTableNames = Object.keys(sideTables) as readonly SideTableName[];

/** Tables of which nothing leaves with a project, and why. */
export const tablesLeftOut: Readonly<Record<string, string>> = {
  Installation: "Of the installation, not of a project.",
  User: "Accounts stay where they are.",
  TwoStep: "Of an account.",
  RecoveryCode: "Of an account.",
  Session: "Of an account.",
  Identity: "Of an account.",
  Attempt: "Counts attempts to sign in.",
  Project: "Stands at the head of the side file.",
  Member: "Accounts stay where they are: who brings a project over is its owner.",
  Withheld: "Of members.",
  Invitation: "A link that admits to one project on one server.",
  AccessToken: "A key to one project on one server.",
  Webhook: "Tells an address what happens on one server, in the name of an account there.",
  Assignment: "Of members; which documents they have finished stands with their layers.",
  DocumentPage: "Stands with its text.",
  TextIndex: "Made again when it is needed.",
  ReadingPosition: "Of one person, and nobody else's to see.",
  ImportJob: "Work on one server.",
  Transfer: "What was told when the project itself was brought over.",
  PseudonymList: "It says who is who, and is never taken out.",
  BroughtIn: "What was told when another project was brought into this one.",
  SharedText: "Made again from what is saved when people type together.",
};
