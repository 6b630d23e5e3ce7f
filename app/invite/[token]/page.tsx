import { Anchor, Text } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/accounts/entrance";
import { JoinButton } from "@/components/accounts/join-button";
import { OfferText } from "@/components/accounts/offer-text";
import { RegisterForm } from "@/components/accounts/register-form";
import { getEntrance } from "@/lib/accounts/server/queries";
import { findCurrentUser } from "@/lib/platform/auth/session";
import { findOffer } from "@/lib/projects/server/accept-invitation";

/** The address is the secret: it must not travel on to other sites or into search engines. */
export const metadata: Metadata = {
  title: "Invitation",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [offer, user, { oidcName }] = await Promise.all([findOffer(token), findCurrentUser(), getEntrance()]);
  if (offer === null) return <EndedInvitation />;
  if (user !== null && offer.project === null) redirect("/projects");
  const here = `/invite/${encodeURIComponent(token)}`;
  if (user !== null) {
    return (
      <Entrance title="You are invited" foot={`You are signed in as ${user.name} (${user.email}).`}>
        <OfferText offer={offer} />
        <JoinButton token={token} />
      </Entrance>
    );
  }
  return (
    <Entrance
      title="You are invited"
      foot={
        <>
          Have an account?{" "}
          <Anchor href={`/sign-in?from=${encodeURIComponent(here)}`} inherit underline="always">
            Sign in to join
          </Anchor>
        </>
      }
    >
      <OfferText offer={offer} />
      <RegisterForm from={here} oidcName={oidcName} invitation={token} />
    </Entrance>
  );
}

function EndedInvitation() {
  return (
    <Entrance
      title="This invitation has ended"
      foot={
        <Anchor href="/projects" inherit underline="always">
          To your own projects
        </Anchor>
      }
    >
      <Text>
        The link has expired, was withdrawn, or was not copied whole. Ask the person who sent it for a new
        one.
      </Text>
    </Entrance>
  );
}
