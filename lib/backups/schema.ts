import { z } from "zod";

export const BackupInput = z.object({ name: z.string().max(100) });
