/**
 * Where to go after signing in: the path asked for when it stays on this site, else `/projects`. A path begins with
 * one slash; `//host` and `/\host` name another site, and control characters are dropped by browsers, so none of
 * these is followed. Anything but a string (a parameter given twice, or not at all) is as good as none.
 */
export function localPath(asked: unknown): string {
  const fallback = "/projects";
  if (typeof asked !== "string" || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(asked)) return fallback;
  return asked;
}
