import { defaultSetup } from "@/lib/agreement/setup";
import { plainBody } from "@/lib/memos/plain-body";
import { noQuery } from "@/lib/search/search-query";
import { type BlindStudy, secret } from "./blind-study";
import { adjudicationReads, adjudicationWrites } from "./blind-adjudication-inputs";
import { claimReads, claimWrites } from "./blind-claim-inputs";
import { entryOthers, entryReads, entryWrites } from "./blind-entry-inputs";
import { queryReads, queryWrites } from "./blind-query-inputs";
import { tableReads, tableWrites } from "./blind-table-inputs";

/** Inputs by the name of a procedure; the project is added to each. */
export type Inputs = Record<string, (study: BlindStudy) => unknown[]>;
const id = () => crypto.randomUUID();
const body = plainBody("Words");
/** An update of a shared text with nothing in it. */
const nothingTyped = () => ({ windowId: id(), generation: 1, update: "AAA=" });

/** The procedures that only read, with what they are asked for: in Bob's places as well as in Ann's. */
export const reads: Inputs = {
  "codebook.list": () => [{}],
  "packs.find": () => [{}],
  "codebook.listPassages": ({ codes }) => [
    { id: codes("trade") },
    { id: codes("energy") },
    { id: codes("talk") },
  ],
  "codebook.getPast": () => [{ moment: "now" }, { moment: "start" }],
  "codebook.listMoments": () => [{}],
  "codebook.previewImport": () => [{ fileName: "codes.csv", text: "name\ntrade\n" }],
  "codebook.sets.list": () => [{}],
  "agreement.getChoices": () => [{}],
  "agreement.compare": ({ mine }) =>
    [{}, { layerIds: [mine.layerId] }].map((some) => ({ setup: { ...defaultSetup, ...some } })),
  "agreement.compareContinuum": ({ mine }) =>
    [{}, { layerIds: [mine.layerId] }].map((some) => ({ setup: { ...defaultSetup, ...some } })),
  "agreement.trend": ({ codes }) =>
    [{}, { codeIds: [codes("trade")] }].map((some) => ({ setup: { ...defaultSetup, ...some } })),
  "analysis.listExcerpts": ({ codes, hidden }) =>
    ["trade", "energy", "talk"].flatMap((path) => [
      { codeId: codes(path), withSubCodes: true },
      { codeId: codes(path), withSubCodes: true, cursor: hidden.passageIds[0] ?? id() },
    ]),
  "analysis.getContext": ({ mine, hidden }) => [
    { passageId: mine.passageId },
    { passageId: hidden.passageIds[0] ?? id() },
  ],
  "analysis.getFilters": () => [{}],
  "cases.list": () => [{}],
  "chronology.get": ({ codes, documentId }) => [
    { codeIds: [], documentIds: [] },
    { codeIds: [codes("energy")], documentIds: [documentId] },
  ],
  "citations.get": ({ codes }) => [{}, { codeId: codes("trade") }, { codeId: codes("energy") }],
  "cases.listLinkable": () => [{}],
  "coding.read": ({ documentId }) => [{ documentId }],
  "coding.list": ({ documentId, otherDocumentId }) => [{ documentId }, { documentId: otherDocumentId }],
  "coding.history": ({ documentId, mine, hidden }) => [
    { documentId, passageId: mine.passageId },
    { documentId, passageId: hidden.passageIds[0] ?? id() },
  ],
  "coding.isFinished": ({ documentId, otherDocumentId }) => [{ documentId }, { documentId: otherDocumentId }],
  "coding.listWaiting": ({ documentId }) => [{ documentId }],
  "coding.listOlderIn": ({ documentId, otherDocumentId }) => [
    { documentId },
    { documentId: otherDocumentId },
  ],
  "coding.listOlder": ({ codes }) => [{}, { codeId: codes("trade") }, { codeId: codes("talk") }],
  "comments.list": ({ mine, hidden, memoId }) => [
    { on: { target: "passage", targetId: mine.passageId } },
    { on: { target: "passage", targetId: hidden.passageIds[0] ?? id() } },
    { on: { target: "memo", targetId: memoId } },
    { on: { target: "memo", targetId: hidden.memoIds[0] ?? id() } },
  ],
  "comments.count": () => [{}],
  "documents.list": () => [{}],
  "documents.getFacts": ({ documentId }) => [{ id: documentId }],
  "documents.reading": ({ documentId }) => [{ id: documentId }],
  "documents.carryPlace": ({ documentId }) => [
    { id: documentId, textId: documentId, mark: "00000000", start: 0, end: 4 },
  ],
  "documents.preview": ({ documentId }) => [{ id: documentId, encoding: "utf-8" }],
  "documents.outdated": () => [{}],
  "documents.uncertain": ({ documentId }) => [{ id: documentId }],
  "history.list": ({ bob, documentId, codes, mine, hidden }) => [
    {},
    { memberId: bob.userId },
    { documentId },
    { codeId: codes("talk") },
    { passageId: mine.passageId },
    { passageId: hidden.passageIds[0] ?? id() },
    { text: secret },
  ],
  "history.get": ({ firstEventId, hidden }) => [{ id: firstEventId }, { id: hidden.eventIds[0] ?? id() }],
  "history.listDeleted": () => [{}],
  "history.listChoices": () => [{}],
  "jobs.list": () => [{}],
  "jobs.preview": () => [{ id: id(), encoding: "utf-8" }],
  "links.list": ({ mine }) => [{}, { passageId: mine.passageId }],
  "live.listMine": () => [{}],
  "live.follow": ({ firstEventId }) => [{ windowId: id() }, { windowId: id(), cursor: firstEventId }],
  "memos.list": ({ projectId, mine, hidden, codes, documentId, caseId }) => [
    {},
    { on: { target: "passage", targetId: mine.passageId } },
    { on: { target: "passage", targetId: hidden.passageIds[0] ?? id() } },
    { on: { target: "code", targetId: codes("trade") } },
    { on: { target: "document", targetId: documentId } },
    { on: { target: "case", targetId: caseId } },
    { on: { target: "project", targetId: projectId } },
  ],
  "memos.suggest": () => [
    { sign: "@", words: "B" },
    { sign: "#", words: "pipe" },
    { sign: "#", words: "Nobody" },
  ],
  "memos.types.list": () => [{}],
  "projects.list": () => [{}],
  "projects.listTeam": () => [{}],
  "projects.listInvitations": () => [{}],
  "references.read": () => [{ jobId: id() }],
  "rounds.list": () => [{}],
  "rounds.get": ({ roundId }) => [{ id: roundId }],
  "rounds.getPlan": ({ roundId }) => [{ id: roundId }],
  "rounds.ofDocument": ({ documentId, otherDocumentId }) => [{ documentId }, { documentId: otherDocumentId }],
  "surveys.outline": () => [{ jobId: id(), options: {} }],
  "surveys.summary": () => [
    {
      jobId: id(),
      options: {},
      choices: { sheet: 0, headerRow: 1, roles: [], layout: "grid", title: "Survey", updateKnown: false },
    },
  ],
  "search.find": () => [{ query: { ...noQuery, words: "trade" }, order: "text", offset: 0, limit: 50 }],
  "search.countWords": () => [{ withoutStopWords: true }],
  "groups.list": () => [{}],
  "attributes.kinds": () => [{}],
  "search.previewCoding": () => [{ query: { ...noQuery, words: "trade" }, stretch: "sentence" }],
  ...adjudicationReads,
  ...claimReads,
  ...queryReads,
  ...tableReads,
  ...entryReads,
};

