import { toComparable } from "@/lib/analysis/excerpts";
import { listSubtree } from "@/lib/codebook/tree";
import type { TableSources } from "@/lib/tables/cells";
import { type CodedPassage, type WeightedCoding, gatherPassages } from "@/lib/tables/gather-passages";
import type { TablePassage } from "@/lib/tables/resolve-axis";
import { leaveOutMissing } from "./leave-out-missing";
import { type Condition, type Query, isRelated, listParts } from "./query";
import { relatePassages } from "./relate-passages";

/** Milliseconds. */
const dayLength = 86_400_000;

/** What a query found. */
export interface Found<P extends TablePassage> {
  /** Each once, in reading order: documents as they stand in the ground, passages as `comparePassages` has them. */
  readonly passages: readonly P[];
  /** Of how many coded passages these are. */
  readonly of: number;
}

/**
 * The passages that a query stands for, of all coded passages of the sources; saved queries are put into it before
 * (`putSavedIn`). Codes and documents that are gone are left out of
 * it; a query of which nothing is left finds nothing. O(n log n) in passages and codings for each part of the query, but see
 * `relatePassages`.
 */
export function evaluateQuery<P extends TablePassage>(query: Query, sources: TableSources<P>): Found<P> {
  const ground = new Ground(sources);
  const asked = leaveOutMissing(query, sources.ground);
  const found = asked === null ? ground.none() : ground.evaluate(asked, ground.all());
  return { passages: ground.list(found), of: ground.passages.length };
}

/** A set of passages by their numbers: 1 for those in it. */
type Chosen = Uint8Array<ArrayBuffer>;

class Ground<P extends TablePassage> {
  readonly passages: readonly CodedPassage<P>[];
  /** Where the passages of each document begin, and where the last ones end. */
  private readonly starts: readonly number[];
  /** By code: its codings, each with the number of its passage. */
  private readonly codingsOf = new Map<
    string,
    { readonly number: number; readonly coding: WeightedCoding }[]
  >();
  private readonly comparable = new Map<P, string>();

  constructor(private readonly sources: TableSources<P>) {
    const byDocument = gatherPassages(sources.passages, sources.codings, () => true);
    const documents = sources.ground.documents.map(({ id }) => byDocument.get(id) ?? []);
    this.passages = documents.flat();
    let start = 0;
    this.starts = [0, ...documents.map((each) => (start += each.length))];
    this.passages.forEach(({ codings }, number) => {
      for (const coding of codings) {
        const known = this.codingsOf.get(coding.codeId);
        if (known) known.push({ number, coding });
        else this.codingsOf.set(coding.codeId, [{ number, coding }]);
      }
    });
  }

  all = (): Chosen => new Uint8Array(this.passages.length).fill(1);
  none = (): Chosen => new Uint8Array(this.passages.length);

  list = (chosen: Chosen): P[] =>
    this.passages.flatMap(({ passage }, number) => (chosen[number] ? [passage] : []));

  /** Those of `among` that the query stands for. What is asked of few costs little: of words the texts are not even made. */
  evaluate(query: Query, among: Chosen): Chosen {
    if (isRelated(query)) return this.relate(query, among);
    switch (query.kind) {
      case "and":
        return [...query.parts]
          .sort((a, b) => costOf(a) - costOf(b))
          .reduce((left, part) => this.evaluate(part, left), among);
      case "or": {
        const rest = query.parts.reduce((left, part) => without(left, this.evaluate(part, left)), among);
        return without(among, rest);
      }
      case "not":
        return without(among, this.evaluate(query.part, among));
      case "groups":
      case "saved":
        return this.none();
      case "coding":
        return this.findCoded(query.conditions, among);
      case "documents":
      case "attribute":
      case "text": {
        const holds = this.ask(query);
        const found = this.none();
        for (let number = 0; number < among.length; number++)
          if (among[number] && holds(this.passages[number]!.passage)) found[number] = 1;
        return found;
      }
    }
  }

  /** Those with one coding that meets all conditions. Of a code only its own codings are looked at. */
  private findCoded(conditions: readonly Condition[], among: Chosen): Chosen {
    const code = conditions.find((each) => each.kind === "code");
    const codeIds = code ? this.listCodes(code) : [...this.codingsOf.keys()];
    const meets = conditions.filter((each) => each !== code).map((each) => this.meet(each));
    const found = this.none();
    for (const codeId of codeIds)
      for (const { number, coding } of this.codingsOf.get(codeId) ?? [])
        if (among[number] && meets.every((meet) => meet(coding))) found[number] = 1;
    return found;
  }

