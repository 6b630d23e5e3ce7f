import { database } from "@/lib/platform/db/client";
import type { Action, Role } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";

/** A new user in a new project (or in the one given), as a procedure would hand it to a command. For tests. */
export async function createTestMember(
  role: Role = "owner",
  options: { projectId?: string; action?: Action; name?: string } = {},
): Promise<Member> {
  const name = options.name ?? "Test Coder";
  const user = await database().user.create({ data: { email: `${crypto.randomUUID()}@example.org`, name } });
  const projectId =
    options.projectId ?? (await database().project.create({ data: { name: "Test project" } })).id;
  await database().member.create({ data: { projectId, userId: user.id, role } });
  return { userId: user.id, name, projectId, role, action: options.action ?? "coding.write" };
}
