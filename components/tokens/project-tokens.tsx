"use client";

import { Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import type { ProjectTokenView } from "@/lib/tokens/server/queries";
import { TokenRows } from "./token-rows";

interface Props {
  projectId: string;
  initial: ProjectTokenView[];
}

/** The tokens that work in this project alone, for who manages it. */
export function ProjectTokens({ projectId, initial }: Props) {
  const queries = useQueryClient();
  const { data: tokens } = useQuery({
    ...api.tokens.listOfProject.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const revoke = async ({ id, name, owner }: ProjectTokenView) => {
    try {
      await client.tokens.revokeOfProject({ projectId, tokenId: id });
      notifyDone(`“${name}” of ${owner} is revoked.`);
    } catch (error) {
      notifyError(error, "It was not revoked");
    }
    await queries.invalidateQueries({ queryKey: api.tokens.listOfProject.key() });
  };
  if (tokens.length === 0)
    return (
      <Text size="sm" c="dimmed">
        No token works in this project alone. Members make them on the page of their account.
      </Text>
    );
  return <TokenRows tokens={tokens} ownerOf={({ owner }) => owner} onRevoke={(each) => void revoke(each)} />;
}
