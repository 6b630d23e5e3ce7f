"use client";

import { Loader, SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCodebook } from "@/components/codebook/use-codebook";
import { CodeSelect } from "@/components/excerpts/code-select";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { PageHead } from "@/components/shell/page-head";
import { Teaching } from "@/components/shell/teaching";
import { useAddress } from "@/components/shell/use-address";
import { TableTabs } from "@/components/tables/table-tabs";
import { api } from "@/lib/api/client";
import {
  type CitationsAddress,
  citationsShown,
  readCitationsAddress,
  writeCitationsAddress,
} from "@/lib/citations/citations-address";
import type { CitationsView } from "@/lib/citations/citations-view";
import type { CodeView } from "@/lib/codebook/server/queries";
import { countOf } from "@/lib/shared/count-of";
import { CitedWorks } from "./cited-works";
import { CitingDocument } from "./citing-document";
import classes from "./citations.module.css";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
}

const shownWords = { documents: "By document", works: "Who cites what" } as const;
/** More documents than so many are shown folded. */
const mostOpen = 3;

/** Which works the project's documents cite, where, and which several of them cite. */
export function CitationsPage({ projectId, initialCodes }: Props) {
  const { tree } = useCodebook(projectId, initialCodes);
  const { address, change: ask } = useAddress(readCitationsAddress, writeCitationsAddress);
  const change = (patch: Partial<CitationsAddress>) => ask({ ...address, ...patch });
  const { shown, codeId } = address;
  const { data, error, isFetching } = useQuery({
    ...api.citations.get.queryOptions({ input: { projectId, ...(codeId !== null && { codeId }) } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const cites = data?.documents.filter((each) => each.references.length + each.unmatched.length > 0) ?? [];
  return (
    <div className={classes.page}>
      <PageHead
        title="Citations"
        tools={
          <ExportMenu
            hrefOf={(format) =>
              `/api/projects/${projectId}/tables/citations/export?${writeCitationsAddress(address).toString()}&format=${format}`
            }
            disabled={cites.length === 0}
          />
        }
      />
      <TableTabs projectId={projectId} shown="citations" />
      <div className={classes.tools}>
        <SegmentedControl
          aria-label="What is shown"
          data={citationsShown.map((value) => ({ value, label: shownWords[value] }))}
          value={shown}
          onChange={(value) => change({ shown: value })}
        />
        <CodeSelect
          className={classes.code}
          label="Only in passages with"
          placeholder="Any code, or none"
          tree={tree}
          clearable
          onClear={() => change({ codeId: null })}
          value={codeId}
          onChange={(next) => change({ codeId: next })}
        />
        {isFetching && <Loader size="sm" role="status" aria-label="Reading the citations" />}
      </div>
      {error && (
        <p role="alert" className={classes.said}>
          The citations could not be read: {error.message}
        </p>
      )}
      {data && !error && cites.length === 0 && <NoCitations narrowed={codeId !== null} />}
      {data && !error && cites.length > 0 && (
        <div>
          <p role="status" className={classes.said}>
            {sayFound(data)}
          </p>
          {shown === "works" ? (
            <CitedWorks projectId={projectId} view={data} />
          ) : (
            cites.map((document) => (
              <CitingDocument
                key={document.id}
                projectId={projectId}
                document={document}
                documents={data.documents}
                open={cites.length <= mostOpen}
              />
            ))
          )}
        </div>
      )}
    </div>
  );
}

function sayFound({ documents, works }: CitationsView): string {
  const citations = documents.reduce((sum, each) => sum + each.citations, 0);
  const citing = documents.filter((each) => each.citations > 0).length;
  const shared = works.filter(({ times }) => Object.keys(times).length > 1).length;
  return `${countOf(citations, "citation")} in ${countOf(citing, "document")}, of ${countOf(works.length, "work")}; ${shared === 0 ? "none" : shared.toLocaleString("en-US")} of them cited by more than one document.`;
}

const NoCitations = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <p role="status" className={classes.said}>
      No passage with this code cites a work. Choose another code, or none.
    </p>
  ) : (
    <Teaching
      title="Nothing is cited yet"
      purpose="Citations are found in the texts of your documents: “(Khan & Ali, 2019)”, “Khan (2019)”, and “[12]” where the list of references is numbered. Each is matched with the document’s own list of references. Add papers to see what they cite, where, and which works several of them share."
    />
  );
