import { Badge, Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import { ScrollPanel } from "@/components/team/scroll-panel";
import type { AccountView } from "@/lib/accounts/server/queries";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";

/** Everybody with an account here. */
export function AccountTable({ accounts }: { accounts: readonly AccountView[] }) {
  return (
    <ScrollPanel label="Accounts">
      <Table verticalSpacing="sm">
        <TableThead>
          <TableTr>
            <TableTh scope="col">Name</TableTh>
            <TableTh scope="col">E-mail address</TableTh>
            <TableTh scope="col">Projects</TableTh>
            <TableTh scope="col">Since</TableTh>
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
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </ScrollPanel>
  );
}
