import { z } from "zod";
import { lineOfText } from "@/lib/shared/line-of-text";

const name = lineOfText("your name", 120);
const newPassword = z
  .string()
  .min(10, "Take at least 10 characters; a few words you can remember are best.")
  .max(256, "At most 256 characters.");

export const RegisterInput = z.object({
  name,
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(320, "This address is too long.")
    .pipe(z.email("This is not an e-mail address. It should look like name@university.edu.")),
  password: newPassword,
  /** The token of an invitation link; admits where registration is by invitation only. */
  invitation: z.string().max(100).optional(),
});
export type RegisterInput = z.infer<typeof RegisterInput>;

export const RenameInput = z.object({ name });

export const ChangePasswordInput = z.object({
  current: z.string().min(1, "Enter the password you have now.").max(1024, "This is too long."),
  next: newPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

const password = z.string().min(1, "Enter your password.").max(1024, "This is too long.");
const code = z.string().trim().min(1, "Enter a code.").max(100, "This is too long.");

export const BeginTwoStepInput = z.object({ password });
/** `endOthers`: whether to sign out everywhere else, where only the password was asked for. */
export const ConfirmTwoStepInput = z.object({ code, endOthers: z.boolean() });
export const ProvenInput = z.object({ password, code });
export type ProvenInput = z.infer<typeof ProvenInput>;
export const UserReference = z.object({ userId: z.uuid() });

export const SessionReference = z.object({ sessionId: z.uuid() });

export const RegistrationInput = z.object({ registration: z.enum(["open", "invitation"]) });
