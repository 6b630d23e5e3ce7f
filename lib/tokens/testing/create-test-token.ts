import type { Member } from "@/lib/projects/server/access";
import type { TokenScope } from "@/lib/projects/token-scope";
import { createToken } from "../server/commands";

/** A token of a test's member, in all of their projects unless one is named. For tests. */
export const createTestToken = (
  { userId: id, name }: Member,
  scope: TokenScope = "manage",
  projectId: string | null = null,
) =>
  createToken({ id, name, email: "", administrator: false }, { name: "Script", scope, days: 30, projectId });
