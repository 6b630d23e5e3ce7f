import { VisuallyHidden } from "@mantine/core";
import type { DifferenceView, DifferencesView } from "@/lib/adjudication/difference-view";
import classes from "./difference-text.module.css";

interface Props {
  difference: DifferenceView;
  view: Pick<DifferencesView, "layerIds" | "layers">;
}

/** The text of a difference with what is around it; what each coder chose is underlined in the coder's way. */
export function DifferenceText({ difference, view }: Props) {
  const { around, codings, language } = difference;
  const layersOf = (places: readonly number[]) => places.map((at) => codings[at]?.layerId ?? "");
  return (
    <p className={classes.text} dir="auto" lang={language || undefined}>
      {around.cutBefore && "… "}
      {around.pieces.map(({ text, places }, index) => {
        if (places.length === 0) return text;
        const layerIds = layersOf(places);
        const names = layerIds.map((id) => view.layers[id]?.name ?? "").join(" and ");
        return (
          <mark
            key={index}
            className={classes.chosen}
            title={names}
            data-first={layerIds.includes(view.layerIds[0] ?? "") || undefined}
            data-second={layerIds.some((id) => id !== view.layerIds[0]) || undefined}
          >
            <VisuallyHidden> [{names}:] </VisuallyHidden>
            {text}
            <VisuallyHidden> [end] </VisuallyHidden>
          </mark>
        );
      })}
      {around.cutAfter && " …"}
    </p>
  );
}
