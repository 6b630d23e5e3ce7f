"use client";

import { ActionIcon, Button, Checkbox, Drawer, Group, Skeleton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import { moveItem } from "@/lib/tables/edit-spec";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { type Pin, pinOf } from "@/lib/tables/pins";
import type { TitledExcerpt } from "@/lib/tables/table-view";
import classes from "./pin-drawer.module.css";
import { ShortenExcerpt } from "./shorten-excerpt";
import type { CellPlace } from "./use-cells";

interface Props {
  projectId: string;
  spec: FindingTableSpec;
  place: CellPlace;
  pins: readonly Pin[];
  /** Resolves to whether it worked. */
  onSave: (pins: readonly Pin[]) => Promise<boolean>;
  onClose: () => void;
}

/** Which excerpts of a cell go to print, in which order, and what of each is left out. */
export function PinDrawer({ projectId, spec, place, pins: initial, onSave, onClose }: Props) {
  const { rowId, columnId, where } = place;
  useReturnFocus();
  const [pins, setPins] = useState(initial);
  const [saving, setSaving] = useState(false);
  /** The excerpt that has just changed its list, to which the focus goes along. */
  const [moved, setMoved] = useState<string | null>(null);
  useEffect(() => {
    if (moved !== null) document.getElementById(`pin-${moved}`)?.focus();
  }, [moved, pins]);
  const { data, error } = useQuery(
    api.tables.listCell.queryOptions({ input: { projectId, spec: { ...spec, notes: [] }, rowId, columnId } }),
  );
  const byId = new Map(data?.map((excerpt) => [excerpt.passageId, excerpt]));
  const pinned = pins.flatMap(({ passageId }) => byId.get(passageId) ?? []);
  const rest = data?.filter(({ passageId }) => !pins.some((pin) => pin.passageId === passageId)) ?? [];
  const toggle = ({ passageId, text }: TitledExcerpt, on: boolean) => {
    setMoved(passageId);
    setPins(on ? [...pins, pinOf(passageId, text)] : pins.filter((pin) => pin.passageId !== passageId));
  };
  const save = async () => {
    setSaving(true);
    // Pins of passages that have left the cell go with it.
    if (await onSave(pins.filter(({ passageId }) => byId.has(passageId)))) onClose();
    else setSaving(false);
  };
  return (
    <Drawer opened onClose={onClose} position="right" size={560} title={`Excerpts to print: ${where}`}>
      <p className={classes.said} role="status">
        {pinned.length === 0
          ? "All excerpts of the cell go to print. Choose some, and only these do, in this order."
          : `${countOf(pinned.length, "excerpt")} of ${data?.length ?? 0} ${pinned.length === 1 ? "goes" : "go"} to print.`}
      </p>
      {error && <p>The excerpts could not be read: {error.message}</p>}
      {!data && !error && <Skeleton height={120} role="status" aria-label="Reading the excerpts" />}
      {pinned.length > 0 && (
        <ol className={classes.list} aria-label="To print">
          {pinned.map((excerpt, index) => {
            const pin = pins.find(({ passageId }) => passageId === excerpt.passageId)!;
            const name = `excerpt ${index + 1}`;
            return (
              <li key={excerpt.passageId}>
                <div className={classes.head}>
                  <Checkbox
                    id={`pin-${excerpt.passageId}`}
                    label={`${excerpt.title}, ${excerpt.place}`}
                    aria-label={`Print ${name}: ${excerpt.title}, ${excerpt.place}`}
                    checked
                    onChange={() => toggle(excerpt, false)}
                  />
                  <ActionIcon.Group>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Move ${name} up`}
                      disabled={index === 0}
                      onClick={() => {
                        setMoved(null);
                        setPins(moveItem(pins, pins.indexOf(pin), -1));
                      }}
                    >
                      <IconArrowUp size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Move ${name} down`}
                      disabled={index === pinned.length - 1}
                      onClick={() => {
                        setMoved(null);
                        setPins(moveItem(pins, pins.indexOf(pin), 1));
                      }}
                    >
                      <IconArrowDown size={16} />
                    </ActionIcon>
                  </ActionIcon.Group>
                </div>
                <ShortenExcerpt
                  name={name}
                  text={excerpt.text}
                  pin={pin}
                  onChange={(cuts) =>
                    setPins(
                      pins.map((each) => (each === pin ? pinOf(pin.passageId, excerpt.text, cuts) : each)),
                    )
                  }
                />
              </li>
            );
          })}
        </ol>
      )}
      <ul className={classes.list} aria-label="Not chosen">
        {rest.map((excerpt) => (
          <li key={excerpt.passageId}>
            <Checkbox
              id={`pin-${excerpt.passageId}`}
              label={`${excerpt.title}, ${excerpt.place}`}
              checked={false}
              onChange={() => toggle(excerpt, true)}
            />
            <p className={classes.text} dir="auto" lang={excerpt.language || undefined}>
              {excerpt.text}
            </p>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={saving} disabled={!data} onClick={() => void save()}>
          Save
        </Button>
      </Group>
    </Drawer>
  );
}
