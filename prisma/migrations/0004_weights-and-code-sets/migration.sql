-- AlterTable
ALTER TABLE "Coding" ADD COLUMN     "weight" INTEGER;

-- CreateTable
CREATE TABLE "CodeSet" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "codeIds" TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "CodeSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CodeSet_projectId_idx" ON "CodeSet"("projectId");

-- AddForeignKey
ALTER TABLE "CodeSet" ADD CONSTRAINT "CodeSet_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
