import "server-only";
import {
  type AttributeKinds,
  type Described,
  kindOf,
  mostAttributes,
  normaliseValues,
  readValue,
} from "@/lib/attributes/attribute-kind";
import { type ImportAttributesInput, KindsSchema, type SetKindInput } from "@/lib/attributes/schema";
import { caseKey } from "@/lib/cases/case";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created, updated } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";

type Values = Readonly<Record<string, string>>;
const wordOf = (of: Described) => (of === "documents" ? "document" : "case");

/** Says what the values of an attribute are, and has those that can be read so written alike. */
export function setKind(
  member: Member,
  { of, name, kind }: Omit<SetKindInput, "projectId">,
): Promise<Committed<{ unread: number }>> {
  return commit(member, async (tx) => {
    const { before, after } = await changeKinds(tx, member, of, { [name]: kind });
    const rows = await listDescribed(tx, member, of);
    const having = rows.filter(({ attributes }) => Object.hasOwn(attributes, name));
    const changes = having.flatMap(({ id, attributes }) => {
      const read = readValue(kind, attributes[name]!);
      if (!read.ok || read.value === attributes[name]) return [];
      return changeAttributes(of, id, attributes, { ...attributes, [name]: read.value });
    });
    return {
      kind: of === "documents" ? "document.setKind" : "case.setKind",
      summary: `said that “${name}” of ${wordOf(of)}s is a ${kind === "boolean" ? "yes or no" : kind}`,
      changes: [...changeProject(member, before, after), ...changes],
      result: { unread: having.filter(({ attributes }) => !readValue(kind, attributes[name]!).ok).length },
    };
  });
}

/**
 * Writes what a table says of documents or cases, in one event: values over those that are there, kinds, and cases that are to be
 * made. What has gone since is passed over. BAD_REQUEST for a value that is not of its kind; CONFLICT for a case whose name is
 * taken.
 */
export function importAttributes(
  member: Member,
  { of, kinds, entries, made }: Omit<ImportAttributesInput, "projectId">,
): Promise<Committed<{ described: number; made: number }>> {
  return commit(member, async (tx) => {
    if (of === "documents" && made.length > 0)
      throw new AppError("BAD_REQUEST", "Documents are made of files. Upload them first.");
    const { before, after } = await changeKinds(tx, member, of, kinds);
    for (const { values } of [...entries, ...made]) requireKinds(values, after, of);
    const rows = new Map((await listDescribed(tx, member, of)).map((row) => [row.id, row]));
    const described = entries.flatMap(({ id, values }) => {
      const row = rows.get(id);
      const written = normaliseValues(values, after, of);
      if (row) requireRoom({ ...row.attributes, ...written }, row.name, of);
      return row ? changeAttributes(of, id, row.attributes, { ...row.attributes, ...written }) : [];
    });
    const taken = new Map([...rows.values()].map(({ name }) => [caseKey(name), name]));
    const cases = made.map(({ id, name, values }) => {
      if (taken.has(caseKey(name)) || rows.has(id))
        throw new AppError("CONFLICT", `There is a case “${name}” already. Look at the preview again.`);
      taken.set(caseKey(name), name);
      const attributes = normaliseValues(values, after, of);
      requireRoom(attributes, name, of);
      return created("case", id, { id, name, attributes, createdAt: new Date().toISOString() });
    });
    const parts = [
      ...(described.length > 0 ? [`attributes of ${countOf(described.length, wordOf(of))}`] : []),
      ...(cases.length > 0 ? [countOf(cases.length, "case")] : []),
    ];
    return {
      kind: of === "documents" ? "document.importAttributes" : "case.importAttributes",
      summary: `read ${parts.join(" and ") || "attributes"} from a table`,
      changes: [...changeProject(member, before, after), ...cases, ...described],
      result: { described: described.length, made: cases.length },
    };
  });
}

function requireRoom(attributes: Values, name: string, of: Described): void {
  const count = Object.keys(attributes).length;
  const most = mostAttributes[of];
  if (count > most)
    throw new AppError(
      "BAD_REQUEST",
      `“${name}” would have ${count} attributes; a ${wordOf(of)} has ${most} at most. Leave columns out.`,
    );
}

function requireKinds(values: Values, kinds: AttributeKinds, of: Described): void {
  for (const [name, value] of Object.entries(values)) {
    const read = readValue(kindOf(kinds, of, name), value);
    if (!read.ok) throw new AppError("BAD_REQUEST", `“${value}” for ${name} ${read.error}.`);
  }
}

async function changeKinds(
  tx: Transaction,
  { projectId }: Member,
  of: Described,
  kinds: Readonly<Record<string, SetKindInput["kind"]>>,
): Promise<{ before: AttributeKinds; after: AttributeKinds }> {
  const row = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { attributeKinds: true },
  });
  const before = KindsSchema.parse(row.attributeKinds);
  return { before, after: { ...before, [of]: { ...before[of], ...kinds } } };
}

function changeProject({ projectId }: Member, before: AttributeKinds, after: AttributeKinds): Change[] {
  return toList(
    updated("project", projectId, { attributeKinds: sortKeys(before) }, { attributeKinds: sortKeys(after) }),
  );
}

function changeAttributes(of: Described, id: string, before: Values, after: Values): Change[] {
  // The database keeps no order of names.
  return toList(
    updated(
      of === "documents" ? "document" : "case",
      id,
      { attributes: sortKeys(before) },
      { attributes: sortKeys(after) },
    ),
  );
}

const toList = (change: Change | null): Change[] => (change === null ? [] : [change]);

const sortKeys = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sortKeys(inner)]),
      )
    : value;

async function listDescribed(tx: Transaction, { projectId }: Member, of: Described) {
  const where = { projectId, deletedAt: null };
  const rows =
    of === "documents"
      ? (await tx.document.findMany({ where, select: { id: true, title: true, attributes: true } })).map(
          ({ title, ...row }) => ({ ...row, name: title }),
        )
      : await tx.case.findMany({ where, select: { id: true, name: true, attributes: true } });
  return rows.map((row) => ({ ...row, attributes: row.attributes as Record<string, string> }));
}
