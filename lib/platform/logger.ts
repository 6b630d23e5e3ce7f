/** One line a message, to standard error. Never pass passwords, tokens or texts of documents. */
export function log(level: "info" | "warn" | "error", message: string): void {
  process.stderr.write(`${new Date().toISOString()} ${level} ${message}\n`);
}
