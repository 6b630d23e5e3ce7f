import { NameDialog } from "@/components/shell/name-dialog";

interface Props {
  title: string;
  initial: { readonly name: string; readonly note: string };
  onClose: () => void;
  /** Resolves to whether it worked; the dialog stays open where it did not. */
  onSave: (name: string, note: string) => Promise<boolean>;
}

/** Names a query for everybody in the project. */
export const QueryDialog = ({ initial: { name, note }, ...rest }: Props) => (
  <NameDialog
    nameHint="Everybody in the project sees it."
    text={{ label: "Note", description: "What it is for, or why it is so." }}
    initial={{ name, text: note }}
    {...rest}
  />
);
