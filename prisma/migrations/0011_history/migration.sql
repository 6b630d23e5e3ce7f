-- AlterTable
ALTER TABLE "Coding" ADD COLUMN     "confirmedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "about" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "subject" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Event_projectId_subject_number_idx" ON "Event"("projectId", "subject", "number");

-- CreateIndex
CREATE INDEX "Event_about_idx" ON "Event" USING GIN ("about");

-- Events that changed codes, and those that removed more than codings. Whoever looks them up writes the same condition.
CREATE INDEX "Event_codebook_idx" ON "Event"("projectId", "number")
  WHERE "changes" @? '$[*] ? (@.entity == "code")';
CREATE INDEX "Event_removals_idx" ON "Event"("projectId", "number")
  WHERE "changes" @? '$[*] ? (@.after == null && @.entity != "coding" && @.entity != "passage")';

-- What earlier events are about.
UPDATE "Event" SET "subject" = split_part("kind", '.', 1);
UPDATE "Event" e SET "subject" = split_part(o."kind", '.', 1)
  FROM "Event" o WHERE o."projectId" = e."projectId" AND o."number" = e."target";
UPDATE "Event" e SET "about" = ARRAY(
  WITH named AS (
    SELECT value #>> '{}' AS "id" FROM jsonb_path_query(e."changes", '$[*].*.codeId') value
    UNION SELECT value #>> '{}' FROM jsonb_path_query(e."changes", '$[*].*.documentId') value
    UNION SELECT value #>> '{}' FROM jsonb_path_query(e."changes", '$[*].*.caseId') value
    UNION SELECT value #>> '{}' FROM jsonb_path_query(e."changes", '$[*].*.targetId') value
    UNION SELECT value #>> '{}' FROM
      jsonb_path_query(e."changes", '$[*] ? (@.entity != "coding" && @.entity != "passage").id') value
  ), codings AS (
    SELECT c."codeId", c."passageId" FROM jsonb_path_query(e."changes", '$[*] ? (@.entity == "coding").id') value
    JOIN "Coding" c ON c."id" = value #>> '{}'
  ), passages AS (
    SELECT "passageId" AS "id" FROM codings
    UNION SELECT value #>> '{}' FROM jsonb_path_query(e."changes", '$[*].*.passageId') value
    UNION SELECT "id" FROM named
  )
  SELECT "id" FROM named WHERE "id" IS NOT NULL
  UNION SELECT "codeId" FROM codings
  UNION SELECT p."documentId" FROM passages JOIN "Passage" p ON p."id" = passages."id"
);
