"use client";

import { CodeAll } from "@/components/coding/code-all";
import { api, client } from "@/lib/api/client";
import type { CodeTree } from "@/lib/codebook/tree";
import type { Query } from "@/lib/queries/query";

interface Props {
  projectId: string;
  tree: CodeTree;
  query: Query;
}

const stretches = [
  { value: "hit", label: "Each passage as it is", unit: "passage" },
  { value: "sentence", label: "The sentences it touches", unit: "place" },
  { value: "paragraph", label: "The paragraphs it touches", unit: "place" },
] as const;

/** Codes all passages that a query finds, or the sentences or paragraphs they touch. */
export const CodePassages = ({ projectId, tree, query }: Props) => (
  <CodeAll
    projectId={projectId}
    tree={tree}
    title="Code all passages"
    stretches={stretches}
    initial="hit"
    note="Rectangles on pages are left out."
    previewOf={(stretch) => ({
      queryKey: api.queries.previewCoding.key({ input: { projectId, query, stretch } }),
      queryFn: () => client.queries.previewCoding({ projectId, query, stretch }),
    })}
    code={(stretch, codeId, places) =>
      client.queries.codeFound({ projectId, query, stretch, codeId, places })
    }
  />
);
