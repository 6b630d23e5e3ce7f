import { nameCoder } from "@/lib/coding/name-coder";
import { writeCsv } from "@/lib/exchange/write-csv";
import type { ComparedView } from "./agreement-view";
import type { RatedCode } from "./compare/rate-code";
import { rScript } from "./r-script";
import { tabulatePairs } from "./tabulate-pairs";
import { tabulateFigures, tabulateUnits } from "./unit-table";
import { writeMethods } from "./write-methods";

/** The files by which a reader can recompute a comparison, by name. `rated`: code by code, as the view has them. */
export function writeArchive(
  view: ComparedView,
  rated: readonly RatedCode[],
): Readonly<Record<string, string>> {
  const { codes, codesOf, documentsOf, layers, setup } = view;
  const named = rated.map((each, code) => ({ ...each, name: codesOf[code]!.path }));
  const documents = documentsOf.map(({ title }) => title);
  const coders = layers.map(nameCoder);
  const matched = setup.unit === "matched";
  const figures = codes.flatMap(({ agreement, value, f1 }, code) => {
    const { path: name } = codesOf[code]!;
    if (matched)
      return [
        { code, name, coefficient: "matched agreement", figure: agreement },
        { code, name, coefficient: "matched kappa", figure: value },
      ];
    return [
      { code, name, coefficient: "agreement", figure: agreement },
      { code, name, coefficient: setup.coefficient, figure: value },
      ...(setup.coefficient === "f1" || f1 === null ? [] : [{ code, name, coefficient: "f1", figure: f1 }]),
    ];
  });
  return {
    "units.csv": writeCsv(tabulateUnits(named, documents, coders)),
    // Of numbers no pair of coders has "both" and "neither".
    ...(setup.unit !== "frequency" && { "pairs.csv": writeCsv(tabulatePairs(named, documents, coders)) }),
    "figures.csv": writeCsv(tabulateFigures(figures)),
    "recompute.R": rScript,
    "methods.txt": `${writeMethods(view)}\n`,
  };
}
