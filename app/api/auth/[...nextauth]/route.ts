import NextAuth, { type AuthOptions } from "next-auth";
import { authOptions } from "@/lib/platform/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

const respond = NextAuth as unknown as (
  request: Request,
  context: Context,
  options: AuthOptions,
) => Promise<Response>;

const handle = (request: Request, context: Context) => respond(request, context, authOptions());

export { handle as GET, handle as POST };
