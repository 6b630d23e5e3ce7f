import { Group, NativeSelect, TextInput, type TextInputProps } from "@mantine/core";
import { titleLimit } from "@/lib/memos/schema";
import { useMemoTypes } from "./use-memo-types";

interface Props {
  projectId: string;
  title: TextInputProps;
  typeId: string | null;
  onType: (typeId: string | null) => void;
}

/** The fields above a memo's text: its title and its type, which may be left out. */
export function MemoHead({ projectId, title, typeId, onType }: Props) {
  const types = useMemoTypes(projectId);
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label="Memo title"
        placeholder="Title (may be left out)"
        maxLength={titleLimit}
        {...title}
      />
      <NativeSelect
        aria-label="Type of memo"
        w={150}
        data={[{ value: "", label: "No type" }, ...types.map(({ id, name }) => ({ value: id, label: name }))]}
        value={typeId ?? ""}
        onChange={(event) => onType(event.currentTarget.value || null)}
      />
    </Group>
  );
}
