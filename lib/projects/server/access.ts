import "server-only";
import { ORPCError, os } from "@orpc/server";
import { z } from "zod";
import { findCurrentUser } from "@/lib/platform/auth/session";
import type { SessionUser } from "@/lib/platform/auth/session-user";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Action, type Standing, can } from "@/lib/projects/permissions";
import { explainRefusal } from "@/lib/projects/right-words";
import { type TokenScope, includesScope } from "@/lib/projects/token-scope";
import { AppError } from "@/lib/shared/app-error";
import { hashRequest } from "./hash-request";
import { readStanding } from "./read-standing";

/** Someone at work in a project, admitted under one action. Everything below a procedure takes this, never an id. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly projectId: string;
  /** The role, and what was said beside it: what the policy is asked with. */
  readonly standing: Standing;
  /** What this request was admitted to do; written into the event it makes. */
  readonly action: Action;
  /** Of the sign-in this request came by; left out for work that goes on without it. */
  readonly sessionId?: string;
  /** What the sender calls this request, so that it is done once when it is sent again. */
  readonly operation?: string;
  /** With `operation`: a hash of what is asked for, so that nothing else is answered by that name. */
  readonly asked?: string;
}

/** Who may call a procedure: anyone, anyone signed in, the administrator, or a member allowed an action. */
export type Access = "public" | "signedIn" | "administrator" | Action;

/**
 * Admits a user to an action in a project. A project one is not a member of does not exist for one: NOT_FOUND.
 * Throws FORBIDDEN when their standing does not allow the action.
 */
export async function requireMember(
  user: Pick<SessionUser, "id" | "name" | "sessionId" | "token">,
  projectId: string,
  action: Action,
  db: Transaction = database(),
): Promise<Member> {
  const found = worksIn(user, projectId) ? await readStanding({ projectId, userId: user.id }, db) : null;
  if (found === null)
    throw new AppError("NOT_FOUND", "There is no such project, or you are not a member of it.");
  const standing = user.token === undefined ? found : { ...found, scope: user.token.scope };
  if (!can(standing, action)) throw new AppError("FORBIDDEN", explainRefusal(standing, action));
  const { id: userId, name, sessionId } = user;
  return {
    userId,
    name,
    projectId,
    standing,
    action,
    ...(sessionId !== undefined && { sessionId }),
  };
}

/** A token of one project does not know of others. */
const worksIn = ({ token }: Pick<SessionUser, "token">, projectId: string): boolean =>
  (token?.projectId ?? projectId) === projectId;

/** For work that goes on without its request: the person who asked for it, if they still may. */
export async function requireMemberOf(
  userId: string,
  projectId: string,
  action: Action,
  db: Transaction = database(),
): Promise<Member> {
  const user = await db.user.findUnique({ where: { id: userId } });
  if (user === null) throw new AppError("NOT_FOUND", "The person who began this has no account any more.");
  return requireMember(user, projectId, action, db);
}

/** For routes and pages: the signed-in user as a member. Throws UNAUTHORIZED when nobody is signed in. */
export async function requireCurrentMember(projectId: string, action: Action): Promise<Member> {
  return requireMember(await requireAnyone(), projectId, action);
}

/** Who is there, signed in or by a token; throws UNAUTHORIZED when nobody is. */
async function requireAnyone(): Promise<SessionUser> {
  const user = await findCurrentUser();
  if (user === null) throw new AppError("UNAUTHORIZED", "You are signed out. Sign in and try again.");
  return user;
}

/** The signed-in user; throws UNAUTHORIZED when there is none, and FORBIDDEN for one who came with a token. */
export async function requireUser(): Promise<SessionUser> {
  const user = await requireAnyone();
  if (user.token !== undefined)
    throw new AppError("FORBIDDEN", "This cannot be done with a token. Sign in and do it in the product.");
  return user;
}

/** Who is there outside of projects. A token must have the scope, and where it is bound to a project it only reads. */
async function requireScope(scope: TokenScope): Promise<SessionUser> {
  const user = await requireAnyone();
  const { token } = user;
  if (token !== undefined && !includesScope(token.scope, scope))
    throw new AppError("FORBIDDEN", `This takes a token with the scope “${scope}”.`);
  if (token !== undefined && token.projectId !== null && scope !== "read")
    throw new AppError("FORBIDDEN", "This token works in one project alone.");
  return user;
}

export interface ProcedureMeta {
  readonly access?: Access;
  /** Outside of projects: the scope with which a token may call it; left out: no token may. */
  readonly scope?: TokenScope;
}

/** Expected failures reach the caller with their sentence; anything else stays on the server. */
const base = os
  .$context<{ readonly operation?: string }>()
  .$meta<ProcedureMeta>({})
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof AppError) throw new ORPCError(error.code, { message: error.message });
      throw error;
    }
  });

export const publicProcedure = base.meta({ access: "public" });

export const signedInProcedure = base
  .meta({ access: "signedIn" })
  .use(async ({ next }) => next({ context: { user: await requireUser() } }));

/** For procedures outside of projects that a token with this scope may call, too. */
export const callerProcedure = (scope: TokenScope) =>
  base
    .meta({ access: "signedIn", scope })
    .use(async ({ next }) => next({ context: { user: await requireScope(scope) } }));

/** Who is signed in, as the administrator of the installation. */
export async function requireAdministrator() {
  const user = await requireUser();
  if (!user.administrator)
    throw new AppError("FORBIDDEN", "Only the administrator of this installation may do this.");
  return user;
}

export const administratorProcedure = base
  .meta({ access: "administrator" })
  .use(async ({ next }) => next({ context: { user: await requireAdministrator() } }));

const ProjectReference = z.object({ projectId: z.uuid() });

/**
 * A procedure for members allowed an action; its input names the project, its handler gets `context.member`. Who is
 * not allowed learns that, and nothing about the rest of the input.
 */
export function memberProcedure<S extends z.ZodType<{ projectId: string }>>(action: Action, input: S) {
  return base
    .meta({ access: action })
    .use(async ({ next }, raw: unknown) => {
      const reference = ProjectReference.safeParse(raw);
      const projectId = reference.success ? reference.data.projectId : "";
      return next({ context: { member: await requireCurrentMember(projectId, action), raw } });
    })
    .input(input)
    .use(async ({ context: { operation, member, raw }, next, path }) => {
      if (operation === undefined) return next();
      // What was sent, and not what was read of it: a new version may read more, and is still asked the same.
      return next({ context: { member: { ...member, operation, asked: hashRequest(path, raw) } } });
    });
}
