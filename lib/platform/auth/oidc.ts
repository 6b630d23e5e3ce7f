import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { database } from "@/lib/platform/db/client";
import { AppError } from "@/lib/shared/app-error";
import { createUser } from "./create-user";
import { isInvited } from "./is-invited";

interface OidcProfile {
  sub: string;
  email?: string;
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
 * The account behind a provider's subject: the one known for it, else a new one, under the installation's rule for
 * registration. An account that somebody made here with the same address is never joined: nobody has shown that the
 * address is theirs. `invitation`: the token of the link one came by.
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
  if ((await database().user.count({ where: { email } })) > 0) {
    throw new AppError(
      "CONFLICT",
      "There is an account with this address already. Sign in with its password.",
    );
  }
  const name = profile.name?.trim() || email;
  const user = await createUser(
    { email, name, passwordHash: null },
    { invited: await isInvited(invitation) },
  );
  await database().identity.create({ data: { ...key, userId: user.id } });
  return user;
}
