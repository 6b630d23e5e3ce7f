import "server-only";
import type { AuthOptions } from "next-auth";
import { cookies } from "next/headers";
import CredentialsProvider from "next-auth/providers/credentials";
import { AppError } from "@/lib/shared/app-error";
import { database } from "@/lib/platform/db/client";
import { allowAttempt, clearAttempts } from "./attempts";
import { invitationOf } from "./invitation-of";
import { findOidcProvider, findOrCreateOidcUser } from "./oidc";
import { verifyPassword } from "./password";

declare module "next-auth" {
  interface Session {
    userId: string;
    sessionVersion: number;
  }
  interface User {
    sessionVersion?: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    userId: string;
    sessionVersion: number;
  }
}

const limitPerAddress = { attempts: 10, minutes: 15 };

async function authorize(credentials: Record<"email" | "password", string> | undefined) {
  const email = (credentials?.email ?? "").trim().toLowerCase().slice(0, 320);
  const password = (credentials?.password ?? "").slice(0, 1024);
  const key = `sign-in:${email}`;
  if (!(await allowAttempt(key, limitPerAddress.attempts, limitPerAddress.minutes))) {
    throw new Error("TooManyAttempts");
  }
  const user = await database().user.findUnique({ where: { email } });
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || user === null) return null;
  await clearAttempts(key);
  return { id: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion };
}

/** Where a sign-in through a provider was begun to lead: next-auth keeps it in a cookie until the provider answers. */
async function returnAddress(): Promise<string | undefined> {
  const kept = await cookies();
  const name = "next-auth.callback-url";
  return (kept.get(`__Secure-${name}`) ?? kept.get(name))?.value;
}

/** next-auth's options; sessions are signed tokens that `findCurrentUser` checks against the user's row. */
export function authOptions(): AuthOptions {
  const oidc = findOidcProvider();
  return {
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize,
      }),
      ...(oidc === null ? [] : [oidc]),
    ],
    callbacks: {
      async signIn({ account, profile, user }) {
        if (account?.provider !== "oidc") return true;
        try {
          const person = await findOrCreateOidcUser(
            profile as Parameters<typeof findOrCreateOidcUser>[0],
            invitationOf(await returnAddress()),
          );
          user.id = person.id;
          user.sessionVersion = person.sessionVersion;
          return true;
        } catch (error) {
          if (error instanceof AppError) return `/sign-in?error=${error.code}`;
          throw error;
        }
      },
      jwt({ token, user }) {
        if (user === undefined) return token;
        return { ...token, userId: user.id, sessionVersion: user.sessionVersion ?? 0 };
      },
      session({ session, token }) {
        return { ...session, userId: token.userId, sessionVersion: token.sessionVersion };
      },
    },
  };
}
