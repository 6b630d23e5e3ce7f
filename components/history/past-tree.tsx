import { useMemo } from "react";
import { CodeDot } from "@/components/codebook/code-dot";
import type { Code } from "@/lib/codebook/code";
import type { PastCodebookView } from "@/lib/codebook/past-codebook";
import { type CodeNode, buildTree } from "@/lib/codebook/tree";
import { countOf } from "@/lib/shared/count-of";
import classes from "./past-codebook.module.css";

const timeFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** A codebook to be read: its codes in their places, with their definitions. */
export function PastTree({ codebook: { at, codes } }: { codebook: PastCodebookView }) {
  const { roots } = useMemo(() => buildTree(codes), [codes]);
  return (
    <section aria-label="Codebook">
      <h2 className={classes.heading}>
        Codebook on {timeFormat.format(at)}: {countOf(codes.length, "code")}
      </h2>
      <Branch nodes={roots} />
    </section>
  );
}

function Branch({ nodes }: { nodes: readonly CodeNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <ul className={classes.branch}>
      {nodes.map(({ code, children }) => (
        <li key={code.id}>
          <p className={classes.name}>
            <CodeDot color={code.color} codable={code.codable} />
            <span dir="auto">{code.name}</span>
          </p>
          <Definition code={code} />
          <Branch nodes={children} />
        </li>
      ))}
    </ul>
  );
}

const texts = [
  ["definition", ""],
  ["whenToUse", "Use: "],
  ["whenNotToUse", "Do not use: "],
  ["example", "Example: "],
] as const;

const Definition = ({ code }: { code: Code }) =>
  texts.map(([field, label]) =>
    code[field] === "" ? null : (
      <p key={field} className={classes.text} dir="auto">
        {label !== "" && <b>{label}</b>}
        {code[field]}
      </p>
    ),
  );
