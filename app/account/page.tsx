import type { Metadata } from "next";
import { PasswordForm } from "@/components/accounts/password-form";
import { SessionList } from "@/components/accounts/session-list";
import { RenameForm } from "@/components/accounts/rename-form";
import { TwoStep } from "@/components/accounts/two-step";
import { SettingsSection } from "@/components/accounts/settings-section";
import { PageHead } from "@/components/shell/page-head";
import { TokenList } from "@/components/tokens/token-list";
import { HomeFrame } from "@/components/projects/home-frame";
import { getEntrance, hasPassword } from "@/lib/accounts/server/queries";
import { listSessions } from "@/lib/accounts/server/sessions";
import { getTwoStep } from "@/lib/accounts/server/two-step";
import { listProjects } from "@/lib/projects/server/list-projects";
import { requirePageUser } from "@/lib/projects/server/page-access";
import { listTokens } from "@/lib/tokens/server/queries";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const user = await requirePageUser();
  const [password, { oidcName }, sessions, twoStep, tokens, projects] = await Promise.all([
    hasPassword(user.id),
    getEntrance(),
    listSessions(user),
    getTwoStep(user.id),
    listTokens(user.id),
    listProjects(user.id),
  ]);
  return (
    <HomeFrame user={user}>
      <PageHead title="Account" />
      <SettingsSection
        title="You"
        note={
          <>
            You sign in as <strong>{user.email}</strong>. Your name stands beside your codings and memos.
          </>
        }
      >
        <RenameForm name={user.name} />
      </SettingsSection>
      {password ? (
        <SettingsSection
          title="Password"
          note="A new password signs you out on every other browser and device and revokes your access tokens; here you stay, unless a code is asked for."
        >
          <PasswordForm email={user.email} />
        </SettingsSection>
      ) : (
        <SettingsSection
          title="Password"
          note={`You sign in through ${oidcName ?? "a sign-in provider"}; your password is kept and changed there, and so is a second step.`}
        >
          {null}
        </SettingsSection>
      )}
      {password && (
        <SettingsSection
          title="Two-step sign-in"
          note="After the password, a code from an app that only you have. Who learns your password cannot sign in with it alone."
        >
          <TwoStep initial={twoStep} />
        </SettingsSection>
      )}
      <SettingsSection
        title="Where you are signed in"
        note="Each browser in which you signed in and did not sign out; a sign-in that is not used ends after 30 days."
      >
        <SessionList initial={sessions} />
      </SettingsSection>
      <SettingsSection
        title="Access tokens"
        note="By a token a program works in your name, within what you allow it. A new password, or signing out everywhere else, revokes them all."
      >
        <TokenList initial={tokens} projects={projects.map(({ id, name }) => ({ id, name }))} />
      </SettingsSection>
    </HomeFrame>
  );
}
