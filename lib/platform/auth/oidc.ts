import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import { createUser } from "./create-user";
import { isInvited } from "./is-invited";

interface OidcProfile {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** The OIDC provider that the environment names, or null. All three of issuer, client id and secret are needed. */
export function findOidcProvider(): (OAuthConfig<OidcProfile> & { name: string }) | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = process.env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    id: "oidc",
    name: OIDC_NAME || "single sign-on",
    type: "oauth",
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (profile) => ({
      id: profile.sub,
      name: profile.name ?? profile.email ?? "",
      email: profile.email ?? "",
    }),
  };
}

/**
 * The account behind a provider's subject: the one known for it; else the one with the same address, when the
 * provider vouches for the address; else a new one, under the installation's rule for registration. `invitation`: the
 * token of the link one came by.
 */
export async function findOrCreateOidcUser(profile: OidcProfile, invitation: string | undefined) {
  const key = { provider: "oidc", subject: profile.sub };
  const known = await database().identity.findUnique({
    where: { provider_subject: key },
    include: { user: true },
  });
  if (known !== null) return known.user;
  const email = profile.email?.trim().toLowerCase();
  if (!email) throw new AppError("BAD_REQUEST", "The sign-in provider did not tell an e-mail address.");
  const existing = await database().user.findUnique({ where: { email } });
  if (existing !== null && profile.email_verified !== true) {
    throw new AppError(
      "CONFLICT",
      "An account with this address exists, but the provider has not verified it.",
    );
  }
  const name = profile.name?.trim() || email;
  const newcomer = async () =>
    createUser({ email, name, passwordHash: null }, { invited: await isInvited(invitation) });
  const user = existing ?? (await newcomer());
  await database().identity.create({ data: { ...key, userId: user.id } });
  return user;
}
