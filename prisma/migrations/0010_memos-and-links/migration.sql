-- CreateEnum
CREATE TYPE "ThreadTarget" AS ENUM ('memo', 'passage');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('supports', 'contradicts', 'explains', 'continues');

-- AlterEnum
ALTER TYPE "MemoTarget" ADD VALUE 'case';
ALTER TYPE "MemoTarget" ADD VALUE 'cell';
ALTER TYPE "MemoTarget" ADD VALUE 'free';

-- AlterTable
ALTER TABLE "Memo" ADD COLUMN     "targetPart" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "typeId" TEXT;

-- CreateTable
CREATE TABLE "MemoType" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "color" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "MemoType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "target" "ThreadTarget" NOT NULL,
    "targetId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMP(3),
    "resolvedById" TEXT,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "fromPassageId" TEXT NOT NULL,
    "toPassageId" TEXT NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MemoType_projectId_idx" ON "MemoType"("projectId");

-- CreateIndex
CREATE INDEX "Thread_projectId_target_targetId_idx" ON "Thread"("projectId", "target", "targetId");

-- CreateIndex
CREATE INDEX "Comment_projectId_idx" ON "Comment"("projectId");

-- CreateIndex
CREATE INDEX "Comment_threadId_idx" ON "Comment"("threadId");

-- CreateIndex
CREATE INDEX "Link_projectId_idx" ON "Link"("projectId");

-- CreateIndex
CREATE INDEX "Link_fromPassageId_idx" ON "Link"("fromPassageId");

-- CreateIndex
CREATE INDEX "Link_toPassageId_idx" ON "Link"("toPassageId");

-- AddForeignKey
ALTER TABLE "MemoType" ADD CONSTRAINT "MemoType_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memo" ADD CONSTRAINT "Memo_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "MemoType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_fromPassageId_fkey" FOREIGN KEY ("fromPassageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_toPassageId_fkey" FOREIGN KEY ("toPassageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Projects that exist start with the types that new ones do (lib/memos/memo-type), their memos have none.
INSERT INTO "MemoType" ("id", "projectId", "position", "name", "color")
SELECT gen_random_uuid()::text, "Project"."id", "type"."position", "type"."name", "type"."color"
FROM "Project", (VALUES
    (0, 'Analytic', '#2f7de1'),
    (1, 'Methodological', '#2b8a3e'),
    (2, 'Definition', '#8457e0'),
    (3, 'Question', '#d9480f')
) AS "type" ("position", "name", "color");
