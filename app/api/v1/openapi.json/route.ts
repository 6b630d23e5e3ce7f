import { getOpenApiDocument } from "@/lib/api/rest/openapi-document";

/** The public interface, for programs that make clients. It is the same in every installation, and open to anybody. */
export async function GET(): Promise<Response> {
  return Response.json(await getOpenApiDocument(), { headers: { "Cache-Control": "public, max-age=300" } });
}
