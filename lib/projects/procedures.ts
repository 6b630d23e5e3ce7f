import {
  AcceptInvitationInput,
  ChangeRoleInput,
  CreateProjectInput,
  EditProjectInput,
  InvitationReference,
  InviteInput,
  InviteNewcomersInput,
  LeaveInput,
  ProjectReference,
  RemoveMemberInput,
  SetOriginInput,
  SetRightsInput,
  TransferInput,
  WithdrawForNewcomersInput,
} from "./schema";
import { acceptInvitation } from "./server/accept-invitation";
import { administratorProcedure, callerProcedure, memberProcedure, signedInProcedure } from "./server/access";
import { createProject, deleteProject, editProject } from "./server/commands";
import { inviteNewcomers, inviteToProject, listInvitations, withdrawInvitation } from "./server/invitations";
import { listProjects } from "./server/list-projects";
import { openSample, resetSample } from "./server/sample";
import { setOrigin } from "./server/set-origin";
import { setRights } from "./server/set-rights";
import { changeRole, listTeam, removeMember, transferProject } from "./server/team";

export const projectProcedures = {
  list: callerProcedure("read").handler(({ context }) =>
    listProjects(context.user.id, context.user.token?.projectId),
  ),
  create: callerProcedure("manage")
    .input(CreateProjectInput)
    .handler(({ input, context }) => createProject(context.user.id, input)),
  edit: memberProcedure("project.edit", EditProjectInput).handler(({ input, context }) =>
    editProject(context.member, input),
  ),
  delete: memberProcedure("project.delete", ProjectReference).handler(({ context }) =>
    deleteProject(context.member),
  ),
  openSample: signedInProcedure.handler(({ context }) => openSample(context.user.id)),
  resetSample: memberProcedure("project.reset", ProjectReference).handler(({ context }) =>
    resetSample(context.member),
  ),

  listTeam: memberProcedure("member.read", ProjectReference).handler(({ context }) =>
    listTeam(context.member),
  ),
  changeRole: memberProcedure("member.manage", ChangeRoleInput).handler(({ input, context }) =>
    changeRole(context.member, input),
  ),
  setRights: memberProcedure("member.manage", SetRightsInput).handler(({ input, context }) =>
    setRights(context.member, input),
  ),
  setOrigin: memberProcedure("member.manage", SetOriginInput).handler(({ input, context }) =>
    setOrigin(context.member, input),
  ),
  removeMember: memberProcedure("member.manage", RemoveMemberInput).handler(({ input, context }) =>
    removeMember(context.member, input.userId, input),
  ),
  leave: memberProcedure("project.leave", LeaveInput).handler(({ input, context }) =>
    removeMember(context.member, context.member.userId, input),
  ),
  transfer: memberProcedure("project.transfer", TransferInput).handler(({ input, context }) =>
    transferProject(context.member, input),
  ),

  listInvitations: memberProcedure("member.invite", ProjectReference).handler(({ context }) =>
    listInvitations(context.member),
  ),
  invite: memberProcedure("member.invite", InviteInput).handler(({ input, context }) =>
    inviteToProject(context.member, input.role, input.days),
  ),
  withdrawInvitation: memberProcedure("member.invite", InvitationReference).handler(({ input, context }) =>
    withdrawInvitation(context.member, input.invitationId),
  ),
  acceptInvitation: signedInProcedure
    .input(AcceptInvitationInput)
    .handler(({ input, context }) => acceptInvitation(context.user.id, input.token)),

  listInvitationsForNewcomers: administratorProcedure.handler(() => listInvitations(null)),
  inviteNewcomers: administratorProcedure
    .input(InviteNewcomersInput)
    .handler(({ input, context }) => inviteNewcomers(context.user.id, input.days)),
  withdrawInvitationForNewcomers: administratorProcedure
    .input(WithdrawForNewcomersInput)
    .handler(({ input }) => withdrawInvitation(null, input.invitationId)),
};
