import { asProposed } from "@/lib/transfer/match-choices";
import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;

/** How programs come in, and projects of other programs. */
export const entryReads: Inputs = {
  "tokens.listOfProject": () => [{}],
  "transfer.list": () => [{}],
  "transfer.find": () => [{}],
  "transfer.report": () => [{}],
  "transfer.listInto": () => [{}],
  "transfer.findIntoQuestion": () => [{ jobId: crypto.randomUUID() }],
  "transfer.listBroughtIn": () => [{}],
};

export const entryWrites: Inputs = {
  "tokens.revokeOfProject": () => [{ tokenId: crypto.randomUUID() }],
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
