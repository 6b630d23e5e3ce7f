import { type Action, type Right, type Standing, missingRight, missingScope } from "./permissions";

/** How the rights are named on screen, after "may", and what each is about. */
export const rightWords: Record<Right, { readonly label: string; readonly about: string }> = {
  mayEditCodebook: {
    label: "Edit the codebook",
    about: "Add codes, define, colour and move them. Merging and deleting takes a lead.",
  },
  maySeeOthers: {
    label: "See the layers of others",
    about:
      "Their codings, and their memos, links and comments. Without it, one works as if in a blind round at all times.",
  },
  mayExport: {
    label: "Export",
    about:
      "Load excerpts, tables, memos, the codebook, the history and original files as files. Leads: make webhooks.",
  },
  mayInvite: {
    label: "Invite people",
    about: "Make links into this project, with roles up to their own.",
  },
};

/** "may edit the codebook", "may not export": after a name. */
export const sayRight = (right: Right, allowed: boolean): string =>
  `${allowed ? "may" : "may not"} ${rightWords[right].label.charAt(0).toLowerCase()}${rightWords[right].label.slice(1)}`;

/** Why someone who stands so may not do the action, and whom to ask. */
export function explainRefusal(standing: Standing, action: Action): string {
  const scope = missingScope(standing, action);
  if (scope !== null)
    return `This takes a token with the scope “${scope}”, and yours has “${standing.scope}”. Make one on the page of your account.`;
  const right = missingRight(standing, action);
  return right === null
    ? `As a ${standing.role} of this project you may not do this. Ask its owner.`
    : `You ${sayRight(right, false)} in this project. Ask a lead or the owner.`;
}
