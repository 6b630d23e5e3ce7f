import { z } from "zod";
import { lineOfText } from "@/lib/shared/line-of-text";

const projectId = z.uuid();
const name = lineOfText("a name", 200);
const description = z.string().trim().max(2_000, "At most 2,000 characters.").default("");

export const ProjectReference = z.object({ projectId });
export const CreateProjectInput = z.object({ name, description });
export type CreateProjectInput = z.infer<typeof CreateProjectInput>;
export const EditProjectInput = z.object({ projectId, name, description });
export type EditProjectInput = z.infer<typeof EditProjectInput>;
