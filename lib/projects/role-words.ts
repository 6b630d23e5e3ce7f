import type { Role } from "./permissions";

/** How the four roles are named on screen, and what each may do. */
export const roleWords: Record<Role, { readonly label: string; readonly may: string }> = {
  owner: { label: "Owner", may: "Everything, and to delete the project." },
  lead: { label: "Lead", may: "Code, restructure the codebook, manage members and others' codings." },
  coder: { label: "Coder", may: "Add documents, code, extend the codebook, write memos and tables." },
  viewer: { label: "Viewer", may: "Read everything and export; change nothing." },
};
