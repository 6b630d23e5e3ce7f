"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { TokenView } from "@/lib/tokens/token-view";
import { NewTokenDialog } from "./new-token-dialog";
import type { TokenProject } from "./new-token-form";
import { TokenRows } from "./token-rows";

interface Props {
  initial: TokenView[];
  /** The projects to which a token can be bound. */
  projects: readonly TokenProject[];
}

/** One's own tokens: what programs may do in one's name. */
export function TokenList({ initial, projects }: Props) {
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const { data: tokens } = useQuery({ ...api.tokens.list.queryOptions(), initialData: initial });
  const reload = () => queries.invalidateQueries({ queryKey: api.tokens.list.key() });
  const revoke = async ({ id, name }: TokenView) => {
    try {
      await client.tokens.revoke({ tokenId: id });
      notifyDone(`“${name}” is revoked. Programs that use it are refused from now on.`);
    } catch (error) {
      notifyError(error, "It was not revoked");
    }
    await reload();
  };
  return (
    <Stack gap="md" align="stretch">
      {tokens.length === 0 ? (
        <Text size="sm" c="dimmed">
          You have no tokens. Make one for a script in Python or R that uploads papers, codes passages or
          reads finding tables; the <Link href="/api-reference">API reference</Link> says what it can ask.
        </Text>
      ) : (
        <>
          <TokenRows tokens={tokens} onRevoke={(each) => void revoke(each)} />
          <Text size="sm" c="dimmed">
            The <Link href="/api-reference">API reference</Link> says what a program can ask.
          </Text>
        </>
      )}
      <div>
        <Button variant="default" onClick={() => setMaking(true)}>
          Create a token
        </Button>
      </div>
      {making && <NewTokenDialog projects={projects} onClose={() => setMaking(false)} onMade={reload} />}
    </Stack>
  );
}
