import { readFileSync, readdirSync } from "node:fs";

interface ProcessStatus {
  readonly pid: number;
  readonly parent: number;
  /** Resident memory in megabytes. */
  readonly memory: number;
}

/** A process and all that it and these have started, those below first, as Linux tells it. */
export function listProcessTree(root: number): ProcessStatus[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStatus(Number(name)) ?? []);
  const withThoseBelow = (process: ProcessStatus): ProcessStatus[] => [
    ...all.filter(({ parent }) => parent === process.pid).flatMap(withThoseBelow),
    process,
  ];
  return all.filter(({ pid }) => pid === root).flatMap(withThoseBelow);
}

/** Null for a process that has ended. */
function readStatus(pid: number): ProcessStatus | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const numberOf = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return { pid, parent: numberOf("PPid"), memory: numberOf("VmRSS") / 1_024 };
  } catch {
    return null;
  }
}
