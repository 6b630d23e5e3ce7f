"use client";

import { Button, Divider } from "@mantine/core";
import { signIn } from "next-auth/react";

/** The other way in, where a sign-in provider is configured. */
export function OidcButton({ name, from }: { name: string; from: string }) {
  return (
    <>
      <Button variant="default" fullWidth onClick={() => void signIn("oidc", { callbackUrl: from })}>
        Continue with {name}
      </Button>
      <Divider label="or" labelPosition="center" />
    </>
  );
}
