"use client";

import { Anchor, Checkbox, Text } from "@mantine/core";
import Link from "next/link";
import { useMay } from "@/components/shell/use-may";

interface Props {
  projectId: string;
  /** Whether the project has a list of names. */
  hasNames: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Whether names are replaced in what goes out, or where the list of them is made. */
export function NamesChoice({ projectId, hasNames, checked, onChange }: Props) {
  const mayManage = useMay("pseudonym.manage");
  const list = (
    <Anchor component={Link} underline="always" href={`/projects/${projectId}/pseudonyms`} size="sm">
      list of names
    </Anchor>
  );
  if (!hasNames)
    return mayManage ? (
      <Text size="sm">To replace names by pseudonyms in these files, make a {list} first.</Text>
    ) : null;
  return (
    <Checkbox
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      label="Replace names by pseudonyms"
      description={
        <>
          Whole words, in texts, titles, codes and memos; places in the files count in the replaced text. The
          .qdpx keeps all names.
          {mayManage && <> See the {list}.</>}
        </>
      }
    />
  );
}
