import { NameDialog } from "@/components/shell/name-dialog";

interface Props {
  initial: { readonly name: string; readonly caption: string };
  onClose: () => void;
  /** Resolves to whether it worked; the dialog stays open where it did not. */
  onSave: (name: string, caption: string) => Promise<boolean>;
}

/** Changes a table's name and caption. */
export const RenameDialog = ({ initial: { name, caption }, ...rest }: Props) => (
  <NameDialog
    title="Rename"
    text={{ label: "Caption", description: "A sentence or two under the name, also in exports." }}
    initial={{ name, text: caption }}
    {...rest}
  />
);
