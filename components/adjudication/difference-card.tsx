import { Badge } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import { RegionPicture } from "@/components/coding/region-picture";
import type { DifferenceView, DifferencesView } from "@/lib/adjudication/difference-view";
import { CodersChoices } from "./coders-choices";
import { compareAddress } from "./compare-address";
import classes from "./difference-card.module.css";
import { DifferenceText } from "./difference-text";
import { sayDifference, sayOff } from "./say-difference";

interface Props {
  projectId: string;
  difference: DifferenceView;
  view: DifferencesView;
}

/** One difference with its text, what each coder chose, and the way into the text. */
export function DifferenceCard({ projectId, difference, view }: Props) {
  const { documentId, at, state } = difference;
  const { region = null, passageId = "" } = difference.codings[0] ?? {};
  const title = view.documents[documentId] ?? "";
  const type = sayDifference(difference, view.layerIds.length, (id) => view.layers[id]?.name ?? "");
  return (
    <article className={classes.card} aria-label={`${type}: ${title}, ${at}`}>
      <div className={classes.head}>
        <Badge variant="light" color={difference.kind === "agreed" ? "teal" : "gray"} tt="none" radius="sm">
          {type}
        </Badge>
        {state !== "open" && (
          <Badge variant="default" tt="none" radius="sm">
            {state === "settled" ? "Settled" : "Postponed"}
          </Badge>
        )}
        <span className={classes.off}>{sayOff(difference)}</span>
        <PointedLink
          className={classes.place}
          href={compareAddress(projectId, difference, view.layerIds)}
          title="Open in the text, these coders side by side"
        >
          <span className={classes.document}>{title}</span>
          <span className={classes.page}>{at}</span>
          <IconArrowUpRight size={14} aria-hidden />
        </PointedLink>
      </div>
      {difference.around.pieces.length > 0 && <DifferenceText difference={difference} view={view} />}
      {region && <RegionPicture projectId={projectId} passageId={passageId} region={region} label={at} />}
      <CodersChoices difference={difference} view={view} />
    </article>
  );
}
