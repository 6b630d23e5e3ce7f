/** Whether a Node version ("20.20.2") is one the product runs on: 20.19 or newer. */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
