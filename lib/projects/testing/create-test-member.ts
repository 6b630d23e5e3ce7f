import { database } from "@/lib/platform/db/client";
import { type Action, type Overrides, type Role, standingOf } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";

/** A new user in a new project (or in the one given), as a procedure would hand it to a command. For tests. */
export async function createTestMember(
  role: Role = "owner",
  options: { projectId?: string; action?: Action; name?: string; overrides?: Partial<Overrides> } = {},
): Promise<Member> {
  const name = options.name ?? "Test Coder";
  const standing = { ...standingOf(role), ...options.overrides };
  const user = await database().user.create({ data: { email: `${crypto.randomUUID()}@example.org`, name } });
  const projectId =
    options.projectId ?? (await database().project.create({ data: { name: "Test project" } })).id;
  await database().member.create({ data: { projectId, userId: user.id, ...standing } });
  return { userId: user.id, name, projectId, standing, action: options.action ?? "coding.write" };
}
