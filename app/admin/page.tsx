import type { Metadata } from "next";
import { AccountTable } from "@/components/accounts/account-table";
import { NewcomerInvitations } from "@/components/accounts/newcomer-invitations";
import { RegistrationChoice } from "@/components/accounts/registration-choice";
import { Backups } from "@/components/backups/backups";
import { SettingsSection } from "@/components/accounts/settings-section";
import { PageHead } from "@/components/shell/page-head";
import { HomeFrame } from "@/components/projects/home-frame";
import { getEntrance, listAccounts } from "@/lib/accounts/server/queries";
import { viewBackups } from "@/lib/backups/server/queries";
import { listInvitations } from "@/lib/projects/server/invitations";
import { requirePageAdministrator } from "@/lib/projects/server/page-access";
import { countOf } from "@/lib/shared/count-of";

export const metadata: Metadata = { title: "Administration" };

export default async function AdminPage() {
  const user = await requirePageAdministrator();
  const [{ registration }, accounts, invitations, backups] = await Promise.all([
    getEntrance(),
    listAccounts(),
    listInvitations(null),
    viewBackups(),
  ]);
  return (
    <HomeFrame user={user}>
      <PageHead title="Administration" />
      <SettingsSection title="Registration" note="Who may make an account in this installation.">
        <RegistrationChoice initial={registration} />
      </SettingsSection>
      <SettingsSection
        wide
        title="Links for newcomers"
        note="Whoever holds such a link may make an account. It makes them a member of no project."
      >
        <NewcomerInvitations initial={invitations} />
      </SettingsSection>
      <SettingsSection
        wide
        title="Backups"
        note="Everything of this installation in one file each: projects, accounts, files. One is made every night."
      >
        <Backups initial={backups} />
      </SettingsSection>
      <SettingsSection
        wide
        title="Accounts"
        note={`${countOf(accounts.length, "account")}. You see no project of which you are not a member.`}
      >
        <AccountTable accounts={accounts} ownId={user.id} />
      </SettingsSection>
    </HomeFrame>
  );
}
