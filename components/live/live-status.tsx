"use client";

import { Button, Modal, Stack, Text } from "@mantine/core";
import { IconCloudOff, IconEye } from "@tabler/icons-react";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { countOf } from "@/lib/shared/count-of";
import { useLive, useLiveState, useOutbox } from "./live-provider";
import classes from "./live-status.module.css";
import { useSettled } from "./use-settled";

/** Milliseconds that a break lasts before it is told of: most are over sooner. */
const toldAfter = 1_500;

const noCount = () => 0;

/** How one is connected, where that is worth a word: what waits, whom one follows, and that one is no longer admitted. */
export function LiveStatus() {
  const live = useLive();
  const outbox = useOutbox();
  const { status, present, reason, followedId } = useLiveState();
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.getCount, noCount);
  const isLost = useSettled(status === "lost", toldAfter);
  const followed = present.find(({ userId }) => userId === followedId);
  return (
    <>
      <div className={classes.place}>
        <div role="status" className={classes.status} data-lost={isLost || undefined}>
          {isLost && (
            <>
              <IconCloudOff size={16} aria-hidden />
              No connection
              {waiting > 0 ? `: ${countOf(waiting, "change")} will be saved when it is back` : ""}
            </>
          )}
          {!isLost && followed !== undefined && (
            <>
              <IconEye size={16} aria-hidden />
              Following {followed.name}
            </>
          )}
        </div>
        {!isLost && followed !== undefined && (
          <Button size="compact-sm" radius="xl" variant="default" onClick={() => live.followMember(null)}>
            Stop following
          </Button>
        )}
      </div>
      <Modal
        opened={status === "ended"}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        title="You cannot work in this project any more"
        centered
      >
        <Stack>
          <Text size="sm">{reason}</Text>
          {waiting > 0 && (
            <Text size="sm">
              {countOf(waiting, "change")} of yours could not be sent. This browser keeps what waits and sends
              it when you open the project again.
            </Text>
          )}
          <Button component={Link} href="/projects">
            Go to your projects
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
