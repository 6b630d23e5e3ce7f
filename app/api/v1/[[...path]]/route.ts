import { serveRest } from "@/lib/api/rest/serve-rest";

export { serveRest as GET, serveRest as POST };
