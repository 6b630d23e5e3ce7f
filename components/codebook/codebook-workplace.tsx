"use client";

import { Title } from "@mantine/core";
import { useState } from "react";
import { replaceAddress } from "@/components/shell/page-address";
import type { CodeView } from "@/lib/codebook/server/queries";
import { SmartCodeList } from "@/components/queries/smart-code-list";
import { type Standing, can } from "@/lib/projects/permissions";
import { CodeDetail } from "./code-detail";
import { CodeTree } from "./code-tree";
import { CodeSets } from "./code-sets";
import { CodebookFiles } from "./codebook-files";
import classes from "./codebook-workplace.module.css";
import { NoCodes } from "./no-codes";
import { useCodebook } from "./use-codebook";

interface Props {
  projectId: string;
  standing: Standing;
  userId: string;
  initialCodes: readonly CodeView[];
  /** The code that the address names. */
  initialCodeId: string | null;
}

/** The codebook's page: the tree on the left, the chosen code on the right. */
export function CodebookWorkplace({ projectId, standing, userId, initialCodes, initialCodeId }: Props) {
  const { codes, tree, actions } = useCodebook(projectId, initialCodes);
  const [chosenId, setChosenId] = useState(initialCodeId);
  const choose = (id: string) => {
    setChosenId(id);
    replaceAddress(`?code=${id}`);
  };
  // The first code stands in for one that is not there: none chosen yet, deleted, merged, or named by an old address.
  const shownId = chosenId !== null && tree.byId.has(chosenId) ? chosenId : tree.roots[0]?.code.id;
  const chosen = codes.find((code) => code.id === shownId);
  const canRestructure = can(standing, "codebook.restructure");
  return (
    <div className={classes.workplace}>
      <section className={classes.left} aria-label="Codes">
        <div className={classes.head}>
          <Title order={1} ff="var(--reading-font)" fz={22}>
            Codebook
          </Title>
          <CodebookFiles
            projectId={projectId}
            actions={actions}
            canImport={canRestructure}
            empty={codes.length === 0}
          />
        </div>
        <div className={classes.tree}>
          <CodeTree
            projectId={projectId}
            standing={standing}
            initialCodes={initialCodes}
            selectedCodeIds={new Set(chosen ? [chosen.id] : [])}
            onSelect={(code) => choose(code.id)}
          />
        </div>
        {codes.length > 0 && <SmartCodeList projectId={projectId} explained />}
        {codes.length > 0 && (
          <CodeSets projectId={projectId} codes={codes} canEdit={can(standing, "codebook.edit")} />
        )}
      </section>
      <section className={classes.detail} aria-label="Code">
        {chosen ? (
          <CodeDetail
            key={chosen.id}
            projectId={projectId}
            standing={standing}
            userId={userId}
            code={chosen}
            tree={tree}
            actions={actions}
          />
        ) : (
          <NoCodes
            canEdit={can(standing, "codebook.edit")}
            canRestructure={canRestructure}
            actions={actions}
          />
        )}
      </section>
    </div>
  );
}
