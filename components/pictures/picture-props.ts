import type { ChosenMatrixCell } from "@/components/matrix/matrix-cell";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import type { PictureSpec } from "@/lib/pictures/picture";
import type { MatrixSpec } from "@/lib/tables/matrix";

/** Passages that are looked at behind a number: those of a cell of some matrix. */
export interface ChosenPassages {
  readonly spec: MatrixSpec;
  readonly cell: ChosenMatrixCell;
}

/** What each kind of picture gets from the page. */
export interface PictureProps<S extends PictureSpec> {
  projectId: string;
  tree: CodeTree;
  filters: FiltersView;
  spec: S;
  onChange: (spec: PictureSpec) => void;
  onPassages: (chosen: ChosenPassages) => void;
}
