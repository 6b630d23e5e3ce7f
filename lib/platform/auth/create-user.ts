import "server-only";
import { AppError } from "@/lib/shared/app-error";
import { type Transaction, database } from "@/lib/platform/db/client";

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

/** The row that says what the administrator decided; made at first use. */
async function lockInstallation(tx: Transaction) {
  await tx.installation.createMany({ data: [{ id: 1 }], skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM "Installation" WHERE "id" = 1 FOR UPDATE`;
  return tx.installation.findUniqueOrThrow({ where: { id: 1 } });
}

/**
 * Makes an account. The first of an installation becomes its administrator; afterwards, unless `invited`,
 * registration must be open. Addresses are compared in lower case.
 * Throws CONFLICT when the address has an account, FORBIDDEN when registration is by invitation only.
 */
export async function createUser(user: NewUser, { invited }: { invited: boolean }) {
  return database().$transaction(async (tx) => {
    const { registration } = await lockInstallation(tx);
    const first = (await tx.user.count()) === 0;
    if (!first && !invited && registration === "invitation") {
      throw new AppError(
        "FORBIDDEN",
        "Registration here is by invitation only. Ask a project's owner for a link.",
      );
    }
    const email = user.email.trim().toLowerCase();
    if ((await tx.user.findUnique({ where: { email } })) !== null) {
      throw new AppError(
        "CONFLICT",
        "There is already an account with this e-mail address. Sign in instead.",
      );
    }
    return tx.user.create({ data: { ...user, email, administrator: first } });
  });
}
