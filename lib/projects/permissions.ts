export type Role = "owner" | "lead" | "coder" | "viewer";

export const roles: readonly Role[] = ["owner", "lead", "coder", "viewer"];

const everyone = roles;
const workers: readonly Role[] = ["owner", "lead", "coder"];
const leads: readonly Role[] = ["owner", "lead"];
const owners: readonly Role[] = ["owner"];

/** The one table of who may do what inside a project. Every procedure, route and page names its action here. */
export const permissions = {
  "project.read": everyone,
  "project.leave": everyone,
  "project.edit": leads,
  "project.delete": owners,
  "project.reset": owners,
  "member.read": everyone,
  "member.manage": leads,
  "document.read": everyone,
  "document.write": workers,
  "document.delete": leads,
  /** See and act on imports that another member started. */
  "job.manageOthers": leads,
  "case.read": everyone,
  "case.write": workers,
  "codebook.read": everyone,
  "codebook.edit": workers,
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
  "table.read": everyone,
  "table.write": workers,
  "history.read": everyone,
  "history.undo": workers,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/** Whether a member of this role may do the action. */
export function can(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = permissions[action];
  return allowed.includes(role);
}
