-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "stopWords" TEXT[] DEFAULT ARRAY[]::TEXT[];
