import { type MatrixFigure, matrixFigures } from "./matrix-figures";
import type { MatrixSpec } from "./matrix";
import { MatrixSpecSchema } from "./schema";

/** How rows and columns stand: as they come, the greatest sum first, or like beside like. */
export const matrixOrders = ["given", "sum", "likeness"] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** A matrix as an address asks for it. */
export interface MatrixAddress {
  readonly spec: MatrixSpec;
  readonly figure: MatrixFigure;
  readonly order: MatrixOrder;
}

export const defaultMatrix: MatrixSpec = {
  rows: { kind: "codebook" },
  columns: { kind: "documents" },
  match: "passage",
};

/** Reads `matrix` (the specification as JSON), `figure` and `order`; what is absent or of no known value is as usual. */
export function readMatrix(params: URLSearchParams): MatrixAddress {
  return {
    spec: readSpec(params.get("matrix")),
    figure: matrixFigures.find((each) => each === params.get("figure")) ?? "count",
    order: matrixOrders.find((each) => each === params.get("order")) ?? "given",
  };
}

function readSpec(written: string | null): MatrixSpec {
  if (written === null) return defaultMatrix;
  try {
    const read = MatrixSpecSchema.safeParse(JSON.parse(written));
    return read.success ? read.data : defaultMatrix;
  } catch {
    return defaultMatrix;
  }
}

/** The inverse of `readMatrix`; what is as usual leaves no parameter. */
export function writeMatrix({ spec, figure, order }: MatrixAddress): URLSearchParams {
  const params = new URLSearchParams();
  const written = JSON.stringify(spec);
  if (written !== JSON.stringify(defaultMatrix)) params.set("matrix", written);
  if (figure !== "count") params.set("figure", figure);
  if (order !== "given") params.set("order", order);
  return params;
}
