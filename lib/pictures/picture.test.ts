import { expect, it } from "vitest";
import { pictureNames, scopeOf, startPicture, type PictureKind } from "./picture";

const scope = {
  documentIds: ["d"],
  layerIds: ["l"],
  roundIds: [""],
  consensus: true,
  leastWeight: 20,
  queryId: "q",
};

it.each(Object.keys(pictureNames) as PictureKind[])(
  "a new %s counts what the picture before it counted",
  (kind) => {
    const { queryId, ...rest } = scope;
    const begun = startPicture(kind, { kind: "map", ...scope });
    expect(begun).toMatchObject({ kind, ...rest });
    // Of one document no query is asked.
    if (kind === "portrait" || kind === "codeline") expect(begun).not.toHaveProperty("queryId");
    else expect(begun).toMatchObject({ queryId });
  },
);

it("tells what counts of a picture, without all that it is besides", () => {
  const map = { kind: "map", ...scope } as const;
  expect(scopeOf(map)).toEqual(scope);
});
