-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "pseudonymListId" TEXT;

-- CreateTable
CREATE TABLE "PseudonymList" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PseudonymList_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PseudonymList_projectId_idx" ON "PseudonymList"("projectId");

-- AddForeignKey
ALTER TABLE "PseudonymList" ADD CONSTRAINT "PseudonymList_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
