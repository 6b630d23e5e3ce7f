import type { Metadata } from "next";
import { PasswordForm } from "@/components/accounts/password-form";
import { RenameForm } from "@/components/accounts/rename-form";
import { SettingsSection } from "@/components/accounts/settings-section";
import { PageHead } from "@/components/shell/page-head";
import { HomeFrame } from "@/components/projects/home-frame";
import { getEntrance, hasPassword } from "@/lib/accounts/server/queries";
import { requirePageUser } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const user = await requirePageUser();
  const [password, { oidcName }] = await Promise.all([hasPassword(user.id), getEntrance()]);
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
          note="A new password signs you out on every other browser and device; here you stay."
        >
          <PasswordForm email={user.email} />
        </SettingsSection>
      ) : (
        <SettingsSection
          title="Password"
          note={`You sign in through ${oidcName ?? "a sign-in provider"}; your password is kept and changed there.`}
        >
          {null}
        </SettingsSection>
      )}
    </HomeFrame>
  );
}
