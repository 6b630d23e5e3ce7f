import { endOtherSessions, endSession } from "@/lib/platform/auth/sessions";
import { administratorProcedure, publicProcedure, signedInProcedure } from "@/lib/projects/server/access";
import {
  BeginTwoStepInput,
  ChangePasswordInput,
  ConfirmTwoStepInput,
  ProvenInput,
  RegisterInput,
  RegistrationInput,
  RenameInput,
  SessionReference,
  UserReference,
} from "./schema";
import { changePassword, register, renameUser, setRegistration } from "./server/commands";
import { listSessions } from "./server/sessions";
import {
  beginTwoStep,
  confirmTwoStep,
  getTwoStep,
  renewRecoveryCodes,
  resetTwoStep,
  turnOffTwoStep,
} from "./server/two-step";

export const accountProcedures = {
  register: publicProcedure.input(RegisterInput).handler(({ input }) => register(input)),
  rename: signedInProcedure
    .input(RenameInput)
    .handler(({ input, context }) => renameUser(context.user.id, input.name)),
  changePassword: signedInProcedure
    .input(ChangePasswordInput)
    .handler(({ input, context }) => changePassword(context.user.id, input)),
  listSessions: signedInProcedure.handler(({ context }) => listSessions(context.user)),
  endSession: signedInProcedure
    .input(SessionReference)
    .handler(({ input, context }) => endSession(context.user.id, input.sessionId)),
  endOtherSessions: signedInProcedure.handler(({ context }) =>
    endOtherSessions(context.user.id, context.user.sessionId),
  ),
  getTwoStep: signedInProcedure.handler(({ context }) => getTwoStep(context.user.id)),
  beginTwoStep: signedInProcedure
    .input(BeginTwoStepInput)
    .handler(({ input, context }) => beginTwoStep(context.user, input.password)),
  confirmTwoStep: signedInProcedure
    .input(ConfirmTwoStepInput)
    .handler(({ input, context }) => confirmTwoStep(context.user, input)),
  giveRecoveryCodes: signedInProcedure
    .input(ProvenInput)
    .handler(({ input, context }) => renewRecoveryCodes(context.user.id, input)),
  turnOffTwoStep: signedInProcedure
    .input(ProvenInput)
    .handler(({ input, context }) => turnOffTwoStep(context.user.id, input)),
  resetTwoStep: administratorProcedure
    .input(UserReference)
    .handler(({ input, context }) => resetTwoStep(context.user, input.userId)),
  setRegistration: administratorProcedure
    .input(RegistrationInput)
    .handler(({ input }) => setRegistration(input.registration)),
};
