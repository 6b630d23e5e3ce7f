/** Procedures that are for the product's own pages alone: by name, or by what the name begins with where it ends in a dot. */
const leftOut = [
  // Accounts, tokens, webhooks and the installation are never reached with a token.
  "accounts.",
  "backups.",
  "tokens.",
  "webhooks.",
  "projects.acceptInvitation",
  "projects.listInvitationsForNewcomers",
  "projects.inviteNewcomers",
  "projects.withdrawInvitationForNewcomers",
  // What a page begins with a click, for the person who sits before it.
  "packs.list",
  "packs.create",
  "projects.openSample",
  "transfer.",
  // Streams, presence and typing together.
  "live.follow",
  "live.tellPresence",
  "texts.",
  "tables.openFinding",
  // What the reader and the editor draw with.
  "coding.read",
  "documents.reading",
  "documents.keepPosition",
  "documents.carryPlace",
  "documents.preview",
  "jobs.preview",
  "memos.suggest",
  "pseudonyms.shown",
] as const;

/** Whether a procedure is no part of the public interface: in no document, and answered to no token. */
export const isLeftOut = (name: string): boolean =>
  leftOut.some((each) => (each.endsWith(".") ? name.startsWith(each) : name === each));
