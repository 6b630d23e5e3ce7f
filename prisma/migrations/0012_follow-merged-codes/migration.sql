-- AlterTable
ALTER TABLE "Code" ADD COLUMN     "mergedIntoId" TEXT;
