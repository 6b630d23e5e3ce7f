import { administratorProcedure, publicProcedure, signedInProcedure } from "@/lib/projects/server/access";
import { ChangePasswordInput, RegisterInput, RegistrationInput, RenameInput } from "./schema";
import { changePassword, register, renameUser, setRegistration } from "./server/commands";

export const accountProcedures = {
  register: publicProcedure.input(RegisterInput).handler(({ input }) => register(input)),
  rename: signedInProcedure
    .input(RenameInput)
    .handler(({ input, context }) => renameUser(context.user.id, input.name)),
  changePassword: signedInProcedure
    .input(ChangePasswordInput)
    .handler(({ input, context }) => changePassword(context.user.id, input)),
  setRegistration: administratorProcedure
    .input(RegistrationInput)
    .handler(({ input }) => setRegistration(input.registration)),
};
