"use client";

import { Menu } from "@mantine/core";
import {
  IconArrowsHorizontal,
  IconCornerDownRight,
  IconEye,
  IconEyeOff,
  IconFocus2,
  IconLink,
  IconLinkPlus,
  IconNote,
  IconRelationOneToOne,
  IconScale,
  IconSwitchHorizontal,
  IconTag,
  IconUser,
  IconX,
} from "@tabler/icons-react";
import { CodeDot } from "@/components/codebook/code-dot";
import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import type { Coding } from "@/lib/coding/coding";
import type { CodedPassage } from "@/lib/coding/document-codings";

/** Where the menu of a passage is open, in pixels of the window, and for which of its codings; null: for all. */
export interface PassageMenuPlace {
  readonly passageId: string;
  readonly codingId: string | null;
  readonly x: number;
  readonly y: number;
}

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  passage: CodedPassage;
  place: PassageMenuPlace;
  /** A coding taken along from another passage. */
  carried: Coding | null;
  onCarry: (coding: Coding) => void;
  onDrop: (passage: CodedPassage) => void;
  onClose: () => void;
}

/** What can be done with a passage and its codings: everything that dragging and pointing do, too. */
export function PassageMenu(props: Props) {
  const { reader, tasks, passage, place, carried, onDrop, onClose } = props;
  const { cardActions: actions } = tasks;
  const codings = passage.codings.filter(({ id }) => place.codingId === null || id === place.codingId);
  const nameOf = ({ codeId, layerId }: Coding) =>
    `${reader.names.code(codeId)} · ${reader.names.coder(layerId)}`;
  const [only] = codings.length === 1 ? codings : [];
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={260}
      shadow="md"
      middlewares={{ flip: true, shift: true, size: true }}
    >
      <Menu.Target>
        <span style={{ position: "fixed", left: place.x, top: place.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown style={{ overflowY: "auto" }} aria-label="Passage">
        {only !== undefined && <Menu.Label>{nameOf(only)}</Menu.Label>}
        <Menu.Item leftSection={<IconFocus2 size={16} />} onClick={() => actions.goTo(passage)}>
          Go to the passage
        </Menu.Item>
        {only === undefined
          ? codings.map((coding) => (
              <Menu.Sub key={coding.id}>
                <Menu.Sub.Target>
                  <Menu.Sub.Item
                    leftSection={<CodeDot color={reader.codeById.get(coding.codeId)?.color ?? "#7c7f86"} />}
                  >
                    {nameOf(coding)}
                  </Menu.Sub.Item>
                </Menu.Sub.Target>
                <Menu.Sub.Dropdown>
                  <CodingItems {...props} coding={coding} />
                </Menu.Sub.Dropdown>
              </Menu.Sub>
            ))
          : [<CodingItems key={only.id} {...props} coding={only} />]}
        <Menu.Divider />
        {actions.mayCode && (
          <Menu.Item leftSection={<IconTag size={16} />} onClick={() => actions.addCode(passage)}>
            Add a code…
          </Menu.Item>
        )}
        {carried !== null && carried.passageId !== passage.id && (
          <Menu.Item leftSection={<IconCornerDownRight size={16} />} onClick={() => onDrop(passage)}>
            Move “{reader.names.code(carried.codeId)}” here
          </Menu.Item>
        )}
        {tasks.changeable(passage).length > 0 && (
          <Menu.Item
            leftSection={<IconArrowsHorizontal size={16} />}
            onClick={() => actions.moveBoundary(passage)}
          >
            Move a boundary
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconNote size={16} />} onClick={() => actions.openMemo(passage)}>
          Memo…
        </Menu.Item>
        {actions.mayLink && (
          <>
            <Menu.Item
              leftSection={<IconRelationOneToOne size={16} />}
              onClick={() => actions.beginLink(passage)}
            >
              Begin a link to another passage
            </Menu.Item>
            {tasks.links.begun !== null && tasks.links.begun.passageId !== passage.id && (
              <Menu.Item leftSection={<IconLinkPlus size={16} />} onClick={() => actions.linkHere(passage)}>
                Link to here…
              </Menu.Item>
            )}
          </>
        )}
        {actions.mayHold && (
          <Menu.Item leftSection={<IconScale size={16} />} onClick={() => actions.holdAgainst(passage)}>
            Hold against a claim…
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLink size={16} />} onClick={() => actions.copyLink(passage)}>
          Copy link
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with one coding. */
function CodingItems({ reader, tasks, coding, onCarry }: Props & { coding: Coding }) {
  const { cardActions: actions } = tasks;
  const code = reader.names.code(coding.codeId);
  const coder = reader.names.coder(coding.layerId);
  return (
    <>
      {actions.mayChange(coding.layerId) && (
        <>
          <Menu.Item
            leftSection={<IconSwitchHorizontal size={16} />}
            onClick={() => actions.changeCode(coding)}
          >
            Change code…
          </Menu.Item>
          <Menu.Item leftSection={<IconCornerDownRight size={16} />} onClick={() => onCarry(coding)}>
            Move to another passage…
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={16} />} onClick={() => actions.remove([coding])}>
            Remove coding
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Item leftSection={<IconEye size={16} />} onClick={() => reader.showOnlyCode(coding.codeId)}>
        Show only “{code}”
      </Menu.Item>
      <Menu.Item leftSection={<IconUser size={16} />} onClick={() => reader.showOnlyLayer(coding.layerId)}>
        Show only {coder}
      </Menu.Item>
      <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={() => reader.toggleLayer(coding.layerId)}>
        Hide {coder}
      </Menu.Item>
    </>
  );
}
