import { JobWatch } from "@/lib/jobs/server/job-watch";
import { memberProcedure } from "@/lib/projects/server/access";
import {
  FollowInput,
  OwnChangesInput,
  PresenceInput,
  ProjectInput,
  UndoBackToInput,
  UndoInput,
  UndoOthersInput,
} from "./schema";
import { redo, undo, undoBackTo, undoOthers } from "./server/commands";
import { followProject } from "./server/follow-project";
import type { OpenSideNews } from "./server/side-news";
import { listOwnChanges } from "./server/own-changes";
import { tellPresent } from "./server/presence-board";

/** The news of jobs go over a project's stream: a browser has few connections a server. */
const openJobNews: OpenSideNews = async (member, wake) => {
  const watch = await JobWatch.open(member, wake);
  return {
    dueAt: () => watch.dueAt(),
    close: () => watch.close(),
    take: async (now, at) => {
      const news = await watch.take(now, at);
      return news && { kind: "jobs", news };
    },
  };
};

export const liveProcedures = {
  listMine: memberProcedure("history.read", OwnChangesInput).handler(({ input, context }) =>
    listOwnChanges(context.member, input.before),
  ),
  follow: memberProcedure("project.read", FollowInput).handler(({ input, context, signal }) =>
    followProject(context.member, input, openJobNews, signal),
  ),
  tellPresence: memberProcedure("project.read", PresenceInput).handler(
    async ({ input: { windowId, place }, context }) => {
      const { projectId, userId, name } = context.member;
      await tellPresent(projectId, { windowId, userId, name, place }, Date.now());
    },
  ),
  undo: memberProcedure("history.undo", UndoInput).handler(({ input, context }) =>
    undo(context.member, input),
  ),
  undoOthers: memberProcedure("history.undoOthers", UndoOthersInput).handler(({ input, context }) =>
    undoOthers(context.member, input),
  ),
  undoBackTo: memberProcedure("history.undo", UndoBackToInput).handler(({ input, context }) =>
    undoBackTo(context.member, input),
  ),
  redo: memberProcedure("history.undo", ProjectInput).handler(({ context }) => redo(context.member)),
};
