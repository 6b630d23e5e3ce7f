import "server-only";
import { listFirstMemoTypes } from "@/lib/memos/memo-type";
import { database } from "@/lib/platform/db/client";
import { commit } from "@/lib/platform/events";
import { removed, updated } from "@/lib/shared/change";
import type { CreateProjectInput, EditProjectInput } from "../schema";
import type { Member } from "./access";

/** A new, empty project with its maker as owner. */
export async function createProject(userId: string, input: CreateProjectInput): Promise<{ id: string }> {
  return database().project.create({
    data: {
      ...input,
      members: { create: { userId, role: "owner" } },
      memoTypes: { create: listFirstMemoTypes() },
    },
    select: { id: true },
  });
}

export async function editProject(member: Member, input: EditProjectInput) {
  return commit(member, async (tx) => {
    const project = await tx.project.findUniqueOrThrow({ where: { id: member.projectId } });
    const { name, description } = input;
    const change = updated(
      "project",
      project.id,
      { name: project.name, description: project.description },
      { name, description },
    );
    return {
      kind: "project.edit",
      summary: name === project.name ? "described the project" : `renamed the project to ${name}`,
      changes: change === null ? [] : [change],
      result: null,
    };
  });
}

/** Takes a project away from all its members. */
export async function deleteProject(member: Member) {
  return commit(member, async (tx) => {
    const { name, description } = await tx.project.findUniqueOrThrow({ where: { id: member.projectId } });
    return {
      kind: "project.delete",
      summary: `deleted the project ${name}`,
      changes: [removed("project", member.projectId, { name, description })],
      result: null,
    };
  });
}
