import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

/** What a member may, as answers tell it among their own members. */
const Standing = z.object({
  role: z.enum(["owner", "lead", "coder", "viewer"]),
  scope: z.enum(["code", "read", "manage"]).optional(),
  mayEditCodebook: z.boolean().nullable(),
  maySeeOthers: z.boolean().nullable(),
  mayExport: z.boolean().nullable(),
  mayInvite: z.boolean().nullable(),
});

const ProjectListItem = Standing.extend({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  sample: z.boolean(),
  documents: z.number(),
  codings: z.number(),
  members: z.number(),
  changedAt: z.date(),
}).meta({ id: "ProjectListItem" });

const TeamMemberView = Standing.extend({
  name: z.string(),
  email: z.string(),
  joinedAt: z.date(),
  userId: z.string(),
}).meta({ id: "TeamMemberView" });

const InvitationView = z
  .object({
    id: z.string(),
    role: z.enum(["owner", "lead", "coder", "viewer"]),
    state: z.enum(["open", "expired", "withdrawn"]),
    expiresAt: z.date(),
    createdAt: z.date(),
    createdBy: z.string(),
    acceptances: z.number(),
  })
  .meta({ id: "InvitationView" });

/** What the procedures of projects answer, by their names. */
export const projectsOutputs = {
  list: z.array(ProjectListItem),
  create: z.object({ id: z.string() }),
  edit: committed(z.null()),
  delete: committed(z.null()),
  resetSample: z.void(),
  listTeam: z.array(TeamMemberView),
  changeRole: z.void(),
  setRights: z.void(),
  setOrigin: z.void(),
  removeMember: z.void(),
  leave: z.void(),
  transfer: z.void(),
  listInvitations: z.array(InvitationView),
  invite: z.object({ token: z.string() }),
  withdrawInvitation: z.void(),
};
