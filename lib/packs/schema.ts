import { z } from "zod";

export const ProjectInput = z.object({ projectId: z.uuid() });
export const CreateStudyInput = z.object({ packId: z.string().regex(/^[a-z0-9-]{1,64}$/) });
export const PlacePaperInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });
