import { type PictureSpec } from "./picture";
import { PictureSpecSchema } from "./schema";

/** What the page shows before something is asked for. */
export const defaultPicture: PictureSpec = {
  ...{ kind: "frequencies", rows: { kind: "codebook", nested: true } },
  ...{ of: "passages", order: "greatest", most: 20 },
};

/** Reads `picture`, a specification as JSON; what is absent or none is as usual. */
export function readPicture(params: URLSearchParams): PictureSpec {
  try {
    const read = PictureSpecSchema.safeParse(JSON.parse(params.get("picture") ?? "null"));
    return read.success ? read.data : defaultPicture;
  } catch {
    return defaultPicture;
  }
}

/** The inverse of `readPicture`; what is as usual leaves no parameter. */
export function writePicture(spec: PictureSpec): URLSearchParams {
  const written = JSON.stringify(spec);
  return new URLSearchParams(written === JSON.stringify(defaultPicture) ? {} : { picture: written });
}