  private listCodes({ codeId, alone }: Extract<Condition, { kind: "code" }>): string[] {
    return alone ? [codeId] : listSubtree(this.sources.ground.tree, codeId).map(({ id }) => id);
  }

  private relate(query: Extract<Query, { left: Query }>, among: Chosen): Chosen {
    const left = this.evaluate(query.left, among);
    const right = this.evaluate(query.right, this.all());
    const found = this.none();
    this.sources.ground.documents.forEach(({ id }, at) => {
      const [from, to] = [this.starts[at]!, this.starts[at + 1]!];
      const numbers = (chosen: Chosen) => {
        const own: number[] = [];
        for (let number = from; number < to; number++) if (chosen[number]) own.push(number);
        return own;
      };
      const [lefts, rights] = [numbers(left), numbers(right)];
      if (lefts.length === 0 || rights.length === 0) return;
      const passagesOf = (those: readonly number[]) => those.map((number) => this.passages[number]!.passage);
      const unitsOf = (unit: "block" | "word") => this.sources.unitsOf(id, unit);
      for (const place of relatePassages(query, passagesOf(lefts), passagesOf(rights), unitsOf))
        found[lefts[place]!] = 1;
    });
    return found;
  }

  /** What one passage is asked. */
  private ask(query: Extract<Query, { kind: "documents" | "attribute" | "text" }>) {
    const { ground, textOf } = this.sources;
    switch (query.kind) {
      case "documents": {
        const ids = new Set(query.documentIds);
        return ({ documentId }: P) => ids.has(documentId);
      }
      case "attribute": {
        const described = query.of === "document" ? ground.documents : ground.cases;
        const own = ({ attributes }: (typeof described)[number]) =>
          Object.hasOwn(attributes, query.name) && attributes[query.name] === query.value;
        const ids = new Set(described.filter(own).map(({ id }) => id));
        if (query.of === "document") return ({ documentId }: P) => ids.has(documentId);
        return (passage: P) => ground.casesOf(passage).some((id) => ids.has(id));
      }
      case "text": {
        const words = toComparable(query.words).trim().replace(/\s+/g, " ");
        return (passage: P) => {
          const text = this.comparable.get(passage) ?? toComparable(textOf(passage));
          this.comparable.set(passage, text);
          return text.includes(words);
        };
      }
    }
  }

  /** What one coding is asked. */
  private meet(condition: Condition): (coding: WeightedCoding) => boolean {
    const { ground, layers } = this.sources;
    const ofLayers = (those: typeof layers) => {
      const ids = new Set(those.map(({ id }) => id));
      return ({ layerId }: WeightedCoding) => ids.has(layerId);
    };
    switch (condition.kind) {
      case "code": {
        const ids = new Set(this.listCodes(condition));
        return ({ codeId }) => ids.has(codeId);
      }
      case "coder":
        return ofLayers(layers.filter(({ id }) => ground.coderOf(id) === condition.coderId));
      case "layer":
        return ofLayers(layers.filter(({ kind }) => kind === condition.of));
      case "round":
        return ofLayers(layers.filter(({ roundId }) => roundId === condition.roundId));
      case "date": {
        const from = condition.from === undefined ? -Infinity : Date.parse(condition.from);
        const to = condition.to === undefined ? Infinity : Date.parse(condition.to) + dayLength;
        return ({ createdAt }) => createdAt.getTime() >= from && createdAt.getTime() < to;
      }
      case "weight":
        return ({ weight }) => weight !== null && weight >= condition.least;
    }
  }
}

/** What is asked first of the parts of an "and": words last, as texts must be made for them; before them what relates. */
const costOf = (query: Query): number => {
  const parts = listParts(query);
  if (parts.some(({ kind }) => kind === "text")) return 2;
  return parts.some(isRelated) ? 1 : 0;
};

function without(one: Chosen, other: Chosen): Chosen {
  const left = one.slice();
  for (let number = 0; number < left.length; number++) if (other[number]) left[number] = 0;
  return left;
}
