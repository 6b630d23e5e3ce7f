import { signIn } from "next-auth/react";
import { signInProblem } from "@/lib/accounts/sign-in-problem";

/** Signs in; the sentence to show when that fails, null when it succeeded. */
export async function enterWithPassword(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    return answer?.ok ? null : signInProblem(answer?.error ?? "unknown");
  } catch {
    return "The server could not be reached. Check the connection and try again.";
  }
}
