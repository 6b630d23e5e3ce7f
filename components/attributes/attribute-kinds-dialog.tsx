"use client";

import { Modal, NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { useReturnFocus } from "@/components/shell/use-return-focus";
import { api, client } from "@/lib/api/client";
import { type AttributeKind, type Described, attributeKinds, kindOf } from "@/lib/attributes/attribute-kind";
import { countOf } from "@/lib/shared/count-of";
import { kindWords } from "./kind-words";

interface Props {
  projectId: string;
  of: Described;
  attributeNames: readonly string[];
  onClose: () => void;
}

/** What the values of each attribute are; said at once, each one step to undo. */
export function AttributeKindsDialog({ projectId, of, attributeNames, onClose }: Props) {
  useReturnFocus();
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const { data: kinds } = useQuery(api.attributes.kinds.queryOptions({ input: { projectId } }));
  const change = async (name: string, kind: AttributeKind) => {
    try {
      const { result } = await runInOrder(queries, projectId, () =>
        client.attributes.setKind({ projectId, of, name, kind }),
      );
      const unread =
        result.unread === 0
          ? ""
          : ` ${countOf(result.unread, "value")} cannot be read so and ${result.unread === 1 ? "stays" : "stay"} as it was written.`;
      notifyUndoable(`“${name}”: ${kindWords[kind].toLowerCase()}.${unread}`, undo);
    } catch (error) {
      notifyError(error);
    } finally {
      const keys = [api.attributes.key(), api.documents.key(), api.cases.key(), api.analysis.key()];
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    }
  };
  return (
    <Modal opened onClose={onClose} title={`What the values of attributes of ${of} are`}>
      <Stack gap="sm">
        <Text size="sm">
          Numbers, days and answers are written alike then, so that they can be ordered and compared; what is
          none of them is refused from now on.
        </Text>
        {kinds &&
          attributeNames.map((name) => (
            <NativeSelect
              key={name}
              label={name}
              data={attributeKinds.map((value) => ({ value, label: kindWords[value] }))}
              value={kindOf(kinds, of, name)}
              onChange={(event) => {
                const kind = attributeKinds.find((each) => each === event.currentTarget.value);
                if (kind) void change(name, kind);
              }}
            />
          ))}
      </Stack>
    </Modal>
  );
}
