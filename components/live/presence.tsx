"use client";

import { Avatar, Menu, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { isNamingKept } from "@/components/pseudonyms/use-naming";
import { api } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { useLive, useLiveState } from "./live-provider";
import classes from "./presence.module.css";

/** Of some names' colours the letters could not be read on their light ground. */
const legible = { color: "var(--mantine-color-text)" };

/** Members whose initials are shown; the rest is counted. */
const shownAtMost = 3;

interface Props {
  projectId: string;
  userId: string;
}

/** Who else has the project open and where they read; one can go there, or follow them. */
export function Presence({ projectId, userId }: Props) {
  const live = useLive();
  const { present, followedId } = useLiveState();
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const namesReplaced = opened && isNamingKept();
  // Titles can have names in them, which are not to be seen above a text without them.
  const { data: documents } = useQuery({
    ...api.documents.list.queryOptions({ input: { projectId } }),
    enabled: opened && !namesReplaced,
  });
  const others = present.filter((member) => member.userId !== userId);
  if (others.length === 0) return null;
  const more = others.length - shownAtMost;
  const where = (documentId: string) =>
    (!namesReplaced && documents?.find(({ id }) => id === documentId)?.title) || "a document";
  return (
    <Menu position="bottom-end" width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${countOf(others.length, "other")} here now`}>
          <Avatar.Group spacing={8}>
            {others.slice(0, shownAtMost).map((member) => (
              <Avatar
                key={member.userId}
                name={member.name}
                color="initials"
                size={28}
                radius="xl"
                styles={{ placeholder: legible }}
              />
            ))}
            {more > 0 && (
              <Avatar size={28} radius="xl">
                +{more}
              </Avatar>
            )}
          </Avatar.Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ userId: id, name, place }) => (
          <div key={id}>
            <Menu.Label>
              {name}
              {place !== null && ` · reads ${where(place.documentId)}`}
            </Menu.Label>
            {place !== null && (
              <Menu.Item
                onClick={() =>
                  router.push(
                    `/projects/${projectId}/documents/${place.documentId}?at=${place.offset}-${place.offset}`,
                  )
                }
              >
                Go where {name} reads
              </Menu.Item>
            )}
            {place !== null || followedId === id ? (
              <Menu.Item onClick={() => live.followMember(followedId === id ? null : id)}>
                {followedId === id ? `Stop following ${name}` : `Follow ${name}`}
              </Menu.Item>
            ) : (
              <Menu.Item disabled>Not in a document</Menu.Item>
            )}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
