import { makeRegionPictures } from "@/lib/coding/server/region-pictures";
import { runReader } from "@/lib/ingest/server/run-reader";

/** Pictures of coded regions, drawn in a process of their own: composed above the features, as the router is. */
export const regionPictures = makeRegionPictures((input, running) =>
  runReader("drawRegions", input, running),
);
