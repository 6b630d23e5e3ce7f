import { memberProcedure } from "@/lib/projects/server/access";
import { CourseInput } from "./schema";
import { getCourse } from "./server/courses";

export const pictureProcedures = {
  getCourse: memberProcedure("table.read", CourseInput).handler(({ context, input }) =>
    getCourse(context.member, input),
  ),
};
