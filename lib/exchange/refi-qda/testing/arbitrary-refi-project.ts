import fc from "fast-check";
import type {
  RefiAuthored,
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiSource,
  RefiText,
  RefiVariableType,
} from "../refi-project";

const guid = fc.uuid();
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of);
const moment = fc.constantFrom(
  "2026-03-31T09:00:00Z",
  "2018-03-27T17:46:39.250Z",
  "2024-08-01T10:00:00+02:00",
);
const hostile = fc.constantFrom(..."<>&\"'\t\n é😀ش", "]]>", "a", "b ");
/** Any text that XML can hold; as some program could have written it, with line ends of the reader's own. */
const text = fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join(""));
const written = fc.array(hostile, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
/** Names: blanks at their ends say nothing, and are not read. */
const label = text.map((each) => each.trim());
const named = written.map((each) => each.trim() || "A");
const count = fc.nat(9_999);

const authored: fc.Arbitrary<RefiAuthored> = fc.record({
  creatingUser: maybe(guid),
  created: maybe(moment),
  modifyingUser: maybe(guid),
  modified: maybe(moment),
});

const merge = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) =>
  fc.tuple(a, b).map(([first, second]) => ({ ...first, ...second }));

const refs = fc.array(guid, { maxLength: 2 });

const coding: fc.Arbitrary<RefiCoding> = fc.record({
  ...{ guid, code: guid, noteRefs: refs },
  creatingUser: maybe(guid),
  created: maybe(moment),
});
const codings = fc.array(coding, { maxLength: 2 });

const variables: readonly { guid: string; type: RefiVariableType; value: string }[] = (
  [
    ["Text", "twice a <week>"],
    ["Boolean", "true"],
    ["Integer", "-12"],
    ["Float", "2.5"],
    ["Date", "2026-11-30"],
    ["DateTime", "2026-11-30T12:00:00Z"],
  ] as const
).map(([type, value], at) => ({ guid: `00000000-0000-4000-8000-00000000000${at}`, type, value }));

const values = fc
  .subarray([...variables], { maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((each) =>
        fc.boolean().map((given) => ({ variable: each.guid, value: given ? each.value : "" })),
      ),
    ),
  );

const selection = <P>(
  place: fc.Arbitrary<P>,
  representation: fc.Arbitrary<RefiText | null> = fc.constant(null),
): fc.Arbitrary<RefiSelection<P>> =>
  merge(
    fc.record({ guid, name: label, description: text, place, codings, noteRefs: refs, representation }),
    authored,
  );

const textPlace = fc.record({ start: count, end: count });
const box = (page: fc.Arbitrary<number | null>) =>
  fc.record({ page, firstX: count, firstY: count, secondX: count, secondY: count });

const described = { guid, name: label, description: text };

const withContent = fc.oneof(
  fc.record({ content: written, plainTextPath: fc.constant("") }),
  fc.record({ content: fc.constant(null), plainTextPath: fc.constant("internal://a.txt") }),
);

const refiText: fc.Arbitrary<RefiText> = merge(
  merge(
    fc.record({
      ...described,
      richTextPath: fc.constantFrom("", "internal://a.docx"),
      selections: fc.array(selection(textPlace), { maxLength: 3 }),
      ...{ codings, noteRefs: refs, values },
    }),
    withContent,
  ),
  authored,
);
const note = refiText.map((each) => ({ ...each, selections: [], codings: [], values: [] }));

const file = merge(
  fc.record({
    ...described,
    path: fc.constantFrom("internal://a.bin", "relative:///b.mp4"),
    currentPath: fc.constantFrom("", "absolute:///c"),
    ...{ codings, noteRefs: refs, values },
  }),
  authored,
);

const transcript = merge(
  merge(
    fc.record({
      ...described,
      richTextPath: fc.constant(""),
      syncPoints: fc.array(fc.record({ guid, timeStamp: maybe(count), position: maybe(count) }), {
        maxLength: 2,
      }),
      selections: fc.array(selection(fc.record({ fromSyncPoint: maybe(guid), toSyncPoint: maybe(guid) })), {
        maxLength: 2,
      }),
      noteRefs: refs,
    }),
    withContent,
  ),
  authored,
);

const source: fc.Arbitrary<RefiSource> = fc.oneof(
  refiText.map((each) => ({ ...each, kind: "text" as const })),
  merge(
    file,
    fc.record({
      kind: fc.constant("picture" as const),
      textDescription: maybe(note),
      selections: fc.array(selection(box(fc.constant(null))), { maxLength: 2 }),
    }),
  ),
  merge(
    file,
    fc.record({
      kind: fc.constant("pdf" as const),
      representation: maybe(refiText.map((each) => ({ ...each, values: [] }))),
      selections: fc.array(selection(box(fc.nat(20)), maybe(note)), { maxLength: 2 }),
    }),
  ),
  merge(
    file,
    fc.record({
      kind: fc.constantFrom("audio" as const, "video" as const),
      transcripts: fc.array(transcript, { maxLength: 1 }),
      selections: fc.array(selection(fc.record({ begin: count, end: count })), { maxLength: 2 }),
    }),
  ),
);

const codeOver = (children: fc.Arbitrary<RefiCode[]>): fc.Arbitrary<RefiCode> =>
  fc.record({
    guid,
    name: named,
    isCodable: fc.boolean(),
    color: maybe(fc.constantFrom("#2f7de1", "#000000")),
    description: text,
    noteRefs: refs,
    children,
  });
const leaf = codeOver(fc.constant([]));
const code = codeOver(fc.array(codeOver(fc.array(leaf, { maxLength: 2 })), { maxLength: 2 }));

/** Projects that hold everything of REFI-QDA, valid but for references, which lead nowhere. */
export const arbitraryRefiProject: fc.Arbitrary<RefiProject> = fc.record({
  ...{ name: named, origin: label, description: text, noteRefs: refs },
  basePath: fc.constantFrom("", "/home/ann"),
  creatingUser: maybe(guid),
  created: maybe(moment),
  modified: maybe(moment),
  users: fc.array(fc.record({ guid, name: label, id: label }), { maxLength: 3 }),
  codes: fc.array(code, { maxLength: 3 }),
  variables: fc.constant(
    variables.map((each) => ({ guid: each.guid, type: each.type, name: each.type, description: "" })),
  ),
  cases: fc.array(
    fc.record({ ...described, codeRefs: refs, values, sourceRefs: refs, selectionRefs: refs }),
    { maxLength: 2 },
  ),
  sources: fc.array(source, { maxLength: 4 }),
  notes: fc.array(note, { maxLength: 2 }),
  links: fc.array(
    fc.record({
      ...{ guid, name: label, noteRefs: refs, origin: maybe(guid), target: maybe(guid) },
      direction: maybe(fc.constantFrom("Associative" as const, "OneWay" as const, "Bidirectional" as const)),
      color: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
  sets: fc.array(fc.record({ ...described, name: named, codes: refs, sources: refs, notes: refs }), {
    maxLength: 2,
  }),
  graphs: fc.array(
    fc.record({
      ...{ guid, name: label },
      vertices: fc.array(
        guid.map((id) => ({ guid: id, name: "A", firstX: "1", firstY: "2", shape: "Oval" })),
        { maxLength: 2 },
      ),
      edges: fc.array(
        fc.tuple(guid, guid, guid).map(([id, a, b]) => ({ guid: id, sourceVertex: a, targetVertex: b })),
        { maxLength: 1 },
      ),
    }),
    { maxLength: 1 },
  ),
});
