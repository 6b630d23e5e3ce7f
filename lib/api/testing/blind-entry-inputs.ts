import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;

const names = [{ name: "Energy", replacement: "N1", matchCase: false }];

/** How programs come in, projects of other programs, and what is replaced on the way out. */
export const entryReads: Inputs = {
  "tokens.listOfProject": () => [{}],
  "transfer.list": () => [{}],
  "transfer.find": () => [{}],
  "transfer.report": () => [{}],
  "pseudonyms.get": () => [{}],
  "pseudonyms.count": () => [{ names }],
};

export const entryWrites: Inputs = {
  "tokens.revokeOfProject": () => [{ tokenId: crypto.randomUUID() }],
  "pseudonyms.save": () => [{ names, listId: null }],
};

/** What is not about a project, or ends one. */
export const entryOthers = [
  "tokens.list",
  "tokens.create",
  "tokens.revoke",
  "transfer.answer",
  "transfer.cancel",
];
