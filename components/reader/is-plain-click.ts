import type { MouseEvent } from "react";

/** A first click with nothing held: it neither selects nor adds. */
export const isPlainClick = ({ detail, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  detail === 1 && !ctrlKey && !metaKey && !shiftKey && !altKey;
