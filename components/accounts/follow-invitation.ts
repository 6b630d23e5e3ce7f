import { client } from "@/lib/api/client";

/** Joins by an invitation's token; where to go then: into the project, or `otherwise` where it names none. */
export async function followInvitation(token: string, otherwise: string): Promise<string> {
  const { projectId } = await client.projects.acceptInvitation({ token });
  return projectId === null ? otherwise : `/projects/${projectId}`;
}
