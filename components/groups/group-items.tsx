import { Menu } from "@mantine/core";
import type { DocumentGroup } from "@/lib/groups/document-group";
import type { GroupActions } from "./use-groups";

interface Props {
  documentId: string;
  groups: readonly DocumentGroup[];
  actions: GroupActions;
}

/** In a document's menu: its folder, and the sets it is in. */
export function GroupItems({ documentId, groups, actions }: Props) {
  const [folders, sets] = (["folder", "set"] as const).map((kind) =>
    groups.filter((each) => each.kind === kind),
  );
  const holds = (group: DocumentGroup) => group.documentIds.includes(documentId);
  return (
    <>
      {folders!.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>Folder</Menu.Label>
          <Menu.RadioGroup
            value={folders!.find(holds)?.id ?? ""}
            aria-label="Folder"
            onChange={() => undefined}
          >
            {[{ id: "", name: "None" }, ...folders!].map(({ id, name }) => (
              <Menu.RadioItem
                key={id}
                value={id}
                onClick={() => void actions.put(id === "" ? null : id, [documentId])}
              >
                {name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </>
      )}
      {sets!.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>Sets</Menu.Label>
          {sets!.map((set) => (
            <Menu.CheckboxItem
              key={set.id}
              checked={holds(set)}
              onChange={() =>
                void (holds(set) ? actions.take(set.id, [documentId]) : actions.put(set.id, [documentId]))
              }
            >
              {set.name}
            </Menu.CheckboxItem>
          ))}
        </>
      )}
    </>
  );
}
