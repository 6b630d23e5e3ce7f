-- CreateTable
CREATE TABLE "StudyPaper" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "packId" TEXT NOT NULL,
    "paperId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "documentId" TEXT NOT NULL DEFAULT '',
    "report" JSONB,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "StudyPaper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StudyPaper_projectId_idx" ON "StudyPaper"("projectId");

-- AddForeignKey
ALTER TABLE "StudyPaper" ADD CONSTRAINT "StudyPaper_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
