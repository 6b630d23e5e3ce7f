import { NativeSelect } from "@mantine/core";
import { type Relation, relations, sayRelation } from "@/lib/links/link";

interface Props {
  label: string;
  value: Relation;
  onChange: (relation: Relation) => void;
}

const options = relations.map(sayRelation);

/** Chooses what one passage is to another, as it is said from its end. */
export const RelationSelect = ({ label, value, onChange }: Props) => (
  <NativeSelect
    size="xs"
    aria-label={label}
    data={options}
    value={sayRelation(value)}
    onChange={(event) => {
      const chosen = relations.find((relation) => sayRelation(relation) === event.currentTarget.value);
      if (chosen !== undefined) onChange(chosen);
    }}
  />
);
