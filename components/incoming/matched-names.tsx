"use client";

import { Checkbox, Radio, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import tableClasses from "@/components/shell/plain-table.module.css";
import { codesOf } from "@/components/codebook/codes-of";
import { api } from "@/lib/api/client";
import { buildTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import type { IncomingPreview } from "@/lib/incoming/incoming-view";
import type { Decisions } from "./decisions";
import classes from "./incoming.module.css";

interface Props {
  projectId: string;
  preview: IncomingPreview;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

/** Names that can be given another meaning; a file with more is better brought in by parts. */
const mostChoices = 60;

/** What the file's names of documents, codes and coders mean here, and what is decided about them. */
export function MatchedNames({ projectId, preview, decisions, onDecide }: Props) {
  const { near, blind, mayMakeCodes, codes, coders } = preview;
  const decide = (patch: Partial<Decisions>) => onDecide({ ...decisions, ...patch });
  const missing = codes.some(({ codeId }) => codeId === null);
  return (
    <Stack gap="md">
      <DocumentNames {...{ projectId, preview, decisions, onDecide }} />
      <CodeNames {...{ projectId, preview, decisions, onDecide }} />
      {missing &&
        (mayMakeCodes ? (
          <Checkbox
            label="Make the codes that are not there"
            checked={decisions.newCodes === "make"}
            onChange={({ currentTarget }) => decide({ newCodes: currentTarget.checked ? "make" : "leave" })}
          />
        ) : (
          <Text size="sm">You may not add codes here, so what the codebook does not have is not coded.</Text>
        ))}
      {(near > 0 || !decisions.near) && (
        <Checkbox
          label="Place excerpts whose words differ by little"
          description="Else they wait in the list below."
          checked={decisions.near}
          onChange={({ currentTarget }) => decide({ near: currentTarget.checked })}
        />
      )}
      <section aria-labelledby="coders">
        <h2 id="coders" className={classes.head}>
          Coders
        </h2>
        {blind ? (
          <Text size="sm">
            You see only your own work at present, so what people coded comes in as your own.
          </Text>
        ) : (
          <Radio.Group
            aria-labelledby="coders"
            value={decisions.coders}
            onChange={(value) => decide({ coders: value === "own" ? "own" : "layers" })}
          >
            <Stack gap="xs">
              <Radio
                value="layers"
                label="Each coder of the file in a layer of that name"
                description="Layers are nobody’s account. What names no coder, or you, becomes your own."
              />
              <Radio
                value="own"
                label="All as my own codings"
                description="What a language model coded keeps a layer of its own."
              />
            </Stack>
          </Radio.Group>
        )}
        <ul>
          {coders.map(({ coder, kind, name, origin, layerId, excerpts }) => (
            <li key={coder}>
              {coder === "" ? "No coder named" : coder} ({excerpts.toLocaleString("en-US")}):{" "}
              {sayLayer({ kind, name, layerId })}
              {origin === "model" && ", of a language model"}
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}

function sayLayer({
  kind,
  name,
  layerId,
}: Pick<Props["preview"]["coders"][number], "kind" | "name" | "layerId">): string {
  if (kind === "own") return "your own codings";
  if (kind === "none") return "left out";
  return layerId === null ? `a new layer “${name}”` : `the layer “${name}”`;
}

/** Names without a meaning come first; those that somebody decides about stay among them. */
const unmatchedFirst = <T,>(names: readonly T[], isMatched: (name: T) => boolean): T[] => [
  ...names.filter((name) => !isMatched(name)),
  ...names.filter(isMatched),
];

function DocumentNames({ projectId, preview, decisions, onDecide }: Props) {
  const { data: documents } = useQuery(api.documents.list.queryOptions({ input: { projectId } }));
  const choices = [
    { value: "none", label: "None here: let its excerpts wait" },
    { value: "all", label: "Look in all documents" },
    ...(documents ?? []).map(({ id, title }) => ({ value: id, label: title })),
  ];
  const set = (name: string, value: string) =>
    onDecide({ ...decisions, documents: { ...decisions.documents, [name]: value } });
  return (
    <Names
      id="documents"
      title="Documents"
      heads={["In the file", "Excerpts", "Document here"]}
      rows={unmatchedFirst(
        preview.documents,
        ({ name, documentId }) => documentId !== null && !Object.hasOwn(decisions.documents, name),
      ).map(({ name, excerpts, documentId }) => ({
        key: name,
        name: name === "" ? "No document named" : name,
        excerpts,
        choice: (
          <Select
            aria-label={`Document for ${name === "" ? "excerpts that name none" : name}`}
            searchable
            allowDeselect={false}
            data={choices}
            value={documentId ?? "none"}
            onChange={(value) => value !== null && set(name, value)}
          />
        ),
      }))}
    />
  );
}

function CodeNames({ projectId, preview, decisions, onDecide }: Props) {
  const { data: codes } = useQuery(codesOf(projectId));
  const tree = buildTree(codes ?? []);
  const choices = visibleOrder(tree, () => true)
    .filter(({ code }) => code.codable)
    .map(({ code }) => ({
      value: code.id,
      label: codePath(tree, code.id)
        .map(({ name }) => name)
        .join(" › "),
    }));
  const makes = preview.mayMakeCodes && decisions.newCodes === "make";
  const set = (path: string, value: string) => {
    const { [path]: _, ...others } = decisions.codes;
    onDecide({ ...decisions, codes: value === "" ? others : { ...others, [path]: value } });
  };
  return (
    <Names
      id="codes"
      title="Codes"
      heads={["In the file", "Excerpts", "Code here"]}
      rows={unmatchedFirst(
        preview.codes,
        ({ path, codeId, isHeading }) =>
          codeId !== null && !isHeading && !Object.hasOwn(decisions.codes, path),
      ).map(({ key, path, excerpts, codeId, isHeading, names }) => ({
        key,
        name: path,
        excerpts,
        choice: (
          <Select
            aria-label={`Code for ${path}`}
            searchable
            clearable
            nothingFoundMessage="No code has this name."
            placeholder={sayUnmatched(isHeading, makes ? names : null)}
            data={choices}
            value={isHeading ? null : codeId}
            onChange={(value) => set(path, value ?? "")}
          />
        ),
      }))}
    />
  );
}

/** What becomes of a code that is none here yet; `names`: as which it would be made. */
function sayUnmatched(isHeading: boolean, names: readonly string[] | null): string {
  if (isHeading) return "A heading, which cannot be applied";
  return names === null ? "Not coded" : `New: ${names.join(" › ")}`;
}

interface NamesProps {
  id: string;
  title: string;
  heads: readonly [string, string, string];
  rows: readonly { key: string; name: string; excerpts: number; choice: React.ReactNode }[];
}

const Names = ({ id, title, heads, rows }: NamesProps) =>
  rows.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.head}>
        {title}
      </h2>
      <div className={classes.box} role="region" aria-label={`${title} of the file`} tabIndex={0}>
        <table className={tableClasses.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostChoices).map(({ key, name, excerpts, choice }) => (
              <tr key={key}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td>{excerpts.toLocaleString("en-US")}</td>
                <td>{choice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > mostChoices && (
        <Text size="sm">
          {(rows.length - mostChoices).toLocaleString("en-US")} more names are not listed.
        </Text>
      )}
    </section>
  );
