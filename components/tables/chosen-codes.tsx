"use client";

import { CodeDot } from "@/components/codebook/code-dot";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { CodeTree } from "@/lib/codebook/tree";
import { moveItem } from "@/lib/tables/edit-spec";
import { OrderButtons } from "./order-buttons";
import classes from "./table-editor.module.css";

interface Props {
  tree: CodeTree;
  codeIds: readonly string[];
  onChange: (codeIds: readonly string[]) => void;
}

/** Codes chosen one by one, in an order of one's own. */
export function ChosenCodes({ tree, codeIds, onChange }: Props) {
  return (
    <>
      <ol className={classes.codes}>
        {codeIds.map((id, index) => {
          const code = tree.byId.get(id)?.code;
          const name = code?.name ?? "a code that is gone";
          return (
            <li key={id}>
              {code && <CodeDot color={code.color} codable={code.codable} />}
              <span className={classes.codeName}>{name}</span>
              <OrderButtons
                name={name}
                index={index}
                length={codeIds.length}
                onMove={(by) => onChange(moveItem(codeIds, index, by))}
                onRemove={() => onChange(codeIds.filter((each) => each !== id))}
              />
            </li>
          );
        })}
      </ol>
      <CodeSelect
        key={codeIds.length}
        aria-label="Add a code"
        placeholder="Add a code"
        tree={tree}
        value={null}
        onChange={(id) => !codeIds.includes(id) && onChange([...codeIds, id])}
      />
    </>
  );
}
