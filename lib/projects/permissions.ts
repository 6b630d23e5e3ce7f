import { type TokenScope, includesScope } from "./token-scope";

export type Role = "owner" | "lead" | "coder" | "viewer";

export const roles: readonly Role[] = ["owner", "lead", "coder", "viewer"];

const everyone = roles;
const workers: readonly Role[] = ["owner", "lead", "coder"];
const leads: readonly Role[] = ["owner", "lead"];
const owners: readonly Role[] = ["owner"];

/** What a lead can give to a member, or take from one, whatever the role says. */
export type Right = "mayEditCodebook" | "maySeeOthers" | "mayExport" | "mayInvite";

/** The roles that come with each right. */
const comesWith: Readonly<Record<Right, readonly Role[]>> = {
  mayEditCodebook: workers,
  /** See the layers of others, and what they write to each other. */
  maySeeOthers: everyone,
  mayExport: everyone,
  mayInvite: leads,
};

export const rights = Object.keys(comesWith) as readonly Right[];

/** What was said of one member beside the role; null: as the role says. */
export type Overrides = Readonly<Record<Right, boolean | null>>;

/** All the policy asks of a member. */
export interface Standing extends Overrides {
  readonly role: Role;
  /** What the token that asks is narrowed to; left out where the person asks. */
  readonly scope?: TokenScope;
}

/** Whether the role alone comes with the right. */
export const givesRight = (role: Role, right: Right): boolean => comesWith[right].includes(role);

/** Whether a member has the right. From owners nothing can be taken. */
export const hasRight = (standing: Standing, right: Right): boolean =>
  standing.role === "owner" || (standing[right] ?? givesRight(standing.role, right));

/** The standing of a member of this role of whom nothing else was said. */
export const standingOf = (role: Role): Standing => ({
  role,
  mayEditCodebook: null,
  maySeeOthers: null,
  mayExport: null,
  mayInvite: null,
});

/** The one table of who may do what inside a project. Every procedure, route and page names its action here. */
export const permissions = {
  "project.read": everyone,
  "project.leave": everyone,
  "project.edit": leads,
  /** Load what the project holds as a file. */
  "project.export": everyone,
  /** See and change which names are replaced on the way out, and by what. */
  "pseudonym.manage": leads,
  "project.delete": owners,
  "project.reset": owners,
  /** Make another member the owner in one's own place. */
  "project.transfer": owners,
  "member.read": everyone,
  "member.manage": leads,
  /** Make links that admit to the project, and withdraw them. */
  "member.invite": everyone,
  /** Have an address told what happens in the project. */
  "webhook.manage": leads,
  "document.read": everyone,
  "document.write": workers,
  "document.delete": leads,
  /** See and act on imports that another member started. */
  "job.manageOthers": leads,
  "case.read": everyone,
  "case.write": workers,
  "codebook.read": everyone,
  "codebook.edit": everyone,
  /** Merge, split, delete, import: what changes other people's codings. */
  "codebook.restructure": leads,
  "coding.read": everyone,
  "coding.write": workers,
  /** Remove or change codings of another coder. */
  "coding.writeOthers": leads,
  "memo.read": everyone,
  "memo.write": workers,
  /** Change or delete memos of another author. */
  "memo.writeOthers": leads,
  /** Add, rename, recolour and delete the project's types of memos. */
  "memo.setTypes": leads,
  "comment.read": everyone,
  "comment.write": workers,
  /** Delete comments of another author. */
  "comment.removeOthers": leads,
  "link.read": everyone,
  "link.write": workers,
  /** Change or remove links that another member made. */
  "link.writeOthers": leads,
  "claim.read": everyone,
  "claim.write": workers,
  /** Change or take away evidence of another member, and delete claims with it. */
  "claim.writeOthers": leads,
  "table.read": everyone,
  "table.write": workers,
  "query.read": everyone,
  "query.write": workers,
  "round.read": everyone,
  /** Mark one's own documents of a round as done. */
  "round.code": workers,
  /** Plan, open and close rounds, give out documents, see how coders get on. */
  "round.manage": leads,
  /** See where coders differ, and what was made of it. */
  "decision.read": everyone,
  /** Settle differences in documents that one was given in an adjudication round. */
  "decision.write": workers,
  /** Settle differences anywhere. */
  "decision.writeAny": leads,
  "history.read": everyone,
  /** Take back what one did oneself, as far as one may still do it. */
  "history.undo": everyone,
  /** Take back what another member did. */
  "history.undoOthers": leads,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/**
 * The one table of which scope a token needs for which action: `read` looks and loads, `code` does what a coder may,
 * `manage` is all its owner may. A scope only narrows: the owner's own standing is asked as well.
 */
export const scopeOfAction: Readonly<Record<Action, TokenScope>> = {
  "project.read": "read",
  "project.leave": "manage",
  "project.edit": "manage",
  "project.export": "read",
  "pseudonym.manage": "manage",
  "project.delete": "manage",
  "project.reset": "manage",
  "project.transfer": "manage",
  "member.read": "read",
  "member.manage": "manage",
  "member.invite": "manage",
  "webhook.manage": "manage",
  "document.read": "read",
  "document.write": "code",
  "document.delete": "manage",
  "job.manageOthers": "manage",
  "case.read": "read",
  "case.write": "code",
  "codebook.read": "read",
  "codebook.edit": "code",
  "codebook.restructure": "manage",
  "coding.read": "read",
  "coding.write": "code",
  "coding.writeOthers": "manage",
  "memo.read": "read",
  "memo.write": "code",
  "memo.writeOthers": "manage",
  "memo.setTypes": "manage",
  "comment.read": "read",
  "comment.write": "code",
  "comment.removeOthers": "manage",
  "link.read": "read",
  "link.write": "code",
  "link.writeOthers": "manage",
  "claim.read": "read",
  "claim.write": "code",
  "claim.writeOthers": "manage",
  "table.read": "read",
  "table.write": "code",
  "query.read": "read",
  "query.write": "code",
  "round.read": "read",
  "round.code": "code",
  "round.manage": "manage",
  "decision.read": "read",
  "decision.write": "code",
  "decision.writeAny": "manage",
  "history.read": "read",
  "history.undo": "code",
  "history.undoOthers": "manage",
};

/** Actions that take a right, beside a role that the table allows. */
const needs: Partial<Record<Action, Right>> = {
  "project.export": "mayExport",
  "member.invite": "mayInvite",
  "webhook.manage": "mayExport",
  "codebook.edit": "mayEditCodebook",
  "codebook.restructure": "mayEditCodebook",
};

/** The right that an action takes and that a member does not have; null when there is none. */
export function missingRight(standing: Standing, action: Action): Right | null {
  const right = needs[action];
  return right === undefined || hasRight(standing, right) ? null : right;
}

/** The scope that an action takes and that the token asking does not have; null when there is none. */
export const missingScope = ({ scope }: Standing, action: Action): TokenScope | null =>
  scope === undefined || includesScope(scope, scopeOfAction[action]) ? null : scopeOfAction[action];

/** Whether a member who stands so may do the action. */
export function can(standing: Standing, action: Action): boolean {
  const allowed: readonly Role[] = permissions[action];
  return (
    allowed.includes(standing.role) &&
    missingRight(standing, action) === null &&
    missingScope(standing, action) === null
  );
}
