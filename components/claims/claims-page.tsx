"use client";

import { Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { PageHead } from "@/components/shell/page-head";
import { useAddress } from "@/components/shell/use-address";
import { TableTabs } from "@/components/tables/table-tabs";
import type { ClaimsView } from "@/lib/claims/claim-view";
import { readClaims, writeClaims } from "@/lib/claims/claims-address";
import { sayVerdicts, verdictWords } from "@/lib/claims/say-verdict";
import { triangulate } from "@/lib/claims/triangulation";
import { verdictKinds } from "@/lib/claims/verdict";
import { type Standing, can } from "@/lib/projects/permissions";
import { AddClaim } from "./add-claim";
import classes from "./claims.module.css";
import { ClaimsGrid } from "./claims-grid";
import { type ChosenCell, EvidenceDrawer } from "./evidence-drawer";
import { FindPassage } from "./find-passage";
import { NoClaims } from "./no-claims";
import { useClaimActions, useClaims } from "./use-claims";

interface Props {
  member: { readonly projectId: string; readonly userId: string; readonly standing: Standing };
  initial: ClaimsView;
}

/** Claims held against the project's documents: what each source says to each, and where they disagree. */
export function ClaimsPage({ member, initial }: Props) {
  const { projectId, standing } = member;
  const { data } = useClaims(projectId, initial);
  const actions = useClaimActions(projectId);
  const { address, change } = useAddress(readClaims, writeClaims);
  const [cell, setCell] = useState<ChosenCell | null>(null);
  const [findingFor, setFindingFor] = useState<string | null>(null);
  const mayWrite = can(standing, "claim.write");
  const table = triangulate(data, address);
  const claimOf = (id: string | undefined) => data.claims.find((claim) => claim.id === id);
  const [opened, searched] = [claimOf(cell?.claimId), claimOf(findingFor ?? undefined)];
  return (
    <div className={classes.page}>
      <PageHead
        title="Triangulation"
        tools={
          <ExportMenu
            hrefOf={(format) =>
              `/api/projects/${projectId}/tables/claims/export?${writeClaims(address).toString()}&format=${format}`
            }
            disabled={table.rows.length === 0}
          />
        }
      />
      <TableTabs projectId={projectId} shown="claims" />
      {data.claims.length === 0 && <NoClaims mayWrite={mayWrite} />}
      {mayWrite && <AddClaim onAdd={actions.add} />}
      {data.claims.length > 0 && (
        <>
          <div className={classes.tools}>
            <NativeSelect
              label="Show"
              data={[
                { value: "", label: "All claims" },
                ...verdictKinds.map((kind) => ({
                  value: kind,
                  label: `${verdictWords[kind]} (${table.counts[kind]})`,
                })),
              ]}
              value={address.verdict ?? ""}
              onChange={(event) => {
                const verdict = verdictKinds.find((kind) => kind === event.currentTarget.value) ?? null;
                change({ ...address, verdict });
              }}
            />
            <Checkbox
              className={classes.choice}
              label="Also documents that say nothing to any claim"
              checked={address.allDocuments}
              onChange={(event) => change({ ...address, allDocuments: event.currentTarget.checked })}
            />
          </div>
          <p role="status" className={classes.said}>
            {sayVerdicts(table.counts)}
          </p>
          <ClaimsGrid
            member={member}
            table={table}
            order={data.claims.map(({ id }) => id)}
            actions={actions}
            onCell={setCell}
            onFind={setFindingFor}
          />
        </>
      )}
      {cell && opened && (
        <EvidenceDrawer
          member={member}
          claim={opened}
          cell={cell}
          actions={actions}
          onClose={() => setCell(null)}
        />
      )}
      {searched && (
        <FindPassage
          projectId={projectId}
          claim={searched}
          documents={data.documents}
          onHold={actions.hold}
          onClose={() => setFindingFor(null)}
        />
      )}
    </div>
  );
}
