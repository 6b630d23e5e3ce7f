import "server-only";
import type { AuthOptions } from "next-auth";
import { cookies, headers } from "next/headers";
import CredentialsProvider from "next-auth/providers/credentials";
import { AppError } from "@/lib/shared/app-error";
import { database } from "@/lib/platform/db/client";
import { allowAttempt, clearAttempts } from "./attempts";
import { invitationOf } from "./invitation-of";
import { findOidcProvider, findOrCreateOidcUser } from "./oidc";
import { verifyPassword } from "./password";
import { hasSecondStep, takeSecondStep } from "./second-step";
import { type SignInWay, endSession, startSession } from "./sessions";

declare module "next-auth" {
  interface Session {
    userId: string;
    sessionId: string | undefined;
    sessionVersion: number;
  }
  interface User {
    sessionVersion?: number;
    way?: SignInWay;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    userId: string;
    /** Missing from tokens of before there were rows of sessions: these have ended. */
    sessionId?: string;
    sessionVersion: number;
  }
}

const limitPerAddress = { attempts: 10, minutes: 15 };

/** Who signs in by what they gave: a password and, where it is turned on, a code for the second step after it. */
async function authorize(credentials: Record<"email" | "password" | "code", string> | undefined) {
  const email = (credentials?.email ?? "").trim().toLowerCase().slice(0, 320);
  const password = (credentials?.password ?? "").slice(0, 1024);
  const key = `sign-in:${email}`;
  if (!(await allowAttempt(key, limitPerAddress.attempts, limitPerAddress.minutes))) {
    throw new Error("TooManyAttempts");
  }
  const user = await database().user.findUnique({ where: { email } });
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || user === null) return null;
  await clearAttempts(key);
  const { id, name, sessionVersion } = user;
  const way = await takeSecond(id, (credentials?.code ?? "").slice(0, 100));
  return { id, name, email: user.email, sessionVersion, way };
}

/** What the password is followed by. Throws a reason code when a code is asked for, or is not right. */
async function takeSecond(userId: string, code: string): Promise<SignInWay> {
  if (!(await hasSecondStep(userId))) return "password";
  if (code === "") throw new Error("CodeNeeded");
  const taken = await takeSecondStep(userId, code);
  if (taken === "too-many") throw new Error("TooManyCodes");
  if (taken === null) throw new Error("CodeWrong");
  return taken;
}

/** Where a sign-in through a provider was begun to lead: next-auth keeps it in a cookie until the provider answers. */
async function returnAddress(): Promise<string | undefined> {
  const kept = await cookies();
  const name = "next-auth.callback-url";
  return (kept.get(`__Secure-${name}`) ?? kept.get(name))?.value;
}

/** next-auth's options; sessions are signed tokens that `findCurrentUser` checks against their rows. */
export function authOptions(): AuthOptions {
  const oidc = findOidcProvider();
  return {
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "password",
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
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
          user.way = "provider";
          return true;
        } catch (error) {
          if (error instanceof AppError) return `/sign-in?error=${error.code}`;
          throw error;
        }
      },
      async jwt({ token, user }) {
        if (user === undefined) return token;
        const userAgent = (await headers()).get("user-agent") ?? "";
        const sessionId = await startSession(user.id, userAgent, user.way ?? "password");
        return { ...token, userId: user.id, sessionId, sessionVersion: user.sessionVersion ?? 0 };
      },
      session({ session, token }) {
        const { userId, sessionId, sessionVersion } = token;
        return { ...session, userId, sessionId, sessionVersion };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionId !== undefined) await endSession(token.userId, token.sessionId);
      },
    },
  };
}
