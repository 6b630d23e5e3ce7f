import { CreateProjectInput, EditProjectInput, ProjectReference } from "./schema";
import { memberProcedure, signedInProcedure } from "./server/access";
import { createProject, deleteProject, editProject } from "./server/commands";
import { listProjects } from "./server/list-projects";
import { openSample, resetSample } from "./server/sample";

export const projectProcedures = {
  list: signedInProcedure.handler(({ context }) => listProjects(context.user.id)),
  create: signedInProcedure
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
};
