import { memberProcedure } from "@/lib/projects/server/access";
import { LinkInput, LinksInput, SayLinkInput } from "./schema";
import { addPassageLink, changePassageLink, removePassageLink } from "./server/commands";
import { listLinks } from "./server/queries";

export const linkProcedures = {
  list: memberProcedure("link.read", LinksInput).handler(({ input, context }) =>
    listLinks(context.member, input.passageId),
  ),
  add: memberProcedure("link.write", SayLinkInput).handler(({ input, context }) =>
    addPassageLink(context.member, input),
  ),
  change: memberProcedure("link.write", SayLinkInput).handler(({ input, context }) =>
    changePassageLink(context.member, input),
  ),
  remove: memberProcedure("link.write", LinkInput).handler(({ input, context }) =>
    removePassageLink(context.member, input.id),
  ),
};
