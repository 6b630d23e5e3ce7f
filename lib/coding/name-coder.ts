import type { Layer } from "./coding";

/** A coder as one is named wherever codings are shown or leave: what a language model coded always says so. */
export const nameCoder = ({ name, origin }: Pick<Layer, "name" | "origin">): string =>
  origin === "model" ? `${name} (language model)` : name;
