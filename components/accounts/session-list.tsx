"use client";

import { Badge, Button, Group, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import type { SessionView } from "@/lib/accounts/server/sessions";
import { api, client } from "@/lib/api/client";
import { formatDay } from "@/lib/shared/format-day";
import { tellSince } from "@/lib/shared/tell-since";
import classes from "./access-rows.module.css";

/** Where one is signed in, and what ends it there. */
export function SessionList({ initial }: { initial: SessionView[] }) {
  const queries = useQueryClient();
  const { data: sessions } = useQuery({ ...api.accounts.listSessions.queryOptions(), initialData: initial });
  const run = async (work: Promise<unknown>, done: string) => {
    try {
      await work;
      notifyDone(done);
    } catch (error) {
      notifyError(error, "Nobody was signed out");
    }
    await queries.invalidateQueries({ queryKey: api.accounts.listSessions.key() });
    await queries.invalidateQueries({ queryKey: api.tokens.list.key() });
  };
  const others = sessions.filter(({ own }) => !own);
  return (
    <Stack gap="md">
      <ul className={classes.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <span className={classes.name}>{session.device}</span>
              {session.own && (
                <Badge variant="light" size="sm" tt="none" ml={8}>
                  This browser
                </Badge>
              )}
              <div className={classes.quiet} suppressHydrationWarning>
                Signed in {formatDay(session.createdAt)}
                {sayWay(session.way)}
                {!session.own && `, last seen ${tellSince(session.seenAt, new Date())}`}
              </div>
            </div>
            {!session.own && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Sign out of ${session.device}, signed in ${formatDay(session.createdAt)}`}
                onClick={() =>
                  void run(
                    client.accounts.endSession({ sessionId: session.id }),
                    `You are signed out of ${session.device}.`,
                  )
                }
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Group>
          <Button
            variant="default"
            onClick={() =>
              void run(
                client.accounts.endOtherSessions(),
                "You are signed out everywhere else, and your access tokens are revoked.",
              )
            }
          >
            Sign out everywhere else
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const ways: Readonly<Record<string, string>> = {
  code: ", with a code",
  recovery: ", with a recovery code",
  provider: ", through the provider",
};

/** How one signed in, where it was not with a password alone. */
const sayWay = (way: string | null): string => (way === null ? "" : (ways[way] ?? ""));
