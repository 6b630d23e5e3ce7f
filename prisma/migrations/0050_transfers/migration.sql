-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'transfer';

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "arriving" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Transfer" (
    "projectId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("projectId")
);

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
