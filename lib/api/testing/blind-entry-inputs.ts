import { asProposed } from "@/lib/transfer/match-choices";
import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;

const names = [{ name: "Energy", replacement: "N1", matchCase: false }];

/** How programs come in, what is told to them, projects of other programs, and what is replaced on the way out. */
export const entryReads: Inputs = {
  "tokens.listOfProject": () => [{}],
  "webhooks.list": () => [{}],
  "transfer.list": () => [{}],
  "transfer.find": () => [{}],
  "transfer.report": () => [{}],
  "pseudonyms.get": () => [{}],
  "pseudonyms.count": () => [{ names }],
  "transfer.listInto": () => [{}],
  "transfer.listBroughtIn": () => [{}],
};

export const entryWrites: Inputs = {
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
