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

/** Whether what someone did here stays under their name, or is a former member's from now on. */
const keepName = z.boolean().default(true);
export const LeaveInput = z.object({ projectId, keepName });
export const RemoveMemberInput = z.object({ projectId, userId, keepName });
/** `projectName`: the project's name, typed by who gives it away. */
export const TransferInput = z.object({ projectId, userId, projectName: z.string().max(400) });
export type TransferInput = z.infer<typeof TransferInput>;
export const ChangeRoleInput = z.object({ projectId, userId, role });
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>;

/** Of each right: given, taken, or (null) as the role says. */
const right = z.boolean().nullable();
export const SetRightsInput = z.object({
  projectId,
  userId,
  overrides: z.object({ mayEditCodebook: right, maySeeOthers: right, mayExport: right, mayInvite: right }),
});
export type SetRightsInput = z.infer<typeof SetRightsInput>;

export const InviteInput = z.object({ projectId, role, days });
export const InvitationReference = z.object({ projectId, invitationId });
/** Into the installation, not into a project. */
export const InviteNewcomersInput = z.object({ days });
export const WithdrawForNewcomersInput = z.object({ invitationId });
export const AcceptInvitationInput = z.object({ token: z.string().min(1).max(100) });

export const SetOriginInput = z.object({
  projectId,
  layerId: z.string().regex(/^[\w-]{1,64}$/),
  origin: z.enum(["person", "model"]),
});
export type SetOriginInput = z.infer<typeof SetOriginInput>;
