import { asProposed } from "@/lib/transfer/match-choices";
import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;

/** A file of two excerpts, one coded where Bob has coded, one that stands nowhere. */
const incoming = {
  fileName: "codings.csv",
  excerpts: [
    {
      document: "Minutes",
      quote: "pipeline",
      codes: [{ path: "trade", guid: "" }],
      coder: "Bob",
      memo: "Why?",
    },
    {
      document: "Letters",
      quote: "The pipeline",
      codes: [{ path: "energy", guid: "" }],
      coder: "",
      memo: "",
    },
    { document: "", quote: "words of no document", codes: [{ path: "talk", guid: "" }], coder: "", memo: "" },
  ].map((excerpt) => ({
    ...{ prefix: "", suffix: "", ranges: [], place: "", weight: null, created: "" },
    ...excerpt,
  })),
};

const names = [{ name: "Energy", replacement: "N1", matchCase: false }];

/** How programs come in, what is told to them, what others have coded, and what is replaced on the way out. */
export const entryReads: Inputs = {
  "incoming.preview": () => [incoming],
  "incoming.listUnplaced": () => [{}],
  "incoming.findPlaces": ({ unplacedId, hidden }) => [
    { id: unplacedId, words: "pipeline" },
    { id: hidden.unplacedIds[0] ?? crypto.randomUUID() },
  ],
  "tokens.listOfProject": () => [{}],
  "webhooks.list": () => [{}],
  "transfer.list": () => [{}],
  "transfer.find": () => [{}],
  "transfer.report": () => [{}],
  "pseudonyms.get": () => [{}],
  "pseudonyms.count": () => [{ names }],
  "pseudonyms.shown": ({ documentId, textId }) => [{ documentId, textId }],
  "transfer.listInto": () => [{}],
  "transfer.findIntoQuestion": () => [{ jobId: crypto.randomUUID() }],
  "transfer.listBroughtIn": () => [{}],
};

export const entryWrites: Inputs = {
  "incoming.bringIn": () => [incoming, incoming],
  "incoming.place": ({ unplacedId, documentId, textId, hidden }) => [
    { id: unplacedId, documentId, textId, ranges: [[4, 12]] },
    { id: hidden.unplacedIds[0] ?? crypto.randomUUID(), documentId, textId, ranges: [[4, 12]] },
  ],
  "incoming.dismiss": ({ hidden }) => [{ ids: [hidden.unplacedIds[0] ?? crypto.randomUUID()] }],
  "tokens.revokeOfProject": () => [{ tokenId: crypto.randomUUID() }],
  "pseudonyms.save": () => [{ names, listId: null }],
  "webhooks.create": () => [{ address: "https://127.0.0.1/", groups: [] }],
  "webhooks.turn": ({ webhookId }) => [{ webhookId, on: true }],
  "webhooks.renew": ({ webhookId }) => [{ webhookId }],
  "webhooks.test": ({ webhookId }) => [{ webhookId }],
  "webhooks.remove": () => [{ webhookId: crypto.randomUUID() }],
  "transfer.answerInto": () => [
    {
      jobId: crypto.randomUUID(),
      decision: {
        convention: { unit: "utf16", lineEnd: "asStored" },
        choices: asProposed,
        confirmed: true,
      },
    },
  ],
  "transfer.takeBackInto": () => [{ id: crypto.randomUUID() }],
  "transfer.cancelInto": () => [{ jobId: crypto.randomUUID() }],
};

/** What is not about a project, or ends one. */
export const entryOthers = [
  "tokens.list",
  "tokens.create",
  "tokens.revoke",
  "transfer.answer",
  "transfer.cancel",
];
