import { z } from "zod";
import { lineOfText } from "@/lib/shared/line-of-text";

const projectId = z.uuid();
const name = lineOfText("a name", 200);
const documentIds = z.array(z.uuid()).min(1).max(10_000);

export const ProjectInput = z.object({ projectId });
export const GroupInput = z.object({ projectId, id: z.uuid() });
export const AddGroupInput = z.object({ projectId, id: z.uuid(), kind: z.enum(["folder", "set"]), name });
export type AddGroupInput = z.infer<typeof AddGroupInput>;
export const RenameGroupInput = z.object({ projectId, id: z.uuid(), name });
/** `id` null: into no folder. */
export const PutDocumentsInput = z.object({ projectId, id: z.uuid().nullable(), documentIds });
export const TakeDocumentsInput = z.object({ projectId, id: z.uuid(), documentIds });
