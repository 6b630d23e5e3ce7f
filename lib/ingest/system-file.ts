/** Whether a path is what systems and programs leave in folders beside what people put there. */
export const isSystemFile = (path: string): boolean =>
  path.split("/").some((name) => name.startsWith(".") || name.startsWith("~$") || name === "__MACOSX") ||
  /(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i.test(path);
