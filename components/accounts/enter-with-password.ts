import { signIn } from "next-auth/react";
import { signInProblem } from "@/lib/accounts/sign-in-problem";

interface Entry {
  /** The sentence to show; null when nothing went wrong. */
  readonly problem: string | null;
  /** Whether the password was right, and a code is asked for after it. */
  readonly asksForCode: boolean;
}

/** Signs in with a password and, where it was asked for, a code. */
export async function enterWithPassword(email: string, password: string, code = ""): Promise<Entry> {
  try {
    const answer = await signIn("credentials", { email, password, code, redirect: false });
    const asksForCode = answer?.error === "CodeNeeded";
    if (answer?.ok || asksForCode) return { problem: null, asksForCode };
    return { problem: signInProblem(answer?.error ?? "unknown"), asksForCode: false };
  } catch {
    const problem = "The server could not be reached. Check the connection and try again.";
    return { problem, asksForCode: false };
  }
}
