import { z } from "zod";

export const ProjectInput = z.object({ projectId: z.uuid() });