/** The procedures that write, in an order in which they can; where Bob has worked, too. */
export const writes: Inputs = {
  "packs.place": ({ documentId }) => [{ documentId }],
  "codebook.add": () => [{ id: id(), parentId: null, name: "winter" }],
  "codebook.edit": ({ codes }) => [{ id: codes("trade"), fields: { definition: "Buying and selling" } }],
  "codebook.move": ({ codes }) => [{ id: codes("talk"), parentId: null, index: 0 }],
  "codebook.merge": ({ codes }) => [{ sourceIds: [codes("talk")], targetId: codes("trade") }],
  "codebook.split": ({ codes, mine, hidden }) => [
    { id: codes("trade"), as: "sibling", name: "goods", codingIds: [mine.codingId] },
    { id: codes("energy"), as: "child", name: "oil", codingIds: [hidden.codingIds[2] ?? id()] },
  ],
  "codebook.remove": ({ codes }) => [{ id: codes("talk") }],
  "codebook.import": () => [{ fileName: "codes.csv", text: "name\nspring\n" }],
  "codebook.sets.add": ({ codes }) => [{ id: id(), name: "Tools", codeIds: [codes("trade")] }],
  "codebook.sets.edit": ({ setId }) => [{ id: setId, name: "Bar 2" }],
  "codebook.sets.remove": ({ setId }) => [{ id: setId }],
  "chronology.setDating": ({ mine, hidden }) =>
    [mine.passageId, hidden.passageIds[0] ?? id()].map((passageId) => ({
      ...{ passageId, key: "", from: "1998-01-01", to: "1998-12-31", title: "Mine", hidden: false },
    })),
  "cases.create": () => [{ id: id(), name: "Islamabad", attributes: {} }],
  "cases.edit": ({ caseId }) => [{ id: caseId, name: "Moskva", attributes: {} }],
  "cases.link": ({ caseId, otherDocumentId }) => [{ caseId, documentId: otherDocumentId, speaker: "" }],
  "cases.unlink": ({ caseLinkId }) => [{ id: caseLinkId }],
  "coding.apply": ({ documentId, otherDocumentId, codes }) =>
    [
      { documentId, ranges: [[53, 65]] },
      { documentId, ranges: [[17, 23]] },
      { documentId: otherDocumentId, ranges: [[0, 12]] },
    ].map((place) => ({
      ...place,
      passageId: id(),
      codes: [{ id: id(), codeId: codes("energy") }],
    })),
  "coding.applyToPlaces": ({ otherDocumentId, codes }) => [
    { documentId: otherDocumentId, codeId: codes("talk"), places: [[[0, 12]], [[33, 38]]] },
  ],
  "coding.applyToQuote": ({ documentId, codes }) => [
    { documentId, exact: "in May", codeIds: [codes("talk")] },
    { documentId, exact: "in May", codePaths: ["energy › gas"] },
  ],
  "coding.applyToPassages": ({ mine, hidden, codes }) => [
    { passageIds: [mine.passageId], codeId: codes("energy/gas") },
    { passageIds: [hidden.passageIds[0] ?? id()], codeId: codes("energy/gas") },
  ],
  "coding.setWeight": ({ mine, hidden }) => [
    { codingIds: [mine.codingId], weight: 40 },
    { codingIds: [hidden.codingIds[0] ?? id()], weight: 40 },
  ],
  "coding.keep": ({ mine, hidden }) => [
    { codingIds: [mine.codingId] },
    { codingIds: [hidden.codingIds[0] ?? id()] },
  ],
  "coding.changeCode": ({ second, hidden, codes }) => [
    { codingIds: [second.codingId], codeId: codes("talk") },
    { codingIds: [hidden.codingIds[0] ?? id()], codeId: codes("talk") },
  ],
  "coding.moveBoundary": ({ mine, hidden }) => [
    { codingIds: [mine.codingId], ranges: [[0, 12]], passageId: id() },
    { codingIds: [hidden.codingIds[0] ?? id()], ranges: [[0, 3]], passageId: id() },
  ],
  "coding.split": ({ second, hidden }) => [
    { codings: [{ id: second.codingId, secondId: id() }], at: 35, firstId: id(), secondId: id() },
    {
      codings: [{ id: hidden.codingIds[0] ?? id(), secondId: id() }],
      at: 8,
      firstId: id(),
      secondId: id(),
    },
  ],
  "coding.placeWaiting": ({ hidden }) => [
    { passageId: hidden.passageIds.at(-1) ?? id(), ranges: [[0, 3]], newPassageId: id() },
  ],
  "coding.markFinished": ({ documentId, otherDocumentId, hidden }) => [
    { layerId: null, documentIds: [documentId], finished: true },
    { layerId: null, documentIds: [otherDocumentId], finished: true },
    { layerId: hidden.layerIds[0] ?? id(), documentIds: [otherDocumentId], finished: true },
  ],
  "coding.remove": ({ second, hidden }) => [
    { codingIds: [second.codingId] },
    { codingIds: [hidden.codingIds[0] ?? id()] },
  ],
  "comments.add": ({ threadId, mine, hidden }) => [
    { id: id(), threadId, on: { target: "passage", targetId: mine.passageId }, text: "And this?" },
    { id: id(), threadId: id(), on: { target: "passage", targetId: mine.passageId }, text: "Hm." },
    {
      id: id(),
      threadId: id(),
      on: { target: "passage", targetId: hidden.passageIds[0] ?? id() },
      text: "Hm.",
    },
  ],
  "comments.edit": ({ commentId, hidden }) => [
    { id: commentId, text: "Is it?" },
    { id: hidden.commentIds[0] ?? id(), text: "Is it?" },
  ],
  "comments.resolve": ({ threadId, hidden }) => [
    { threadId, resolved: true },
    { threadId: hidden.threadIds[0] ?? id(), resolved: true },
  ],
  "comments.remove": ({ commentId, hidden }) => [{ id: commentId }, { id: hidden.commentIds[0] ?? id() }],
  "documents.edit": ({ otherDocumentId }) => [{ id: otherDocumentId, ...details }],
  "documents.correctStructure": ({ documentId }) => [
    { id: documentId, textId: documentId, correction: { type: "kind", at: 0, kind: "heading", level: 1 } },
  ],
  "documents.discardCorrections": ({ documentId }) => [{ id: documentId }],
  "documents.keepPosition": ({ documentId }) => [{ id: documentId, textId: documentId, offset: 5 }],
  "documents.rereadOutdated": () => [{}],
  "documents.recognise": ({ documentId }) => [{ id: documentId, language: "eng" }],
  "documents.reread": ({ documentId }) => [{ id: documentId }],
  "documents.removeRecording": ({ documentId }) => [{ id: documentId }],
  "jobs.answer": () => [{ id: id(), answer: { kind: "duplicate" } }],
  "jobs.cancel": () => [{ id: id() }],
  "jobs.retry": () => [{ id: id() }],
  "jobs.dismiss": () => [{ id: id() }],
  "jobs.dismissOver": () => [{}],
  "links.add": ({ ends, mine, hidden }) => [
    {
      id: id(),
      fromPassageId: ends.toPassageId,
      toPassageId: ends.fromPassageId,
      kind: "supports",
      note: "",
    },
    {
      id: id(),
      fromPassageId: mine.passageId,
      toPassageId: hidden.passageIds[0] ?? id(),
      kind: "supports",
      note: "",
    },
  ],
  "links.change": ({ linkId, ends, hidden }) => [
    { id: linkId, ...ends, kind: "continues", note: "" },
    { id: hidden.memoIds.at(-1) ?? id(), ...ends, kind: "continues", note: "" },
  ],
  "links.remove": ({ linkId, hidden }) => [{ id: linkId }, { id: hidden.memoIds.at(-1) ?? id() }],
  "memos.write": ({ projectId, mine, hidden }) => [
    { id: id(), target: "project", targetId: projectId, title: "Plan", body },
    { id: id(), target: "passage", targetId: mine.passageId, title: "Thought", body },
    { id: id(), target: "passage", targetId: hidden.passageIds[0] ?? id(), title: "Thought", body },
  ],
  "memos.change": ({ memoId, hidden }) => [
    { id: memoId, title: "Second thought", body, seenAt: new Date(Date.now() + 60_000) },
    { id: hidden.memoIds[0] ?? id(), title: "Mine now", body, seenAt: new Date(Date.now() + 60_000) },
  ],
  "texts.memo.open": ({ memoId, hidden }) => [{ memoId }, { memoId: hidden.memoIds[0] ?? id() }],
  "texts.memo.push": ({ memoId, hidden }) => [
    { memoId, ...nothingTyped() },
    { memoId: hidden.memoIds[0] ?? id(), ...nothingTyped() },
  ],
  "texts.memo.tellCaret": ({ memoId, hidden }) => [
    { memoId, windowId: id(), caret: null },
    { memoId: hidden.memoIds[0] ?? id(), windowId: id(), caret: null },
  ],
  "texts.memo.save": ({ memoId, hidden }) => [{ memoId }, { memoId: hidden.memoIds[0] ?? id() }],
  "texts.code.open": ({ codes }) => [{ codeId: codes("trade"), field: "definition" }],
  "texts.code.push": ({ codes }) => [{ codeId: codes("trade"), field: "definition", ...nothingTyped() }],
  "texts.code.tellCaret": ({ codes }) => [
    { codeId: codes("trade"), field: "definition", windowId: id(), caret: null },
  ],
  "texts.code.save": ({ codes }) => [{ codeId: codes("trade"), field: "definition" }],
  "memos.remove": ({ memoId, hidden }) => [{ id: memoId }, { id: hidden.memoIds[0] ?? id() }],
  "memos.types.add": () => [{ id: id(), name: "Doubt", color: null }],
  "memos.types.edit": ({ typeId }) => [{ id: typeId, name: "Idea", color: null }],
  "memos.types.remove": ({ typeId }) => [{ id: typeId }],
  "references.fill": ({ otherDocumentId }) => [
    { documents: [{ id: otherDocumentId, details: { year: 2020 } }] },
  ],
  "groups.create": () => [{ id: crypto.randomUUID(), kind: "set", name: "Wave 2" }],
  "groups.rename": ({ groupId }) => [{ id: groupId, name: "Wave one" }],
  "groups.put": ({ groupId, documentId }) => [{ id: groupId, documentIds: [documentId] }],
  "groups.take": ({ groupId, documentId }) => [{ id: groupId, documentIds: [documentId] }],
  "groups.remove": ({ groupId }) => [{ id: groupId }],
  "attributes.setKind": () => [{ of: "cases", name: "Age", kind: "number" }],
  "attributes.import": ({ documentId }) => [
    {
      ...{ of: "documents", kinds: { Age: "number" }, made: [] },
      entries: [{ id: documentId, values: { Age: "40" } }],
    },
  ],
  "search.codeHits": ({ codes }) =>
    [1, 2].map((places) => ({
      ...{ query: { ...noQuery, words: "trade" }, stretch: "hit", codeId: codes("talk"), places },
    })),
  ...adjudicationWrites,
  ...claimWrites,
  ...queryWrites,
  ...tableWrites,
  ...entryWrites,
  "live.tellPresence": ({ documentId }) => [{ windowId: id(), place: { documentId, offset: 5 } }],
  "live.undo": () => [{}, {}, {}],
  "live.undoOthers": ({ firstEventId, hidden }) => [{ id: firstEventId }, { id: hidden.eventIds[0] ?? id() }],
  "live.redo": () => [{}],
  "live.undoBackTo": () => [{ id: id() }],
  "rounds.markDone": ({ assignmentId }) => [{ id: assignmentId, done: true }],
  "rounds.describe": ({ roundId }) => [{ id: roundId, name: "First", instructions: "Slowly.", dueAt: null }],
  "rounds.assign": ({ roundId, ann, otherDocumentId }) => [
    { roundId, documentId: otherDocumentId, userId: ann.userId },
  ],
  "cases.remove": ({ caseId }) => [{ id: caseId }],
  "documents.remove": ({ otherDocumentId }) => [{ id: otherDocumentId }],
  "projects.edit": () => [{ name: "Two states", description: "" }],
  "projects.withdrawInvitation": () => [{ invitationId: id() }],
};

/** What ends the work in the project, or is not about one. */
export const others = new Set([
  "codebook.applyTemplate",
  "accounts.register",
  "accounts.rename",
  "accounts.changePassword",
  "accounts.setRegistration",
  ...["backups.list", "backups.make", "backups.remove"],
  "accounts.listSessions",
  "accounts.endSession",
  "accounts.endOtherSessions",
  "accounts.getTwoStep",
  "accounts.beginTwoStep",
  "accounts.confirmTwoStep",
  "accounts.giveRecoveryCodes",
  "accounts.turnOffTwoStep",
  "accounts.resetTwoStep",
  "projects.create",
  "rounds.plan",
  "rounds.reassign",
  "rounds.remove",
  "rounds.changeState",
  "packs.create",
  "packs.list",
  "projects.openSample",
  "projects.resetSample",
  "projects.delete",
  "projects.leave",
  "projects.changeRole",
  "projects.setRights",
  "projects.setOrigin",
  "projects.removeMember",
  "projects.transfer",
  "projects.acceptInvitation",
  "projects.invite",
  "projects.listInvitationsForNewcomers",
  "projects.inviteNewcomers",
  "projects.withdrawInvitationForNewcomers",
  ...entryOthers,
]);

const details = {
  title: "Letters",
  authors: "",
  year: 1999,
  source: "",
  doi: "",
  language: "en",
  attributes: {},
};
