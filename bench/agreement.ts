/** Agreement of coders: how long it takes here and in R's irr and Python's NLTK, on the same ratings. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redraws } from "../lib/agreement/coefficients/redraws";
import { bootstrap } from "../lib/agreement/coefficients/bootstrap";
import { cohenKappa } from "../lib/agreement/coefficients/cohen-kappa";
import { congerKappa } from "../lib/agreement/coefficients/conger-kappa";
import { ordinal } from "../lib/agreement/coefficients/differences";
import { fleissKappa } from "../lib/agreement/coefficients/fleiss-kappa";
import { gwetAc1 } from "../lib/agreement/coefficients/gwet-ac";
import { krippendorffAlpha, krippendorffAlphaByUnit } from "../lib/agreement/coefficients/krippendorff-alpha";
import { lightKappa } from "../lib/agreement/coefficients/light-kappa";
import { countPairs } from "../lib/agreement/coefficients/pair-table";
import { drawLcgRatings } from "../lib/agreement/coefficients/testing/lcg-ratings";
import { type PeerResult, runPeers } from "./agreement-peers";
import { printRows, type Row } from "./print-rows";
import { quantile } from "./statistics";

const made = { seed: 42, categories: 5, agree: 0.7, missing: 0 };
const three = drawLcgRatings({ ...made, units: 10_000, coders: 3 });
const two = drawLcgRatings({ ...made, seed: 2024, units: 1_000_000, coders: 2 });
const thousand = drawLcgRatings({ ...made, units: 1_000, coders: 3 });

interface Task {
  /** As peers name it. */
  readonly name: string;
  readonly what: string;
  readonly target: string;
  readonly runs: number;
  readonly compute: () => number | null;
}

const ofThree = (name: string, compute: () => number | null, target = ""): Task => ({
  name,
  what: `${name}, 10,000 units of 3 coders`,
  target,
  runs: 31,
  compute,
});

const tasks: readonly Task[] = [
  ofThree("alpha, nominal", () => krippendorffAlpha(three).value, "< 5 ms"),
  ofThree("alpha, ordinal", () => krippendorffAlpha(three, ordinal).value, "< 5 ms"),
  ofThree("Fleiss", () => fleissKappa(three).value),
  ofThree("Conger", () => congerKappa(three).value),
  ofThree("Light", () => lightKappa(three).value),
  ofThree("AC1", () => gwetAc1(three).value),
  {
    name: "Cohen",
    what: "Cohen, 1,000,000 labels of each of 2 coders",
    target: "< 10 ms",
    runs: 31,
    compute: () => cohenKappa(countPairs(two, 0, 1)).value,
  },
  {
    name: "interval",
    what: "interval of alpha, 2,000 draws of 1,000 units of 3",
    target: "< 150 ms",
    runs: 7,
    compute: () => bootstrap(krippendorffAlphaByUnit(thousand), new Redraws(1, 2_000))!.low,
  },
];

function time({ runs, compute }: Task): number[] {
  compute();
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    compute();
    return performance.now() - started;
  });
}

/** What is computed another way on purpose: irr 0.84.1 divides by 1, not by m - 1, where no rating is missing. */
const isKnownToDiffer = ({ peer, name }: PeerResult) => peer === "R irr" && name === "alpha, nominal";

function describePeer(
  result: PeerResult,
  own: { readonly ms: number; readonly value: number | null },
): string {
  const equal = own.value !== null && Math.abs(result.value - own.value) < 1e-9;
  const verdict = equal
    ? "equal"
    : isKnownToDiffer(result)
      ? `${result.value.toFixed(4)}, a known error of irr`
      : `DIFFERS: ${result.value}, not ${own.value}`;
  if (!equal && !isKnownToDiffer(result)) process.exitCode = 1;
  const [ms, ratio] = [result.ms.toFixed(1), (result.ms / own.ms).toFixed(0)];
  return `${`${result.peer}: ${result.name}`.padEnd(48)}${ms.padStart(10)} ms${ratio.padStart(8)} ×  ${verdict}`;
}

export function benchAgreement(): void {
  const rows: Row[] = tasks.map((task) => ({ what: task.what, values: time(task), target: task.target }));
  printRows("agreement", rows);
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-agreement-"));
  try {
    const lines = runPeers(folder, three, two).map((result) => {
      const at = tasks.findIndex(({ name }) => result.name.replace(", with an empty unit", "") === name);
      const own = { ms: quantile(rows[at]!.values, 0.5), value: tasks[at]!.compute() };
      return describePeer(result, own);
    });
    if (lines.length > 0)
      process.stdout.write(`\n${["peers, and how many times as long they take", ...lines].join("\n")}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
