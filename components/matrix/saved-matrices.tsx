"use client";

import { ActionIcon, Button, Menu, Select } from "@mantine/core";
import { IconBookmark, IconDeviceFloppy, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { newId } from "@/components/coding/new-id";
import { NameDialog } from "@/components/shell/name-dialog";
import { useMay } from "@/components/shell/use-may";
import { type MatrixAddress, writeMatrix } from "@/lib/tables/matrix-address";
import type { SavedMatrixView } from "@/lib/tables/saved-matrix";
import classes from "./matrix.module.css";
import { useMatrixActions } from "./use-matrix-actions";

interface Props {
  projectId: string;
  saved: readonly SavedMatrixView[];
  address: MatrixAddress;
  /** Whether what is shown can be kept: something is chosen of rows and columns. */
  complete: boolean;
  onOpen: (address: MatrixAddress) => void;
}

const words = { label: "Note", description: "What it is for, or what it shows." };
const same = (one: MatrixAddress, other: MatrixAddress) =>
  writeMatrix(one).toString() === writeMatrix(other).toString();

/** The matrices that people keep for everybody in the project: open, save, rename, delete. */
export function SavedMatrices({ projectId, saved, address, complete, onOpen }: Props) {
  const canEdit = useMay("table.write");
  const actions = useMatrixActions(projectId);
  const [openId, setOpenId] = useState<string | null>(null);
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  // Also one that an address, or the one beside, leads to.
  const open =
    saved.find(({ id }) => id === openId) ?? saved.find((each) => same(each.address, address)) ?? null;
  const changed = open !== null && !same(open.address, address);
  const create = async (name: string, note: string) => {
    const id = newId();
    const done = await actions.create(id, address, name, note);
    if (done) setOpenId(id);
    return done;
  };
  return (
    <div className={classes.tools}>
      <Select
        label="Saved matrices"
        description={open?.note === "" ? undefined : open?.note}
        placeholder={saved.length === 0 ? "None is saved yet" : "Choose one"}
        data={saved.map(({ id, name }) => ({ value: id, label: name }))}
        value={open?.id ?? null}
        onChange={(id) => {
          const chosen = saved.find((each) => each.id === id);
          setOpenId(id);
          if (chosen) onOpen(chosen.address);
        }}
        disabled={saved.length === 0}
        searchable
      />
      {canEdit && changed && (
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={!complete}
          onClick={() => void actions.saveChanges(open, address)}
        >
          Save changes
        </Button>
      )}
      {canEdit && (
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} aria-hidden />}
          disabled={!complete}
          onClick={() => setNaming("new")}
        >
          {open === null ? "Save" : "Save as new"}
        </Button>
      )}
      {canEdit && open && (
        <Menu position="bottom-start" width={180}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More about “${open.name}”`}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setNaming("rename")}>
              Rename
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                setOpenId(null);
                void actions.remove(open.id);
              }}
            >
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {naming === "new" && (
        <NameDialog
          title="Save the matrix"
          nameHint="Everybody in the project sees it."
          text={words}
          initial={{ name: "", text: "" }}
          onClose={() => setNaming(null)}
          onSave={create}
        />
      )}
      {naming === "rename" && open && (
        <NameDialog
          title="Rename"
          text={words}
          initial={{ name: open.name, text: open.note }}
          onClose={() => setNaming(null)}
          onSave={(name, note) => actions.rename(open.id, name, note)}
        />
      )}
    </div>
  );
}
