import { z } from "zod";
import { tokenScopes } from "@/lib/projects/token-scope";
import { lineOfText } from "@/lib/shared/line-of-text";

/** Days after which a token can be made to expire. */
export const tokenDays = [30, 90, 365] as const;

export const CreateTokenInput = z.object({
  name: lineOfText("a name", 80),
  scope: z.enum(tokenScopes),
  /** Null: it does not expire. */
  days: z.union(tokenDays.map((days) => z.literal(days))).nullable(),
  /** The one project in which it works; null: in all of one's own. */
  projectId: z.uuid().nullable(),
});
export type CreateTokenInput = z.infer<typeof CreateTokenInput>;

export const TokenReference = z.object({ tokenId: z.uuid() });

export const ProjectReference = z.object({ projectId: z.uuid() });

export const ProjectTokenReference = ProjectReference.extend({ tokenId: z.uuid() });
