import { z } from "zod";
import type { Fields } from "@/lib/shared/change";
import type { LossList } from "@/lib/transfer/loss-list";
import { openRowChecks } from "./check-row";
import { type SideTableName, schemaOf } from "./column";
import { sideTables } from "./tables";

/** Why a whole side file cannot be used: a sentence part that follows "The file … cannot be used: ". */
export class UnusableSide extends Error {}

/**
 * Reads lines of a side file into rows, table after table in their order; null for one that is not as it must be, which
 * is told. Throws UnusableSide for what is no line of a side file, and for an id that was there before.
 */
export function openRowReader({ lose }: LossList): (name: SideTableName, line: string) => Fields | null {
  const ids = new Set<string>();
  const check = openRowChecks();
  const schemas = new Map<SideTableName, z.ZodType<Fields>>();
  const schemaFor = (name: SideTableName) => {
    const known = schemas.get(name) ?? z.object(shapeOf(name));
    schemas.set(name, known);
    return known;
  };
  return (name, line) => {
    const { one } = sideTables[name];
    const parsed = schemaFor(name).safeParse(parseLine(name, line));
    if (!parsed.success) {
      lose(one, "it is not written as Excerpta writes it");
      return null;
    }
    const row = parsed.data;
    const key = `${name} ${row.id as string}`;
    if (ids.has(key)) throw new UnusableSide(`two rows of “${name}” have one id`);
    ids.add(key);
    const problem = check(name, row);
    if (problem === null) return row;
    lose(one, `it ${problem}`);
    return null;
  };
}

function parseLine(name: SideTableName, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnusableSide(`a line of “${name}” is no JSON`);
  }
}

const shapeOf = (name: SideTableName): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(sideTables[name].columns).map(([column, rule]) => [column, schemaOf(rule)]),
  );
