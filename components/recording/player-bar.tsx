"use client";

import { ActionIcon, Button, Menu, Progress, Select, Switch, Text, Tooltip } from "@mantine/core";
import { IconDots, IconMicrophone, IconRewindBackward5, IconTrash, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { acceptedRecordings, isFilm } from "@/lib/documents/recording";
import classes from "./player-bar.module.css";
import { speeds } from "./use-player";
import type { Listening } from "./use-listening";

/** Under the text: the recording to be heard, or the place to attach one. */
export function PlayerBar({ listening }: { listening: Listening }) {
  const { attached, mayAttach } = listening;
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  return (
    <section className={classes.bar} aria-label="Recording">
      {mayAttach && (
        <input
          ref={input}
          type="file"
          accept={acceptedRecordings}
          hidden
          aria-label="Recording to attach"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void attached.attach(file);
            event.currentTarget.value = "";
          }}
        />
      )}
      {attached.share !== null ? (
        <Sending share={attached.share} onStop={attached.stop} />
      ) : attached.recording === null ? (
        <Invitation attach={listening.attachInvitation} onChoose={choose} />
      ) : (
        <Playing key={attached.source} listening={listening} onReplace={mayAttach ? choose : null} />
      )}
    </section>
  );
}

function Sending({ share, onStop }: { share: number; onStop: () => void }) {
  const percent = Math.round(share * 100);
  return (
    <>
      <Text component="div" size="sm" className={classes.grow}>
        {percent < 100 ? `Sending the recording: ${percent} %` : "Keeping the recording"}
        <Progress value={percent} aria-label="Sending the recording" mt={4} />
      </Text>
      <Button variant="default" size="xs" onClick={onStop}>
        Stop
      </Button>
    </>
  );
}

interface InvitationProps {
  attach: (button: HTMLButtonElement | null) => void;
  onChoose: () => void;
}

function Invitation({ attach, onChoose }: InvitationProps) {
  return (
    <>
      <Text size="sm" c="dimmed" className={classes.grow}>
        This document tells when each thing is said. Attach the sound or film to hear it from there.
      </Text>
      <Button
        ref={attach}
        variant="default"
        size="xs"
        leftSection={<IconMicrophone size={14} aria-hidden />}
        onClick={onChoose}
      >
        Attach recording
      </Button>
    </>
  );
}

interface PlayingProps {
  listening: Listening;
  /** Null where the role does not allow it. */
  onReplace: (() => void) | null;
}

function Playing({ listening, onReplace }: PlayingProps) {
  const { attached, player, following, setFollowing } = listening;
  const [failed, setFailed] = useState(false);
  const { recording, source } = attached;
  if (recording === null || source === null) return null;
  const media = {
    ref: player.attachMedia,
    src: source,
    controls: true,
    preload: "metadata",
    "aria-label": `Recording ${recording.name}`,
    onError: () => setFailed(true),
    onLoadedMetadata: (event: { currentTarget: HTMLMediaElement }) => {
      event.currentTarget.playbackRate = player.speed;
    },
  };
  return (
    <>
      {isFilm(recording.mediaType) ? (
        <video {...media} className={classes.film} />
      ) : (
        <audio {...media} className={classes.sound} />
      )}
      {failed && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" className={classes.grow}>
          This browser cannot play “{recording.name}”. Convert it to MP3 or MP4 and attach it again.
        </Text>
      )}
      <div className={classes.tools}>
        <Tooltip label="Back 5 seconds (,)">
          <ActionIcon variant="subtle" color="gray" aria-label="Back 5 seconds" onClick={player.goBack}>
            <IconRewindBackward5 size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Select
          size="xs"
          w={78}
          aria-label="Speed"
          allowDeselect={false}
          data={speeds.map((each) => ({ value: String(each), label: `${each} ×` }))}
          value={String(player.speed)}
          onChange={(value) => player.setSpeed(Number(value))}
        />
        <Switch
          size="xs"
          label="Follow"
          checked={following}
          onChange={(event) => setFollowing(event.currentTarget.checked)}
        />
        {onReplace && (
          <Menu position="top-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label="More about the recording">
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{recording.name}</Menu.Label>
              <Menu.Item leftSection={<IconUpload size={16} />} onClick={onReplace}>
                Replace
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} />}
                onClick={() => void attached.remove()}
              >
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </>
  );
}
