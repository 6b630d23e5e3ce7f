import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findCurrentUser } from "@/lib/platform/auth/session";
import type { Action } from "@/lib/projects/permissions";
import { AppError } from "@/lib/shared/app-error";
import { type Member, requireMember } from "./access";
import { findLiveCursor } from "./live-cursor";

/** For pages: the signed-in user, or on to the sign-in page, which leads back to the address asked for. */
export async function requirePageUser() {
  const user = await findCurrentUser();
  if (user !== null) return user;
  const address = (await headers()).get("x-address") ?? "/projects";
  redirect(`/sign-in?from=${encodeURIComponent(address)}`);
}

/** For pages of the installation: the administrator; others see the page of what is not there. */
export async function requirePageAdministrator() {
  const user = await requirePageUser();
  if (!user.administrator) notFound();
  return user;
}

/**
 * For pages of a project: the member allowed the action; others see the page of what is not there. What the page reads
 * afterwards is not older than its cursor.
 */
export async function requirePageMember(projectId: string, action: Action): Promise<Member> {
  const user = await requirePageUser();
  try {
    const member = await requireMember(user, projectId, action);
    await findPageCursor(projectId, user.id);
    return member;
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
}

/** The event up to which the page that is being made knows what is there: the same for all that make it. */
export const findPageCursor = cache(async (projectId: string, userId: string): Promise<string | null> => {
  const { id } = await findLiveCursor({ projectId, userId });
  return id;
});
