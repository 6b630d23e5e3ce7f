import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { findCurrentUser } from "@/lib/platform/auth/session";
import type { Action } from "@/lib/projects/permissions";
import { AppError } from "@/lib/shared/app-error";
import { type Member, requireMember } from "./access";

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

/** For pages of a project: the member allowed the action; others see the page of what is not there. */
export async function requirePageMember(projectId: string, action: Action): Promise<Member> {
  const user = await requirePageUser();
  try {
    return await requireMember(user, projectId, action);
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
}
