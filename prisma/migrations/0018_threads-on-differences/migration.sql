-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "alsoOn" TEXT[] DEFAULT ARRAY[]::TEXT[];
