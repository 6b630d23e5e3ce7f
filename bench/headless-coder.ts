import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { RouterClient } from "@orpc/server";
import { operationHeader } from "../lib/api/operation-header";
import type { Router } from "../lib/api/router";

interface CallContext {
  readonly operation?: string;
}
export type HeadlessCoder = RouterClient<Router, CallContext>;

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Registers a person and signs them in, without a browser; the cookie of their session. */
export async function signInHeadless(url: string, name: string): Promise<string> {
  const account = {
    name,
    email: `${crypto.randomUUID()}@example.org`,
    password: `phrase ${crypto.randomUUID()}`,
  };
  const registered = await fetch(`${url}/api/v1/accounts/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(account),
  });
  if (!registered.ok) throw new Error(`Nobody can be registered: ${await registered.text()}`);
  const token = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(token), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email: account.email, password: account.password, json: "true" }),
  });
  return cookiesOf(signedIn);
}

/** The product's procedures for whoever has the cookie. */
export const callAs = (url: string, cookie: string): HeadlessCoder =>
  createORPCClient(
    new RPCLink<CallContext>({
      url: `${url}/api/rpc`,
      headers: ({ context: { operation } }) => ({
        cookie,
        ...(operation !== undefined && { [operationHeader]: operation }),
      }),
    }),
  );
