import { api } from "@/lib/api/client";

/** The key of one's own changes in a project, and of the lists that begin with it. */
export const ownChangesKey = (projectId: string) => [...api.live.key(), "mine", projectId] as const;
