"use client";

import { IconRobot, IconScale } from "@tabler/icons-react";
import { useCallback } from "react";
import type { AgreementChoices, ComparedView } from "@/lib/agreement/agreement-view";
import type { AgreementPlace, AgreementSetup } from "@/lib/agreement/setup";
import { writePlace } from "@/lib/agreement/setup-address";
import classes from "./agreement.module.css";
import { CodeTable } from "./code-table";
import { ContinuumTable } from "./continuum-table";
import { Headline } from "./headline";
import { HeatMaps } from "./heat-maps";
import { LeftOut } from "./left-out";
import { MethodsParagraph } from "./methods-paragraph";
import { StandardTable } from "./standard-table";

interface Props {
  projectId: string;
  view: ComparedView;
  choices: AgreementChoices;
  onChange: (patch: Partial<AgreementSetup>) => void;
}

/** Addresses name so many documents at most, as they may not be too long. */
const mostNamed = 200;

/** The numbers of a comparison, from the whole to code, pair and document; each leads to the differences behind it. */
export function ComparedStudy({ projectId, view, choices, onChange }: Props) {
  const { setup, layers, documentsOf, leftOut } = view;
  const hrefOf = useCallback(
    (place: AgreementPlace) => {
      // Named, as what is compared where nobody is named may be others later; documents where some of these coders, who
      // are enough for differences, have finished more.
      const ofMore = leftOut.length > 0 && layers.length > 2 && documentsOf.length <= mostNamed;
      const named = {
        ...setup,
        layerIds: layers.map(({ id }) => id),
        documentIds: ofMore ? documentsOf.map(({ id }) => id) : setup.documentIds,
      };
      return `/projects/${projectId}/agreement/differences?${writePlace(named, place).toString()}`;
    },
    [projectId, setup, layers, documentsOf, leftOut],
  );
  const models = layers.filter(({ origin }) => origin === "model").map(({ name }) => name);
  return (
    <>
      {models.length > 0 && (
        <p className={classes.note} role="note">
          <IconRobot size={18} aria-hidden />
          <span>
            <strong>
              {models.join(" and ")}: codings by{" "}
              {models.length === 1 ? "a language model" : "language models"}.
            </strong>{" "}
            Agreement with a language model, or between language models, is no evidence of how people would
            code: models share habits that people do not have. Report it as what it is, and not as inter-coder
            reliability.
          </span>
        </p>
      )}
      {layers.length > 2 && layers.some(({ kind }) => kind === "consensus") && (
        <p className={classes.note} role="note">
          <IconScale size={18} aria-hidden />
          <span>
            <strong>The consensus counts as a coder here,</strong> which raises what is said of all together:
            it was made from what the coders coded. Look at the pairs for each coder’s agreement with it, or
            leave it out above for the agreement among coders.
          </span>
        </p>
      )}
      <Headline view={view} hrefOf={hrefOf} />
      <LeftOut projectId={projectId} view={view} choices={choices} onChange={onChange} />
      <CodeTable view={view} hrefOf={hrefOf} />
      <StandardTable view={view} hrefOf={hrefOf} />
      <HeatMaps view={view} hrefOf={hrefOf} />
      {(setup.unit === "character" || setup.unit === "matched") && (
        <ContinuumTable projectId={projectId} view={view} />
      )}
      <MethodsParagraph projectId={projectId} view={view} />
    </>
  );
}
