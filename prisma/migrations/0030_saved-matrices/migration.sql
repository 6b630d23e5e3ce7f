-- CreateTable
CREATE TABLE "SavedMatrix" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "spec" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "SavedMatrix_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedMatrix_projectId_idx" ON "SavedMatrix"("projectId");

-- AddForeignKey
ALTER TABLE "SavedMatrix" ADD CONSTRAINT "SavedMatrix_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
