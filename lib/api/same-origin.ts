/**
 * Whether a request may change things on behalf of its cookie: browsers name the page that sent it, and it must be
 * one of ours. Programs that send no Origin carry no other site's intent.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") !== "cross-site";
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
