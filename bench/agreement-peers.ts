import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Ratings } from "../lib/agreement/ratings";

/** What another program made of the same ratings. */
export interface PeerResult {
  readonly peer: string;
  readonly name: string;
  readonly ms: number;
  readonly value: number;
}

/** A line of what peers print: name, milliseconds, value. */
const readResults = (peer: string, printed: string): PeerResult[] =>
  printed
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [name, ms, value] = line.split("\t");
      return { peer, name: name!, ms: Number(ms), value: Number(value) };
    });

/** One unit a line, one coder a column. */
const writeCsv = ({ units, coders, values }: Ratings): string =>
  Array.from({ length: units }, (_, unit) => values.subarray(unit * coders, (unit + 1) * coders).join()).join(
    "\n",
  );

const rProgram = `
suppressMessages(library(irr))
args <- commandArgs(TRUE)
read <- function(file) as.matrix(read.csv(file, header = FALSE))
time <- function(name, runs, compute) {
  ms <- numeric(runs)
  for (run in seq_len(runs)) ms[run] <- 1000 * system.time(value <- compute())[["elapsed"]]
  cat(name, format(median(ms), digits = 15), format(value, digits = 15), sep = "\\t"); cat("\\n")
}
three <- read(args[1])
time("alpha, nominal", 3, function() kripp.alpha(t(three))$value)
# One empty unit makes irr 0.84.1 divide by m - 1, as the definition says, and changes nothing else.
time("alpha, nominal, with an empty unit", 3, function() kripp.alpha(t(rbind(three, NA)))$value)
time("alpha, ordinal, with an empty unit", 3, function() kripp.alpha(t(rbind(three, NA)), "ordinal")$value)
time("Fleiss", 3, function() kappam.fleiss(three)$value)
time("Conger", 3, function() kappam.fleiss(three, exact = TRUE)$value)
two <- read(args[2])
time("Cohen", 3, function() kappa2(two)$value)
`;

const pythonProgram = `
import csv, statistics, sys, time
from nltk.metrics.agreement import AnnotationTask
def measure(name, compute, runs=3):
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        value = compute()
        taken.append(1000 * (time.perf_counter() - start))
    print(name, statistics.median(taken), repr(value), sep="\\t")
rows = list(csv.reader(open(sys.argv[1])))
data = [(coder, unit, value) for unit, row in enumerate(rows) for coder, value in enumerate(row)]
task = AnnotationTask(data=data)
measure("alpha, nominal", task.alpha)
measure("Fleiss", task.pi)
measure("Conger", task.multi_kappa)
measure("Light", task.kappa)
`;

interface Peer {
  readonly name: string;
  /** Programs that may have it, and a line of code that fails where they have not. */
  readonly programs: readonly string[];
  readonly flag: string;
  readonly probe: string;
  readonly program: string;
  readonly file: string;
  readonly install: string;
}

const peers: readonly Peer[] = [
  {
    name: "R irr",
    programs: ["Rscript"],
    flag: "-e",
    probe: "library(irr)",
    program: rProgram,
    file: "peer.R",
    install: 'apt-get install r-base-core, then in R install.packages("irr")',
  },
  {
    name: "NLTK",
    programs: ["python3", "/usr/bin/python3"],
    flag: "-c",
    probe: "import nltk.metrics.agreement",
    program: pythonProgram,
    file: "peer.py",
    install: "apt-get install python3-nltk",
  },
];

/** Runs the peers that are installed on ratings of three coders and of two, and says which are not. */
export function runPeers(folder: string, three: Ratings, two: Ratings): PeerResult[] {
  const files = { three: path.join(folder, "three.csv"), two: path.join(folder, "two.csv") };
  writeFileSync(files.three, writeCsv(three));
  writeFileSync(files.two, writeCsv(two));
  return peers.flatMap(({ name, programs, flag, probe, program, file, install }) => {
    const found = programs.find((each) => spawnSync(each, [flag, probe], { stdio: "ignore" }).status === 0);
    if (found === undefined) {
      process.stdout.write(`${name} is not installed and not compared (${install})\n`);
      return [];
    }
    const script = path.join(folder, file);
    writeFileSync(script, program);
    const run = spawnSync(found, [script, files.three, files.two], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr}`);
    return readResults(name, run.stdout);
  });
}
