import { Anchor, Text } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/accounts/entrance";
import { RegisterForm } from "@/components/accounts/register-form";
import { localPath } from "@/lib/accounts/local-path";
import { getEntrance } from "@/lib/accounts/server/queries";
import { findCurrentUser } from "@/lib/platform/auth/session";

export const metadata: Metadata = { title: "Create an account" };

interface Props {
  searchParams: Promise<{ from?: string | string[] }>;
}

export default async function RegisterPage({ searchParams }: Props) {
  const path = localPath((await searchParams).from);
  if ((await findCurrentUser()) !== null) redirect(path);
  const { first, registration, oidcName } = await getEntrance();
  const closed = !first && registration === "invitation";
  return (
    <Entrance
      title={closed ? "By invitation only" : "Create an account"}
      foot={
        !first && (
          <>
            Have an account?{" "}
            <Anchor href={`/sign-in?from=${encodeURIComponent(path)}`} inherit underline="always">
              Sign in
            </Anchor>
          </>
        )
      }
    >
      {closed ? (
        <Text>
          New accounts are made by invitation here. Ask the owner of a project for a link and open it; you can
          create your account there.
        </Text>
      ) : (
        <>
          {first && (
            <Text size="sm" c="dimmed" mb="md">
              Yours is the first account of this installation, so you become its administrator.
            </Text>
          )}
          <RegisterForm from={path} oidcName={oidcName} />
        </>
      )}
    </Entrance>
  );
}
