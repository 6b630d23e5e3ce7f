"use client";

import { ActionIcon, Button, ColorInput, Group, Modal, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useDraftField } from "@/components/codebook/use-draft-field";
import { palette } from "@/lib/codebook/palette";
import { type MemoType, typeNameLimit } from "@/lib/memos/memo-type";
import { type MemoTypeActions, useMemoTypeActions } from "./use-memo-type-actions";
import { useMemoTypes } from "./use-memo-types";

/** The project's types of memos: added, renamed, recoloured and deleted. Each change is saved when its field is left. */
export function MemoTypesDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const types = useMemoTypes(projectId);
  const actions = useMemoTypeActions(projectId);
  const [name, setName] = useState("");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && (await actions.add(name, nextColor(types)))) setName("");
  };
  return (
    <Modal opened onClose={onClose} title="Types of memos" size={520} transitionProps={{ duration: 0 }}>
      <Stack gap="sm">
        {types.map((type) => (
          <TypeLine key={type.id} type={type} actions={actions} />
        ))}
        <form onSubmit={(event) => void add(event)}>
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <TextInput
              flex={1}
              label="Another type"
              maxLength={typeNameLimit}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={name.trim() === ""}
            >
              Add
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  );
}

/** The first colour of the palette that no type has. */
const nextColor = (types: readonly MemoType[]): string | null =>
  palette.find(({ color }) => types.every((type) => type.color !== color))?.color ?? null;

function TypeLine({ type, actions }: { type: MemoType; actions: MemoTypeActions }) {
  const name = useDraftField(type.name, (value) => void actions.edit({ ...type, name: value }));
  const recolour = (value: string) => {
    const color = /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null;
    if (color !== type.color) void actions.edit({ ...type, color });
  };
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={type.name}>
      <TextInput flex={1} aria-label={`Name of ${type.name}`} maxLength={typeNameLimit} {...name} />
      <ColorInput
        key={type.color}
        w={130}
        aria-label={`Colour of ${type.name}`}
        placeholder="No colour"
        format="hex"
        withEyeDropper={false}
        withPicker={false}
        swatches={palette.map(({ color }) => color)}
        swatchesPerRow={8}
        defaultValue={type.color ?? ""}
        onChangeEnd={recolour}
        onBlur={(event) => recolour(event.currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Delete ${type.name}`}
        title="Delete: its memos are left without a type"
        onClick={() => void actions.remove(type)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
