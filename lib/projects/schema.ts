import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { lineOfText } from "@/lib/shared/line-of-text";
import { invitationDays } from "./invitation";

const projectId = z.uuid();
const name = lineOfText("a name", 200);
const description = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(2_000, "At most 2,000 characters."))
  .default("");

export const ProjectReference = z.object({ projectId });
export const CreateProjectInput = z.object({ name, description });
export type CreateProjectInput = z.infer<typeof CreateProjectInput>;
export const EditProjectInput = z.object({ projectId, name, description });
export type EditProjectInput = z.infer<typeof EditProjectInput>;

const userId = z.uuid();
const role = z.enum(["owner", "lead", "coder", "viewer"]);
const days = z.literal(invitationDays);
const invitationId = z.uuid();

export const MemberReference = z.object({ projectId, userId });
export const ChangeRoleInput = z.object({ projectId, userId, role });
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>;

export const InviteInput = z.object({ projectId, role, days });
export const InvitationReference = z.object({ projectId, invitationId });
/** Into the installation, not into a project. */
export const InviteNewcomersInput = z.object({ days });
export const WithdrawForNewcomersInput = z.object({ invitationId });
export const AcceptInvitationInput = z.object({ token: z.string().min(1).max(100) });
