/**
 * The sentence for a reason code that a failed sign-in came back with; null when there is none. Codes are next-auth's
 * own and those of `lib/platform/auth/options`. Unknown codes get a general sentence, never their own text: they
 * arrive in an address that anybody can write.
 */
export function signInProblem(code: unknown): string | null {
  if (code === undefined || code === null || code === "") return null;
  const known = typeof code === "string" ? sentences.get(code) : undefined;
  return known ?? "Signing in did not work. Try again.";
}

const sentences: ReadonlyMap<string, string> = new Map([
  [
    "CredentialsSignin",
    "This e-mail address and password do not belong together. Check both; capital letters count in the password.",
  ],
  [
    "TooManyAttempts",
    "There were too many attempts with this address. Wait a quarter of an hour, then try again.",
  ],
  [
    "CodeWrong",
    "This code is not right, or was used already. Wait for the next one, or take a recovery code.",
  ],
  ["TooManyCodes", "There were too many wrong codes. Wait a quarter of an hour, then try again."],
  ["SessionRequired", "Sign in to see this page."],
  [
    "OAuthCallback",
    "The sign-in provider did not answer as expected. Try again, or tell your administrator.",
  ],
  ["OAuthSignin", "The sign-in provider could not be reached. Try again, or tell your administrator."],
  ["FORBIDDEN", "Registration here is by invitation only. Ask for an invitation link and open it first."],
  ["CONFLICT", "An account with this e-mail address exists here already. Sign in with its password."],
  ["BAD_REQUEST", "The sign-in provider did not pass on your e-mail address, so no account can be found."],
]);
