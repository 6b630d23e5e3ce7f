import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "./access";

export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sample: boolean;
}

/** The member's project. */
export async function getProject(member: Member): Promise<ProjectView> {
  return database().project.findUniqueOrThrow({
    where: { id: member.projectId },
    select: { id: true, name: true, description: true, sample: true },
  });
}
