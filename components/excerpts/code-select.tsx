"use client";

import { Group, Select, type SelectProps } from "@mantine/core";
import { CodeDot } from "@/components/codebook/code-dot";
import { type CodeNode, type CodeTree, codePath, visibleOrder } from "@/lib/codebook/tree";

interface Props extends Omit<SelectProps, "data" | "value" | "onChange"> {
  tree: CodeTree;
  value: string | null;
  onChange: (codeId: string) => void;
  /** Which codes can be chosen; all of them when left out. The chosen one is always shown. */
  offers?: (node: CodeNode) => boolean;
}

/** Chooses one code by typing part of its path. */
export function CodeSelect({ tree, value, onChange, offers = () => true, ...props }: Props) {
  const data = visibleOrder(tree, () => true)
    .filter((node) => node.code.id === value || offers(node))
    .map(({ code }) => ({
      value: code.id,
      label: codePath(tree, code.id)
        .map(({ name }) => name)
        .join(" › "),
    }));
  return (
    <Select
      searchable
      allowDeselect={false}
      nothingFoundMessage="No code has this name."
      maxDropdownHeight={320}
      {...props}
      data={data}
      value={value !== null && tree.byId.has(value) ? value : null}
      onChange={(id) => id !== null && onChange(id)}
      renderOption={({ option }) => {
        const code = tree.byId.get(option.value)?.code;
        return (
          <Group gap="xs" wrap="nowrap">
            {code && <CodeDot color={code.color} codable={code.codable} />}
            <span>{option.label}</span>
          </Group>
        );
      }}
    />
  );
}
