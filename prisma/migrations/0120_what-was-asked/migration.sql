-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "asked" TEXT;
