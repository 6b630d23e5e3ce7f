import type { ExcerptsAddress } from "@/lib/analysis/excerpts-address";
import { ExcerptsEmpty } from "./excerpts-empty";
import { clearFilters, isFiltered } from "./excerpt-filters";

interface Props {
  projectId: string;
  address: ExcerptsAddress;
  codeName: string;
  hasSubCodes: boolean;
  onChange: (patch: Partial<ExcerptsAddress>) => void;
}

/** Why a code's list is empty: its filters, its sub-codes left out, or nothing coded yet. */
export function NoExcerpts({ projectId, address, codeName, hasSubCodes, onChange }: Props) {
  if (isFiltered(address))
    return (
      <ExcerptsEmpty
        title="No excerpt passes the filters"
        action={{ label: "Clear filters", onClick: () => onChange(clearFilters(address)) }}
      >
        “{codeName}” may have excerpts in other documents, by other coders, or in other words.
      </ExcerptsEmpty>
    );
  if (address.codeId === null)
    return (
      <ExcerptsEmpty
        title={`“${codeName}” finds nothing now`}
        action={{ label: "Look at what it asks", href: `/projects/${projectId}/queries` }}
      >
        No coded passage is as this smart code asks. It is asked anew with everything that is coded.
      </ExcerptsEmpty>
    );
  if (hasSubCodes && !address.withSubCodes)
    return (
      <ExcerptsEmpty
        title={`Nothing is coded with “${codeName}” itself`}
        action={{ label: "Include sub-codes", onClick: () => onChange({ withSubCodes: true }) }}
      >
        Its sub-codes may have been applied.
      </ExcerptsEmpty>
    );
  return (
    <ExcerptsEmpty
      title={`Nothing is coded with “${codeName}” yet`}
      action={{ label: "Go to the documents", href: `/projects/${projectId}/documents` }}
    >
      Open a document, select a passage and apply the code. Every passage that carries it is then listed here,
      with its place and its coders.
    </ExcerptsEmpty>
  );
}
