import { Checkbox } from "@mantine/core";
import { countOf } from "@/lib/shared/count-of";

interface Props {
  /** How many codes are called “Group::Code”; with none there is nothing to choose. */
  grouped: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Whether the codes that ATLAS.ti has in groups go below these. */
export const GroupsChoice = ({ grouped, checked, onChange }: Props) =>
  grouped > 0 && (
    <Checkbox
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      label="Put codes below their groups"
      description={`${countOf(grouped, "code")} ${grouped === 1 ? "is" : "are"} called “Group::Code”, as ATLAS.ti does. Each can go below a heading of its group’s name.`}
    />
  );
