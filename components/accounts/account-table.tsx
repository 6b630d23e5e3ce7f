import { Badge, Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import { ScrollPanel } from "@/components/team/scroll-panel";
import type { AccountView } from "@/lib/accounts/server/queries";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import { TwoStepReset } from "./two-step-reset";

/** Everybody with an account here; `ownId` names the one who looks. */
export function AccountTable({ accounts, ownId }: { accounts: readonly AccountView[]; ownId: string }) {
  return (
    <ScrollPanel label="Accounts">
      <Table verticalSpacing="sm">
        <TableThead>
          <TableTr>
            <TableTh scope="col">Name</TableTh>
            <TableTh scope="col">E-mail address</TableTh>
            <TableTh scope="col">Projects</TableTh>
            <TableTh scope="col">Since</TableTh>
            <TableTh scope="col">Two-step sign-in</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {accounts.map((account) => (
            <TableTr key={account.id}>
              <TableTh scope="row" fw={500} style={{ overflowWrap: "anywhere" }}>
                <bdi>{account.name}</bdi>{" "}
                {account.administrator && (
                  <Badge variant="light" size="sm" tt="none">
                    Administrator
                  </Badge>
                )}
              </TableTh>
              <TableTd>{account.email}</TableTd>
              <TableTd>{countOf(account.projects, "project")}</TableTd>
              <TableTd>{formatDay(account.createdAt)}</TableTd>
              <TableTd>
                {account.twoStep ? <TwoStepReset account={account} own={account.id === ownId} /> : "Off"}
              </TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </ScrollPanel>
  );
}
