-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'running', 'asking', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "JobKind" AS ENUM ('import', 'recognise', 'reread');

-- DropIndex
DROP INDEX "Passage_documentId_ranges_key";

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "corrections" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pageCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "recording" JSONB,
ADD COLUMN     "textId" TEXT;

-- AlterTable: until now a document had one text, under the document's own id
ALTER TABLE "DocumentText" DROP CONSTRAINT "DocumentText_pkey",
ADD COLUMN     "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "id" TEXT;
UPDATE "DocumentText" SET "id" = "documentId";
ALTER TABLE "DocumentText" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "DocumentText_pkey" PRIMARY KEY ("id");
UPDATE "Document" SET "textId" = "id" WHERE EXISTS (SELECT 1 FROM "DocumentText" t WHERE t."id" = "Document"."id");

-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "region" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "textId" TEXT;
UPDATE "Passage" SET "textId" = "documentId";
ALTER TABLE "Passage" ALTER COLUMN "textId" SET NOT NULL;

-- CreateTable
CREATE TABLE "DocumentPage" (
    "textId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "width" DOUBLE PRECISION NOT NULL,
    "height" DOUBLE PRECISION NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "runs" BYTEA NOT NULL,

    CONSTRAINT "DocumentPage_pkey" PRIMARY KEY ("textId","index")
);

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "kind" "JobKind" NOT NULL DEFAULT 'import',
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "fileName" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "documentId" TEXT,
    "parentId" TEXT,
    "options" JSONB NOT NULL DEFAULT '{}',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT NOT NULL DEFAULT '',
    "question" JSONB,
    "report" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "beatAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseLink" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "CaseLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportJob_projectId_state_idx" ON "ImportJob"("projectId", "state");

-- CreateIndex
CREATE INDEX "ImportJob_state_idx" ON "ImportJob"("state");

-- CreateIndex
CREATE INDEX "Case_projectId_idx" ON "Case"("projectId");

-- CreateIndex
CREATE INDEX "CaseLink_projectId_idx" ON "CaseLink"("projectId");

-- CreateIndex
CREATE INDEX "CaseLink_documentId_idx" ON "CaseLink"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_textId_key" ON "Document"("textId");

-- CreateIndex
CREATE INDEX "DocumentText_documentId_idx" ON "DocumentText"("documentId");

-- CreateIndex
CREATE INDEX "Passage_documentId_idx" ON "Passage"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_textId_ranges_region_key" ON "Passage"("textId", "ranges", "region");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_textId_fkey" FOREIGN KEY ("textId") REFERENCES "DocumentText"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- A document and its text name each other, so both are checked when the transaction ends.
ALTER TABLE "DocumentText" ALTER CONSTRAINT "DocumentText_documentId_fkey" DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "DocumentPage" ADD CONSTRAINT "DocumentPage_textId_fkey" FOREIGN KEY ("textId") REFERENCES "DocumentText"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_textId_fkey" FOREIGN KEY ("textId") REFERENCES "DocumentText"("id") ON DELETE CASCADE ON UPDATE CASCADE;
