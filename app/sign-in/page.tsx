import { Anchor } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/accounts/entrance";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { localPath } from "@/lib/accounts/local-path";
import { getEntrance } from "@/lib/accounts/server/queries";
import { signInProblem } from "@/lib/accounts/sign-in-problem";
import { findCurrentUser } from "@/lib/platform/auth/session";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ from?: string | string[]; error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { from, error } = await searchParams;
  const path = localPath(from);
  if ((await findCurrentUser()) !== null) redirect(path);
  const { first, oidcName, registration } = await getEntrance();
  if (first && error === undefined) redirect("/register");
  return (
    <Entrance
      title="Sign in"
      foot={
        registration === "open" || first ? (
          <>
            New here?{" "}
            <Anchor href={`/register?from=${encodeURIComponent(path)}`} inherit underline="always">
              Create an account
            </Anchor>
          </>
        ) : (
          "New accounts are made by invitation: open the link you were sent."
        )
      }
    >
      <SignInForm from={path} oidcName={oidcName} problem={signInProblem(error)} />
    </Entrance>
  );
}
