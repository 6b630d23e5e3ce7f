"use client";

import { CodeAll } from "@/components/coding/code-all";
import { api, client } from "@/lib/api/client";
import type { CodeTree } from "@/lib/codebook/tree";
import type { SearchQuery } from "@/lib/search/search-query";

interface Props {
  projectId: string;
  tree: CodeTree;
  query: SearchQuery;
}

const stretches = [
  { value: "hit", label: "Each hit alone", unit: "hit" },
  { value: "sentence", label: "The sentence it stands in", unit: "sentence" },
  { value: "paragraph", label: "The paragraph it stands in", unit: "paragraph" },
] as const;

/** Codes all hits of a search, or what they stand in. */
export const CodeFound = ({ projectId, tree, query }: Props) => (
  <CodeAll
    projectId={projectId}
    tree={tree}
    title="Code all hits"
    stretches={stretches}
    initial="sentence"
    previewOf={(stretch) => ({
      queryKey: api.search.previewCoding.key({ input: { projectId, query, stretch } }),
      queryFn: () => client.search.previewCoding({ projectId, query, stretch }),
    })}
    code={(stretch, codeId, places) => client.search.codeHits({ projectId, query, stretch, codeId, places })}
  />
);
