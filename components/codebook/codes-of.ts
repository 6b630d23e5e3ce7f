import { api } from "@/lib/api/client";

/** The question for a project's codes. */
export const codesOf = (projectId: string) => api.codebook.list.queryOptions({ input: { projectId } });
