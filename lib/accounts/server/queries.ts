import "server-only";
import { findOidcProvider } from "@/lib/platform/auth/oidc";
import { database } from "@/lib/platform/db/client";

/** What the doors of an installation look like from outside. */
export interface EntranceView {
  /** Nobody has an account yet: who registers becomes the administrator. */
  readonly first: boolean;
  readonly registration: "open" | "invitation";
  /** Name of the sign-in provider, null when none is configured. */
  readonly oidcName: string | null;
}

export async function getEntrance(): Promise<EntranceView> {
  const [user, installation] = await Promise.all([
    database().user.findFirst({ select: { id: true } }),
    database().installation.findUnique({ where: { id: 1 } }),
  ]);
  return {
    first: user === null,
    registration: installation?.registration ?? "open",
    oidcName: findOidcProvider()?.name ?? null,
  };
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly createdAt: Date;
  /** Signs in with a code beside the password. */
  readonly twoStep: boolean;
  readonly projects: number;
}

/** Everybody with an account, oldest first. */
export async function listAccounts(): Promise<AccountView[]> {
  const users = await database().user.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      administrator: true,
      createdAt: true,
      twoStep: { select: { confirmedAt: true } },
      _count: { select: { members: { where: { project: { deletedAt: null } } } } },
    },
  });
  return users.map(({ _count, twoStep, ...user }) => ({
    ...user,
    twoStep: twoStep !== null && twoStep.confirmedAt !== null,
    projects: _count.members,
  }));
}

/** Whether this user signs in with a password here; false for accounts of a sign-in provider. */
export async function hasPassword(userId: string): Promise<boolean> {
  const user = await database().user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  return user !== null && user.passwordHash !== null;
}
